import { amountIn } from '../engine/amount-in.ts';
import { allocate } from '../engine/amounts-by-fund.ts';
import { componentValue } from '../engine/component-value.ts';
import { defined } from '../canonical/defined.ts';
import { compareTexts } from '../canonical/compare-texts.ts';
import { Refused } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { entriesByRow, layoutColumns, statementOf } from '../explanations/estimated-layout.ts';
import { isIn } from '../engine/tabulate-layout.ts';
import { makeRowOrder } from '../engine/order-rows.ts';
import { addExact, ZERO } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import type { Breakdown, Division, FigureColumn } from '../results/breakdown.ts';
import type { Estimate, EstimatedLine, Table } from '../results/estimate.ts';
import { type Divider, makeDivider } from './dividers.ts';
import { figureColumns } from './figure-columns.ts';

/**
 * What is divided, column by column: some lines in a year. `total` is what the table shows there, where it is not their
 * sum.
 */
type Divided = {
  columns: readonly FigureColumn[];
  cells: readonly { lines: readonly EstimatedLine[]; year: number; total?: number | undefined }[];
  /** What is in the total beside the lines, and how that is called. */
  rest: { key: string; title: string };
  /** How the columns go on, where they do not say so themselves. */
  thereafter?: string | undefined;
};

/**
 * Divides the figures of a statement, or of one of its tables. What is divided is the rounded amount of each line, in
 * units of its rounding, so that the rows sum to what tables sum.
 *
 * @throws Refused (`no-such-line`) for a table that is not there, or that is of posts.
 */
export function breakDown(statement: Statement, estimate: Estimate, by: Division, number?: number): Breakdown {
  const table = number === undefined ? undefined : findTable(statement, number);
  const divided = table === undefined ? allLines(estimate) : figuresOfTable(table, estimate);
  const { columns, cells, rest, thereafter } = divided;
  const summed = cells.map(({ lines, year }) => sum(lines.map((line) => amountIn(line, year))));
  const total = cells.map((cell, column) => cell.total ?? summed[column] ?? 0);
  const shown = {
    symbol: estimate.symbol,
    currency: estimate.currency,
    by,
    ...(table !== undefined && { table: { number: table.number, title: table.title } }),
  };
  if (by === 'year') {
    const rows = columns.map(({ label, year }, position) => ({
      key: columns.filter((one) => one.year === year).length === 1 ? String(year) : label,
      title: label,
      values: [total[position] ?? 0],
    }));
    const rounding = 'Every year is the sum of the rounded lines; a column that recurs counts once.';
    return { ...shown, columns: [{ label: 'Amount' }], rows, total: [sum(total)], rounding };
  }
  const divider = makeDivider(by, statement, estimate);
  const ofLines = rowsOf(cells, divider, estimate.rounding.to as RoundingUnit);
  const values = total.map((amount, column) => amount - (summed[column] ?? 0));
  const rows = [...ofLines, ...(values.every((value) => value === 0) ? [] : [{ ...rest, values }])];
  return { ...shown, columns, rows, total, ...defined({ thereafter }), rounding: describeRounding(estimate) };
}

function describeRounding({ rounding: { to }, currency }: Estimate): string {
  return (
    'The total is the sum of the rounded lines, as in the tables. A line that belongs to several rows is divided in ' +
    `units of ${to} ${currency}: each part is rounded down, and the units left over go to the parts that lost most.`
  );
}

function rowsOf(cells: Divided['cells'], divider: Divider, unit: RoundingUnit): Breakdown['rows'] {
  const rows = new Map<string, number[]>();
  cells.forEach(({ lines, year }, column) => {
    for (const line of lines) {
      for (const { key, amount } of divideLine(line, year, divider, unit)) {
        const values = rows.get(key) ?? cells.map(() => 0);
        values[column] = (values[column] ?? 0) + amount;
        rows.set(key, values);
      }
    }
  });
  const rank = ({ order, rankOf }: Divider, key: string) => {
    if (key === '') return Number.POSITIVE_INFINITY;
    const place = order.indexOf(key);
    return place < 0 ? order.length + (rankOf?.(key) ?? 0) : place;
  };
  const compareRanks = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
  return [...rows]
    .map(([key, values]) => ({ key, title: divider.titleOf(key), values }))
    .filter(({ values }) => values.some((value) => value !== 0))
    .sort((a, b) => compareRanks(rank(divider, a.key), rank(divider, b.key)) || compareTexts(a.key, b.key));
}

