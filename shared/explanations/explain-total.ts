import { defined } from '../canonical/defined.ts';
import { explainCell } from './explain-cell.ts';
import { type CellReference } from './find-cells.ts';
import type { EstimatedFigures, Table } from '../results/estimate.ts';
import type { Addend, TotalExplanation } from '../results/total-explanation.ts';
import { amountIn } from '../engine/amount-in.ts';
import { Refused } from '../model/problem.ts';

/**
 * Which sum: the total of a table in the column that starts with a year; with `section`, the section's subtotal, or its
 * row in the summary; with `net`, the total net of staff assessment. In a table of its own layout any cell, by its
 * column and the names of its row.
 */
export type TotalReference = {
  table: number;
  year?: number | undefined;
  section?: string | undefined;
  net?: boolean | undefined;
} & CellReference;

/**
 * Explains a subtotal or total: the rows, or for a row of the summary the lines, that sum to it.
 *
 * @throws Refused (`no-such-line`).
 */
export function explainTotal(estimate: EstimatedFigures, reference: TotalReference): TotalExplanation {
  const table = findTable(estimate, reference.table);
  if (table.by !== undefined) return explainCell(estimate, table, reference);
  refuseCellNames(table, reference);
  const position = findColumn(table, reference.year);
  const { sumOf, addends } = addendsOf(estimate, table, position, reference);
  const amount = addends.reduce((sum, addend) => sum + addend.amount, 0);
  const printed = printedSum(table, position, reference);
  if (printed !== undefined && printed !== amount)
    throw new Error(`Table ${table.number} prints ${printed} where its rows come to ${amount}`);
  return {
    symbol: estimate.symbol,
    table: { number: table.number, title: table.title },
    column: table.columns[position] ?? '',
    ...defined({ year: table.columnYears[position]?.year }),
    sumOf,
    ...defined({ section: reference.section }),
    currency: estimate.currency,
    basis: estimate.basis,
    addends,
    amount,
  };
}

type Sum = Pick<TotalExplanation, 'sumOf' | 'addends'>;

function addendsOf(estimate: EstimatedFigures, table: Table, position: number, { section, net }: TotalReference): Sum {
  const year = table.columnYears[position]?.year ?? 0;
  const titleOf = (number = '') =>
    `Section ${number}, ${estimate.sections.find((one) => one.number === number)?.title ?? ''}`;
  const rows = table.rows.map(({ values, ...row }): Addend => ({
    title: row.object === undefined ? titleOf(row.section) : (row.line ?? row.object),
    ...row,
    amount: values[position] ?? 0,
  }));
  if (net === true) {
    const netted = table.totalNetOfStaffAssessment?.[position];
    const total = table.total[position] ?? 0;
    if (netted === undefined) return refuse(`Table ${table.number} has no total net of staff assessment.`);
    return {
      sumOf: 'total-less-section',
      addends: [
        { title: 'Total', amount: total },
        { title: 'Staff assessment, taken off', amount: netted - total },
      ],
    };
  }
  if (section === undefined) return { sumOf: 'rows', addends: rows };
  const own = rows.filter((row) => row.section === section);
  if (own.length === 0)
    refuse(
      `Table ${table.number} has no rows of section ${section}. It has sections ` +
        `${[...new Set(rows.flatMap((row) => row.section ?? []))].join(', ')}.`,
    );
  if (own.some(({ object }) => object !== undefined)) return { sumOf: 'rows', addends: own };
  const lines = estimate.lines
    .filter((line) => line.section === section)
    .map(({ object, line, ...rest }): Addend => ({
      title: line ?? object,
      section,
      object,
      ...defined({ line }),
      amount: amountIn({ object, line, ...rest }, year),
    }))
    .filter(({ amount }) => amount !== 0);
  return { sumOf: 'lines', addends: lines };
}

/** What the table itself prints for the sum, if it prints it: a section of one row has no subtotal. */
function printedSum(table: Table, position: number, { section, net }: TotalReference): number | undefined {
  if (net === true) return table.totalNetOfStaffAssessment?.[position];
  if (section === undefined) return table.total[position];
  const row = table.rows.find((one) => one.section === section && one.object === undefined);
  return (row ?? table.subtotals?.find((one) => one.section === section))?.values[position];
}

function findTable(estimate: EstimatedFigures, number: number): Table {
  const table = estimate.tables.find((one) => one.number === number);
  if (table !== undefined) return table;
  if (estimate.postTables?.some((one) => one.number === number) === true)
    return refuse(`Table ${number} is one of posts, which are no amounts. Ask for its proof: it opens any cell.`);
  return refuse(
    `There is no Table ${number} in ${estimate.symbol}. There are Tables ` +
      `${estimate.tables.map((one) => one.number).join(', ')}.`,
  );
}

/** Cells go by more names only where a layout shows them. */
function refuseCellNames({ number }: Table, { year: _year, section: _section, ...names }: CellReference): void {
  const { column, group, object, line, sum, fund, dutyStation, category, grade, type, postTitle } = names;
  const all = [column, group, object, line, sum, fund, dutyStation, category, grade, type, postTitle];
  if (all.every((name) => name === undefined)) return;
  refuse(
    `Table ${number} has no layout of its own: its totals go by year and section, and its figures by section, ` +
      'object and line, without a table.',
  );
}

function findColumn(table: Table, year: number | undefined): number {
  const position = table.columnYears.findIndex((column) => column.year === year);
  if (position >= 0 && year !== undefined) return position;
  return refuse(
    `Table ${table.number} has no column that starts with ${year ?? 'no year'}. Its columns are ` +
      `${table.columns.map((column) => `"${column}"`).join(', ')}.`,
  );
}

function refuse(message: string): never {
  throw new Refused([{ code: 'no-such-line', path: '', message }]);
}
