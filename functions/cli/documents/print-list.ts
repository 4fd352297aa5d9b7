import { columnsText } from '../../../shared/print/align-columns.ts';
import { type DocumentSource, listShipped } from './find-document.ts';

/** The documents of a kind that are shipped, a line each. */
export function printList(source: DocumentSource<unknown>, format: 'table' | 'json' | 'csv'): string {
  const listed = listShipped(source).map(({ id, title }) => ({ id, title }));
  if (format === 'json') return `${JSON.stringify(listed, null, 2)}\n`;
  return columnsText([['id', 'title'], ...listed.map(({ id, title }) => [id, title])]);
}
