import { parse } from '../../../shared/model/parse.ts';
import { diffText } from '../../../shared/print/diff/text.ts';
import { revisionsDiffSchema } from '../../../shared/results/revision.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { askService } from './ask-service.ts';
import { chooseKind, kindOption, needService, readHead } from './change-on-service.ts';
import { serviceOptions } from './documents.ts';

/** `rule153 diff <symbol or id>` */
export const diffCommand = defineCommand({
  name: 'diff',
  about: 'what differs between two revisions of a document on a service, field by field',
  arguments: [{ name: 'symbol or id', about: 'a statement by its symbol or id, or another document by its id' }],
  options: {
    from: { type: 'string', value: 'revision', about: 'the earlier revision; the one before the other if left out' },
    to: { type: 'string', value: 'revision', about: 'the later revision; the present one if left out' },
    ...kindOption,
    format: formatOption('text|json'),
    ...serviceOptions,
  },
  examples: [
    { command: 'diff A/C.3/79/L.53', about: 'what the last revision changed' },
    { command: 'diff A/C.3/79/L.53 --from 1 --to 4', about: 'between two revisions' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const kind = chooseKind(options.kind, 'diff');
    const service = needService('diff', options, terminal);
    const { address, revision } = await readHead(service, kind, name);
    const to = readRevision('to', options.to) ?? revision;
    const from = readRevision('from', options.from) ?? to - 1;
    if (from < 1) throw new RefusedInput(`Revision 1 of ${kind.noun} "${name}" is its first: nothing is before it.`);
    const { status, body } = await askService(service, `${address}/diff?from=${from}&to=${to}`);
    if (status === 404)
      throw new RefusedInput(
        `The ${kind.noun} "${name}" has revisions 1 to ${revision}; one of ${from} and ${to} is none.`,
      );
    const diff = parse(revisionsDiffSchema, body);
    terminal.print(format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : diffText(diff));
    return undefined;
  },
});

/** @throws UsageError for what is no number of a revision. */
export function readRevision(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--${option} takes the number of a revision, such as 3, not "${text}".`);
}
