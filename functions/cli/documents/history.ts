import { columnsText } from '../../../shared/print/align-columns.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { type RevisionSummary, revisionSummarySchema } from '../../../shared/results/revision.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { addressOf, chooseKind, kindOption, missingOn, needService } from './change-on-service.ts';
import { serviceOptions } from './documents.ts';
import { readPages } from './read-pages.ts';

/** `rule153 history <symbol or id>` */
export const historyCommand = defineCommand({
  name: 'history',
  about: 'the revisions of a document on a service, newest first: who made each, when and why',
  arguments: [{ name: 'symbol or id', about: 'a statement by its symbol or id, or another document by its id' }],
  options: {
    ...kindOption,
    format: formatOption('table|json|csv'),
    ...serviceOptions,
  },
  examples: [
    { command: 'history A/C.3/79/L.53', about: 'service and token from the environment' },
    { command: 'history l53-identified --kind rate-card --format csv', about: 'of a rate card, as CSV' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const kind = chooseKind(options.kind, 'history');
    const service = needService('history', options, terminal);
    const revisions = await readPages(service, `${addressOf(kind, name).address}/revisions`, revisionSummarySchema);
    if (revisions === undefined) throw missingOn(service, kind, name);
    const rows = [['revision', 'time', 'state', 'author', 'action', 'reason'], ...revisions.map(rowOf)];
    if (format === 'json') terminal.print(`${JSON.stringify(revisions, null, 2)}\n`);
    else terminal.print(format === 'csv' ? csv(rows) : columnsText(rows));
    return undefined;
  },
});

function rowOf({ revision, time, state, author, action, reason }: RevisionSummary): readonly string[] {
  return [String(revision), time, state ?? '', author, action, reason];
}
