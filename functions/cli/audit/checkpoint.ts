import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import { rotateLocalKey } from '../../checkpoints/local-signer.ts';
import { startsService } from '../../package-folder.ts';
import { chooseDataFolder } from '../../local/local-data.ts';
import { askService } from '../documents/ask-service.ts';
import { chooseService, dataOption, serviceOptions } from '../documents/documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { EnvironmentError, RefusedInput, UsageError } from '../terminal/failure.ts';
import { writeWhole } from '../terminal/write-file.ts';

const checkpointSchema = z.object({
  origin: z.string(),
  size: z.number(),
  note: z.string(),
  keys: z.array(z.object({ key: z.string(), fromSize: z.number() })),
});

/** `rule153 checkpoint` */
export const checkpointCommand = defineCommand({
  name: 'checkpoint',
  about:
    'the signed checkpoint of the log of a running service: publish it where nobody there can change it, every day say',
  arguments: [],
  options: {
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
    format: formatOption('text|json', 'the signed note, or with its keys; text if left out'),
    'rotate-key': { type: 'boolean', about: 'instead: add a signing key to the data folder of a local service' },
    ...dataOption,
    ...serviceOptions,
  },
  examples: [
    { command: 'checkpoint --out checkpoint.txt', about: 'the note; service and token from the environment' },
    { command: 'checkpoint --format json', about: 'with the keys by which it is verified' },
    { command: 'checkpoint --rotate-key', about: 'the key so far hands over with the next checkpoint' },
  ],
  run: async ({ options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    if (options['rotate-key'] === true) {
      await rotate(chooseDataFolder(options.data, terminal.environment));
      terminal.tell(
        'A signing key was added. From the next checkpoint on it signs, once the key before has handed over.',
      );
      return undefined;
    }
    const service = chooseService(options, terminal);
    if (service === undefined)
      throw new UsageError(
        '"checkpoint" needs a service: --server <URL> or RULE153_SERVER.',
        `Start one with ${startsService}.`,
      );
    const { status, body } = await askService(service, 'v1/checkpoint');
    if (status === 404)
      throw new RefusedInput(
        `The service at ${service.server.origin} has no checkpoint: it has no entries yet, or no key that signs.`,
      );
    const checkpoint = parse(checkpointSchema, body);
    const text = format === 'json' ? `${JSON.stringify(checkpoint, null, 2)}\n` : checkpoint.note;
    if (options.out === undefined) terminal.print(text);
    else await writeWhole(options.out, text);
    terminal.tell(`Log ${checkpoint.origin} has ${checkpoint.size} entries. Key ${checkpoint.keys.at(-1)?.key ?? ''}`);
    return undefined;
  },
});

async function rotate(folder: string): Promise<void> {
  try {
    await rotateLocalKey(folder, new Date());
  } catch (error) {
    throw new EnvironmentError(
      `No key can be added in ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
