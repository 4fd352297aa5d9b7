import { statementId } from '../../../shared/model/statement-id.ts';
import { askService } from '../documents/ask-service.ts';
import { defineCommand } from '../terminal/command.ts';
import { chooseService, serviceOptions } from '../documents/documents.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { commandName, startsService } from '../../package-folder.ts';

/** `rule153 evidence <symbol> --out pack.zip` */
export const evidenceCommand = defineCommand({
  name: 'evidence',
  about: 'the evidence pack of a statement from a running service, for an auditor',
  arguments: [{ name: 'symbol', about: 'a statement by its symbol or id' }],
  options: {
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write the zip file' },
    ...serviceOptions,
  },
  examples: [
    {
      command: 'evidence A/C.3/79/L.53 --out pack.zip --server http://127.0.0.1:1530 --token "$TOKEN"',
      about: `then: ${commandName} verify pack.zip`,
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const service = chooseService(options, terminal);
    if (service === undefined)
      throw new UsageError(
        '"evidence" needs a service: --server <URL> or RULE153_SERVER.',
        `Start one with ${startsService}.`,
      );
    if (options.out === undefined) throw new UsageError('"evidence" needs a file to write: --out pack.zip.');
    const path = `v1/statements/${encodeURIComponent(statementId(name))}/evidence`;
    const { status, bytes, headers } = await askService(service, path, { headers: { accept: 'application/zip' } });
    if (status === 404)
      throw new RefusedInput(
        `There is no statement "${name}" on ${service.server.origin}. ${commandName} statements lists them.`,
      );
    await writeWhole(options.out, bytes);
    terminal.tell(`Written to ${options.out}. Fingerprint ${headers.get('rule153-fingerprint') ?? 'unknown'}`);
    return undefined;
  },
});
