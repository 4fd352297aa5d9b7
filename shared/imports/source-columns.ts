import type { ImportColumn } from './import-table.ts';

/** Columns by which a row says where it comes from, with an example of each. */
export function sourceColumns({ symbol, place }: { symbol: string; place: string }): readonly ImportColumn[] {
  return [
    {
      name: 'source',
      required: true,
      also: ['document', 'symbol'],
      about: 'documents, with semicolons between',
      example: symbol,
    },
    { name: 'paragraph', about: 'the place in the first of them', example: place },
  ];
}

/** What a row says of how it was found. */
export const NOTE_COLUMN: ImportColumn = {
  name: 'note',
  also: ['remarks'],
  about: 'how the figures were found',
  example: '',
};
