import type { ImportedRows } from '../../results/import-dry-run.ts';

/** What an import would do, row by row, to read. */
export function importedRowsText({ table, columns, counts, rows }: ImportedRows): string {
  const { added, changed, unchanged, removed } = counts;
  const others = columns.filter(({ header, column }) => column === null || header !== column);
  return [
    `${table}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} as they were.`,
    ...(others.length === 0
      ? []
      : [
          'Columns:',
          ...others.map(({ header, column }) => `  "${header}" is ${column === null ? 'passed over' : column}`),
        ]),
    ...rows.flatMap(({ row, of, what, fields }) => [
      `  row ${row}: ${of}, ${what}`,
      ...fields.map(({ field, from, to }) => `      ${field}: ${shown(from)} → ${shown(to)}`),
    ]),
    ...(rows.length < added + changed + removed ? ['  … further rows are counted and not listed'] : []),
    '',
  ].join('\n');
}

function shown(text: string): string {
  return text === '' ? 'nothing' : text.length > 200 ? `${text.slice(0, 200)} …` : text;
}
