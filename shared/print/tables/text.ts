import type { Estimate, Table } from '../../results/estimate.ts';
import { RULE, alignRows } from './align-rows.ts';
import { printedCells } from './cells.ts';
import { layoutText } from './layout-text.ts';
import { plainRows, plainTotals } from './plain-rows.ts';

/** The tables as an officer knows them: section headings, objects, amounts with thousands apart, a dash for zero. */
export function tablesText(estimate: Estimate, tables: readonly Table[] = estimate.tables): string {
  return tables
    .map((table) => (table.by === undefined ? tableText(estimate, table) : layoutText(estimate, table)))
    .join('\n');
}

function tableText(estimate: Estimate, table: Table): string {
  const heading = [`Table ${table.number}`, `${table.title} (${estimate.basis})`, `(${estimate.currency})`, ''];
  const body = [
    { label: 'Budget section', values: table.columns },
    ...plainRows(estimate, table).map((row) => printedCells(table, row)),
    { label: RULE },
    ...plainTotals(table).map((row) => printedCells(table, row)),
  ];
  return [...heading, ...alignRows(body), ''].join('\n');
}
