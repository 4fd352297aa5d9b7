import { chooseFormat } from '../terminal/choose-format.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { needService } from './change-on-service.ts';
import { chooseService, type ServiceChoice } from './documents.ts';
import { type DocumentSource as ShippedSource, printList } from './find-document.ts';
import { columnsText } from '../../../shared/print/align-columns.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { type ListedSummary, listedDocumentSchema } from '../../../shared/results/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Service } from './ask-service.ts';
import { readPages } from './read-pages.ts';
import { type SearchChoice, searchQuery } from './search-option.ts';

/** Prints the documents of a kind on a service, a line each, with the fields named. */
export async function printListOnService(
  { command, kind, fields }: { command: string; kind: Kind; fields: readonly string[] },
  options: ServiceChoice & SearchChoice & { readonly format?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const format = chooseFormat(options.format, ['table', 'json', 'csv']);
  const service = needService(command, options, terminal);
  terminal.print(await listText(service, kind, fields, format, searchQuery(options)));
}

/** Prints the documents of a kind: those of a service where one is meant, or those that are shipped. */
export async function printDocuments(
  command: string,
  source: ShippedSource<unknown> & { kind: Kind },
  options: ServiceChoice & SearchChoice & { readonly format?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  if (chooseService(options, terminal) === undefined) {
    terminal.print(printList(source, chooseFormat(options.format, ['table', 'json', 'csv']), options.search));
    return;
  }
  await printListOnService({ command, kind: source.kind, fields: ['title'] }, options, terminal);
}

async function listText(
  service: Service,
  { collection }: Kind,
  fields: readonly string[],
  format: 'table' | 'json' | 'csv',
  query: string,
): Promise<string> {
  const listed = (await readPages(service, `v1/${collection}${query}`, listedDocumentSchema)) ?? [];
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
