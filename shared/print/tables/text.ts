import { defined } from '../../canonical/defined.ts';
import type { Estimate, ShownTable } from '../../results/estimate.ts';
import { shownTables } from '../../results/shown-tables.ts';
import { RULE, type TextRow, alignRows, wrap } from './align-rows.ts';
import { type PrintedRow, printedCells } from './cells.ts';
import { layoutRows } from './layout-rows.ts';
import { layoutTotal } from './layout-total.ts';
import { plainRows, plainTotals } from './plain-rows.ts';
import { englishWords, type TableWords } from './table-words.ts';

/**
 * The tables as an officer knows them: section headings, objects, amounts with thousands apart, a dash for zero; sums
 * where they stand, and how amounts go on.
 */
export function tablesText(
  estimate: Estimate,
  tables: readonly ShownTable[] = shownTables(estimate),
  words: TableWords = englishWords(estimate),
): string {
  return tables.map((table) => tableText(estimate, table, words)).join('\n');
}

function tableText(estimate: Estimate, table: ShownTable, words: TableWords): string {
  const isPlain = table.by === undefined;
  const rows = isPlain ? plainRows(estimate, table) : layoutRows(estimate, table);
  const totals = isPlain ? plainTotals(table) : [layoutTotal(table)];
  const textRow = (row: PrintedRow): TextRow => {
    const indent = ' '.repeat(row.label.length - row.label.trimStart().length);
    const { values } = printedCells(table, row);
    return { label: `${indent}${words.row(table, row)}`, ...defined({ values: values?.map(words.cell) }) };
  };
  const body: TextRow[] = [
    { label: words.heading(table), values: words.columns(table) },
    ...rows.map(textRow),
    { label: RULE },
    ...totals.map(textRow),
  ];
  return [
    words.label(table),
    words.title(table),
    words.unit(table),
    '',
    ...alignRows(body),
    ...words.remarks(table).flatMap((remark) => ['', ...wrap(remark, 100)]),
    '',
  ].join('\n');
}