/** The rounded amount of a line in a year by key: the parts sum to it. */
function divideLine(
  line: EstimatedLine,
  year: number,
  divider: Divider,
  unit: RoundingUnit,
): readonly { key: string; amount: number }[] {
  const found = line.amounts.find((one) => one.year === year);
  if (found === undefined) return [];
  const parts = new Map(
    found.components.flatMap((component) => divider.parts(line, component, ZERO)).map(({ key }) => [key, ZERO]),
  );
  // Most lines are of one key, and are not computed for it.
  const [only, second] = [...parts.keys()];
  if (only !== undefined && second === undefined) return [{ key: only, amount: found.amount }];
  for (const component of found.components) {
    for (const { key, value } of divider.parts(line, component, componentValue(component, unit)))
      parts.set(key, addExact(parts.get(key) ?? ZERO, value));
  }
  return allocate(
    [...parts].map(([key, value]) => ({ key, value })),
    found.amount,
    unit,
  );
}

/** A submitted table stays as it was sealed, also where the engine of today makes other lines of it. */
const SEALED = { key: 'sealed-otherwise', title: 'sealed otherwise than the lines of today' };

/** What a table of its own layout shows that is of no line. */
const OF_NO_LINE = { key: 'of-no-line', title: 'amounts of bases, recosting, rounding of the table' };

function allLines(estimate: Estimate): Divided {
  const { columns, thereafter } = figureColumns(estimate.lines, estimate);
  return { columns, thereafter, cells: columns.map(({ year }) => ({ lines: estimate.lines, year })), rest: SEALED };
}

type DividedTable = Exclude<Statement['tables'][number], { of: 'posts' }>;

function findTable({ tables, symbol }: Statement, number: number): DividedTable {
  const table = tables.find((one) => one.number === number);
  if (table === undefined)
    return refuse(
      `There is no Table ${number} in ${symbol}. There are Tables ${tables.map((one) => one.number).join(', ')}.`,
    );
  if (table.of === 'posts')
    return refuse(`Table ${number} is one of posts, which are no amounts. Leave the table out to divide all lines.`);
  return table;
}

function figuresOfTable(table: DividedTable, estimate: Estimate): Divided {
  const shown = estimate.tables.find(({ number }) => number === table.number);
  if (shown === undefined) return refuse(`Table ${table.number} is not among the tables of the estimate.`);
  if (table.of === 'layout') return figuresOfLayout(estimate, shown);
  const { of } = table;
  const lines = of === 'summary' ? estimate.lines : estimate.lines.filter(({ servicing }) => servicing === of);
  const columns = shown.columnYears.flatMap(({ label, year, every }, position) =>
    year === undefined ? [] : [{ label, year, total: shown.total[position], ...defined({ every }) }],
  );
  return {
    columns: columns.map(({ total: _total, ...column }) => column),
    cells: columns.map(({ year, total }) => ({ lines, year, total })),
    rest: SEALED,
    thereafter: shown.thereafter,
  };
}

/** The columns of a layout that show lines of a year; sums of columns, bases and percentages are not divided. */
function figuresOfLayout(estimate: Estimate, shown: Table): Divided {
  const order = makeRowOrder(statementOf(estimate));
  const entriesOf = entriesByRow(estimate, shown);
  const entries = shown.rows.flatMap((_, row) => entriesOf(row));
  const columns = layoutColumns(estimate, shown).flatMap(({ shown: column, content }, position) => {
    if (content === undefined || !('year' in content) || content.stage !== undefined) return [];
    const lines = entries.flatMap((entry) => ('line' in entry && isIn(entry, content, order) ? [entry.line] : []));
    const { label } = column;
    const every = shown.columnYears[position]?.every;
    return [
      {
        column: { label, year: content.year, ...defined({ every }) },
        cell: { lines, year: content.year, total: shown.total[position] },
      },
    ];
  });
  return {
    columns: columns.map(({ column }) => column),
    cells: columns.map(({ cell }) => cell),
    rest: OF_NO_LINE,
    thereafter: shown.thereafter,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function refuse(message: string): never {
  throw new Refused([{ code: 'no-such-line', path: 'table', message }]);
}
