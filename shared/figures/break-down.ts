import { amountIn } from '../engine/amount-in.ts';
import { allocate } from '../engine/amounts-by-fund.ts';
import { componentValue } from '../engine/component-value.ts';
import { compareTexts } from '../canonical/compare-texts.ts';
import { Refused } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { addExact, ZERO } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import type { Breakdown, Division, FigureColumn } from '../results/breakdown.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import { type Divider, makeDivider } from './dividers.ts';
import { figureColumns } from './figure-columns.ts';

/** What is divided: the lines of a table with its columns, or all lines. */
type Divided = { lines: readonly EstimatedLine[]; columns: readonly (FigureColumn & { year: number })[] };

/**
 * Divides the figures of a statement, or of one of its tables. What is divided is the rounded amount of each line, in
 * units of its rounding, so that the rows sum to what tables sum.
 *
 * @throws Refused (`no-such-line`) for a table that is not there, or whose sums are not of lines by year alone.
 */
export function breakDown(statement: Statement, estimate: Estimate, by: Division, number?: number): Breakdown {
  const table = number === undefined ? undefined : findTable(statement, number);
  const { lines, columns } = table === undefined ? allLines(estimate) : linesOfTable(table, estimate);
  const summed = columns.map(({ year }) => sum(lines.map((line) => amountIn(line, year))));
  const total = estimate.tables.find((one) => one.number === number)?.total ?? summed;
  const shown = {
    symbol: estimate.symbol,
    currency: estimate.currency,
    by,
    ...(table !== undefined && { table: { number: table.number, title: table.title } }),
  };
  if (by === 'year') {
    const rows = columns.map(({ label, year }, position) => ({
      key: String(year),
      title: label,
      values: [total[position] ?? 0],
    }));
    const rounding = 'Every year is the sum of the rounded lines; a column that recurs counts once.';
    return { ...shown, columns: [{ label: 'Amount' }], rows, total: [sum(total)], rounding };
  }
  const divider = makeDivider(by, statement, estimate);
  const divided = rowsOf(lines, columns, divider, estimate.rounding.to as RoundingUnit);
  const rows = [...divided, ...sealedOtherwise(total, summed)];
  return { ...shown, columns, rows, total, rounding: describeRounding(estimate) };
}

/**
 * A submitted table stays as it was sealed, also where the engine of today makes other lines of it: what then differs
 * is a row of its own.
 */
function sealedOtherwise(total: readonly number[], summed: readonly number[]): Breakdown['rows'] {
  const values = total.map((amount, column) => amount - (summed[column] ?? 0));
  if (values.every((value) => value === 0)) return [];
  return [{ key: 'sealed-otherwise', title: 'sealed otherwise than the lines of today', values }];
}

function describeRounding({ rounding: { to }, currency }: Estimate): string {
  return (
    'The total is the sum of the rounded lines, as in the tables. A line that belongs to several rows is divided in ' +
    `units of ${to} ${currency}: each part is rounded down, and the units left over go to the parts that lost most.`
  );
}

function rowsOf(
  lines: readonly EstimatedLine[],
  columns: Divided['columns'],
  divider: Divider,
  unit: RoundingUnit,
): Breakdown['rows'] {
  const rows = new Map<string, number[]>();
  columns.forEach(({ year }, column) => {
    for (const line of lines) {
      for (const { key, amount } of divideLine(line, year, divider, unit)) {
        const values = rows.get(key) ?? columns.map(() => 0);
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

function allLines(estimate: Estimate): Divided {
  return { lines: estimate.lines, columns: figureColumns(estimate.lines, estimate) };
}

type DividedTable = Exclude<Statement['tables'][number], { of: 'layout' }>;

function findTable({ tables, symbol }: Statement, number: number): DividedTable {
  const table = tables.find((one) => one.number === number);
  if (table === undefined)
    return refuse(
      `There is no Table ${number} in ${symbol}. There are Tables ${tables.map((one) => one.number).join(', ')}.`,
    );
  if (table.of === 'layout')
    return refuse(
      `Table ${number} has a layout of its own, with sums that are not of lines by year alone. Leave the table out ` +
        'to divide all lines of the statement.',
    );
  return table;
}

function linesOfTable(table: DividedTable, estimate: Estimate): Divided {
  const columnYears = estimate.tables.find(({ number }) => number === table.number)?.columnYears ?? [];
  const columns = columnYears.flatMap(({ label, year, every }) =>
    year === undefined ? [] : [{ label, year, ...(every !== undefined && { every }) }],
  );
  const { of } = table;
  return {
    columns,
    lines: of === 'summary' ? estimate.lines : estimate.lines.filter(({ servicing }) => servicing === of),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function refuse(message: string): never {
  throw new Refused([{ code: 'no-such-line', path: 'table', message }]);
}
