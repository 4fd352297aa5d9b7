import { columnsText } from '../../../shared/print/align-columns.ts';
import { auditCsv } from '../../../shared/print/audit/csv.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { publishedAuditEntrySchema } from '../../../shared/results/audit-entry.ts';
import { needService } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { readPages } from '../documents/read-pages.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

/** `rule153 audit [symbol or id]` */
export const auditCommand = defineCommand({
  name: 'audit',
  about: 'the audit trail of a service: who did what to which document, when and why',
  arguments: [
    { name: 'symbol or id', about: 'the document; everything that the token lets be seen if left out', optional: true },
  ],
  options: {
    kind: { type: 'string', short: 'k', value: 'kind', about: 'the kind of the document; statement if left out' },
    actor: { type: 'string', value: 'id', about: 'who did it: the subject of the token' },
    action: { type: 'string', value: 'name', about: 'what was done, such as replace or submit' },
    from: { type: 'string', value: 'moment', about: 'from this moment on: 2026-01-01T00:00:00.000Z, or a day' },
    to: { type: 'string', value: 'moment', about: 'before this moment, or this day' },
    oldest: { type: 'boolean', about: 'the oldest first; the newest if left out' },
    most: { type: 'string', value: 'number', about: 'at most so many entries; all if left out' },
    format: formatOption('table|json|csv'),
    ...serviceOptions,
  },
  examples: [
    { command: 'audit A/C.3/79/L.53', about: 'service and token from the environment' },
    { command: 'audit --action submit --from 2026-01-01 --format csv', about: 'every submission of a year, as CSV' },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const { kind, actor, action } = options;
    if (kind !== undefined && name === undefined) throw new UsageError('--kind goes with the id of a document.');
    const id = name === undefined || (kind ?? 'statement') !== 'statement' ? name : statementId(name);
    const query = new URLSearchParams();
    const asked = { kind, id, actor, action, from: momentOf(options.from), to: momentOf(options.to) };
    for (const [field, value] of Object.entries(asked)) if (value !== undefined) query.set(field, value);
    if (options.oldest === true) query.set('order', 'oldest');
    const most = readMost(options.most);
    const service = needService('audit', options, terminal);
    const text = query.toString();
    const path = `v1/audit${text === '' ? '' : `?${text}`}`;
    const entries = (await readPages(service, path, publishedAuditEntrySchema, most)) ?? [];
    if (format === 'json') terminal.print(`${JSON.stringify(entries, null, 2)}\n`);
    else if (format === 'csv') terminal.print(auditCsv(entries));
    else
      terminal.print(
        columnsText([
          ['time', 'author', 'action', 'kind', 'id', 'revision', 'reason'],
          ...entries.map((entry) => [
            ...[entry.time, entry.author, entry.action, entry.kind, entry.id],
            ...[String(entry.number), entry.reason],
          ]),
        ]),
      );
    return undefined;
  },
});

/** A day begins at midnight, coordinated universal time. */
function momentOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00.000Z` : text;
}

function readMost(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError(`--most takes a number of entries, such as 50, not "${text}".`);
}
