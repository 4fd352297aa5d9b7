import { chooseFormat } from '../terminal/choose-format.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { needService } from './change-on-service.ts';
import type { ServiceChoice } from './documents.ts';
import { columnsText } from '../../../shared/print/align-columns.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { type ListedSummary, listedDocumentSchema } from '../../../shared/results/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Service } from './ask-service.ts';
import { readPages } from './read-pages.ts';

/** Prints the documents of a kind on a service, a line each, with the fields named. */
export async function printListOnService(
  { command, kind, fields }: { command: string; kind: Kind; fields: readonly string[] },
  options: ServiceChoice & { readonly format?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const format = chooseFormat(options.format, ['table', 'json', 'csv']);
  const service = needService(command, options, terminal);
  terminal.print(await listText(service, kind, fields, format));
}

async function listText(
  service: Service,
  { collection }: Kind,
  fields: readonly string[],
  format: 'table' | 'json' | 'csv',
): Promise<string> {
  const listed = (await readPages(service, `v1/${collection}`, listedDocumentSchema)) ?? [];
  if (format === 'json') return `${JSON.stringify(listed, null, 2)}\n`;
  const rows = [['id', 'revision', 'state', 'author', 'time', ...fields], ...listed.map((one) => rowOf(one, fields))];
  return format === 'csv' ? csv(rows) : columnsText(rows);
}

function rowOf(
  { id, revision, state, author, time, fields }: ListedSummary,
  shown: readonly string[],
): readonly string[] {
  return [id, String(revision), state ?? '', author, time, ...shown.map((name) => fields[name] ?? '')];
}
