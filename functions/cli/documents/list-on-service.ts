import { columnsText } from '../../../shared/print/align-columns.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { type ListedSummary, listedDocumentSchema } from '../../../shared/results/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Service } from './ask-service.ts';
import { readPages } from './read-pages.ts';

export type ListFormat = 'table' | 'json' | 'csv';

/** The documents of a kind on a service, a line each, with the fields named. */
export async function listOnService(
  service: Service,
  { collection }: Kind,
  fields: readonly string[],
  format: ListFormat,
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
