import type { RowLevel } from '../../model/row-levels.ts';
import type { Estimate, Table } from '../../results/estimate.ts';
import { RULE, type TextRow, alignRows, wrap } from './align-rows.ts';
import { columnHeads, type PrintedRow, printedCells } from './cells.ts';
import { layoutRows } from './layout-rows.ts';

/** What stands over the names of the rows where a layout does not say it. */
const HEADINGS: Readonly<Record<RowLevel, string>> = {
  group: 'Component',
  section: 'Budget section',
  object: 'Object of expenditure',
  line: 'Line',
};

/** What is said below a table whose sums are rounded by themselves. */
export const OWN_SUMS =
  'Every figure is rounded from its own exact sum, so that sums may differ from what is shown by a unit.';

/** What stands over the names of the rows. */
export function layoutHeading({ heading, by = [] }: Table): string {
  return heading ?? HEADINGS[by[0] ?? 'section'];
}

/** The last row. */
export function layoutTotal({ totalTitle = 'Total' }: Table): PrintedRow {
  return { label: totalTitle, of: 'total' };
}

/**
 * A table of its own layout: headings of groups, sections and objects, rows, sums where they stand, and how amounts go
 * on.
 */
export function layoutText(estimate: Estimate, table: Table): string {
  const { unit, thereafter } = table;
  const currency = unit?.shownIn === 'thousands' ? `thousands of ${estimate.currency}` : estimate.currency;
  const body: TextRow[] = [
    { label: layoutHeading(table), values: columnHeads(table) },
    ...layoutRows(estimate, table).map((row) => printedCells(table, row)),
    { label: RULE },
    printedCells(table, layoutTotal(table)),
  ];
  return [
    `Table ${table.number}`,
    `${table.title} (${estimate.basis})`,
    `(${currency})`,
    '',
    ...alignRows(body),
    ...(thereafter === undefined ? [] : ['', ...wrap(thereafter, 100)]),
    ...(unit?.rule === 'summed-then-rounded' ? ['', OWN_SUMS] : []),
    '',
  ].join('\n');
}
