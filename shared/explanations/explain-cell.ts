import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import type { RowNames } from '../model/row-levels.ts';
import { columnPosition } from '../engine/compare-controls.ts';
import { type ColumnContent } from '../engine/lay-out-columns.ts';
import { type Entry } from '../engine/lay-out-rows.ts';
import { makeRowOrder } from '../engine/order-rows.ts';
import { amountAt, isIn } from '../engine/tabulate-layout.ts';
import { exactOf, exactOfInteger, exactToText, isZero, subtractExact, addExact, ZERO } from '../money/exact.ts';
import { roundExact } from '../money/rounding.ts';
import type { EstimatedFigures, EstimatedLine, Table } from '../results/estimate.ts';
import type { Addend, TotalExplanation } from '../results/total-explanation.ts';
import { layoutOf, statementOf, layoutColumns, entriesByRow } from './estimated-layout.ts';
import { type CellReference, findColumn, findRows } from './find-cells.ts';

type Shown = Pick<TotalExplanation, 'sumOf' | 'addends' | 'amount' | 'percent' | 'rounding'>;

/**
 * Explains a cell or sum of a table of its own layout.
 *
 * @throws Refused (`no-such-line`) with the columns or rows that there are.
 */
export function explainCell(estimate: EstimatedFigures, table: Table, reference: CellReference): TotalExplanation {
  const { group, section, object, line, fund, sum } = reference;
  const rows = findRows(estimate, table, reference);
  const wanted = reference.column ?? String(reference.year ?? '');
  const percent = table.percentages?.find(({ id, label }) => id === wanted || isSameName(label, wanted));
  const position = percent === undefined ? findColumn(table, wanted) : -1;
  const shown =
    percent === undefined
      ? explainAmount(estimate, table, rows, position, reference)
      : explainPercent(estimate, table, rows, percent.id, reference);
  return {
    symbol: estimate.symbol,
    table: { number: table.number, title: table.title },
    column: percent?.label ?? table.columns[position] ?? '',
    ...defined({ year: table.columnYears[position]?.year, group, section, object, line, fund }),
    ...defined({ title: sum === undefined ? undefined : table.subtotals?.find(({ id }) => id === sum)?.title }),
    currency: estimate.currency,
    basis: estimate.basis,
    ...shown,
  };
}

function explainAmount(
  estimate: EstimatedFigures,
  table: Table,
  rows: readonly number[],
  position: number,
  reference: CellReference,
): Shown {
  const [only] = rows;
  if (rows.length !== 1 || only === undefined) {
    const addends = rows.map((row) => ({
      ...rowAddend(estimate, table, row),
      amount: table.rows[row]?.values[position] ?? 0,
    }));
    return withRounding('rows', addends, sumOfRows(table, rows, position, reference));
  }
  const amount = table.rows[only]?.values[position] ?? 0;
  const column = layoutColumns(estimate, table)[position];
  if (column?.content === undefined) {
    const addends = (column?.terms ?? []).map(({ column: other, sign }): Addend => ({
      title: `${table.columns[other] ?? ''}${sign === 1 ? '' : ', taken off'}`,
      amount: sign * (table.rows[only]?.values[other] ?? 0) + 0,
    }));
    return withRounding('columns', addends, amount);
  }
  const { content } = column;
  const own = entriesOf(estimate, table, only).filter((entry) =>
    isIn(entry, content, makeRowOrder(statementOf(estimate))),
  );
  const addends = own.map((entry): Addend => entryAddend(estimate, entry, content));
  return withRounding('base' in content ? 'base' : 'lines', addends, amount, own);
}

/** A sum that is rounded by itself, or of amounts with decimals, says what rounding adds to what it is the sum of. */
function withRounding(
  sumOf: Shown['sumOf'],
  addends: readonly Addend[],
  amount: number,
  entries: readonly Entry[] = [],
): Shown {
  const exact = addends.reduce((sum, addend, position) => {
    const entry = entries[position];
    const own = entry !== undefined && 'base' in entry ? exactOf(entry.amount) : exactOfInteger(BigInt(addend.amount));
    return addExact(sum, own);
  }, ZERO);
  const rounding = subtractExact(exactOfInteger(BigInt(amount)), exact);
  return { sumOf, addends, amount, ...(!isZero(rounding) && { rounding: exactToText(rounding) }) };
}

function explainPercent(
  estimate: EstimatedFigures,
  table: Table,
  rows: readonly number[],
  id: string,
  reference: CellReference,
): Shown {
  const layout = layoutOf(estimate, table).columns.find((column) => 'percentage' in column && column.id === id);
  const { of, on } = layout !== undefined && 'percentage' in layout ? layout.percentage : { of: '', on: '' };
  const addends = [of, on].map((name): Addend => {
    const position = columnPosition(table, name) ?? -1;
    return {
      title: table.columns[position] ?? name,
      amount: explainAmount(estimate, table, rows, position, reference).amount,
    };
  });
  const found = table.percentages?.find((one) => one.id === id);
  const [only] = rows;
  const span =
    table.subtotals?.findIndex(({ from, to, id: own }) => matchesSpan({ from, to, id: own }, rows, reference)) ?? -1;
  const percent =
    rows.length === 1 && only !== undefined ? found?.rows[only] : span >= 0 ? found?.subtotals[span] : found?.total;
  return { sumOf: 'percentage', addends, amount: addends[0]?.amount ?? 0, percent: percent ?? null };
}

/** What is printed for several rows together: their subtotal, running total or total, or else their sum. */
function sumOfRows(table: Table, rows: readonly number[], position: number, reference: CellReference): number {
  const printed = table.subtotals?.find(({ from, to, id }) => matchesSpan({ from, to, id }, rows, reference));
  if (printed !== undefined) return printed.values[position] ?? 0;
  if (rows.length === table.rows.length) return table.total[position] ?? 0;
  return rows.reduce((sum, row) => sum + (table.rows[row]?.values[position] ?? 0), 0);
}

function matchesSpan(
  span: { from: number | undefined; to: number | undefined; id: string | undefined },
  rows: readonly number[],
  { sum }: CellReference,
): boolean {
  if (sum !== undefined) return span.id === sum;
  return span.id === undefined && rows.length > 1 && span.from === rows[0] && span.to === (rows.at(-1) ?? -1) + 1;
}

function entriesOf(estimate: EstimatedFigures, table: Table, row: number): readonly Entry[] {
  return entriesByRow(estimate, table)(row);
}

function entryAddend(estimate: EstimatedFigures, entry: Entry, content: ColumnContent): Addend {
  const { section, object, line, group, fund } = entry.names;
  const named = defined({ section, object, line, group, fund });
  if ('line' in entry) {
    const { category, servicing } = entry.line;
    return {
      title: line ?? object ?? '',
      ...named,
      ...defined({ category }),
      servicing,
      amount: 'year' in content ? amountInStage(entry.line, content) : 0,
    };
  }
  const base = estimate.layouts?.bases.find(({ id }) => id === entry.base);
  return {
    title: base?.title ?? entry.base,
    ...named,
    ...(base !== undefined && { source: base.source }),
    amount: Number(roundExact(exactOf(entry.amount), '1')),
  };
}

function amountInStage(line: EstimatedLine, { year, stage }: Extract<ColumnContent, { year: number }>): number {
  const found = line.amounts.find((one) => one.year === year);
  return found === undefined ? 0 : amountAt(found, stage);
}

function rowAddend(estimate: EstimatedFigures, table: Table, row: number): Omit<Addend, 'amount'> {
  const { section, object, line, group, fund }: RowNames = table.rows[row] ?? {};
  const titleOfSection = estimate.sections.find(({ number }) => number === section)?.title;
  const titleOfGroup = table.groups?.find(({ id }) => id === group)?.title;
  const ofSection = section === undefined ? undefined : `Section ${section}, ${titleOfSection ?? ''}`;
  const titleOfFund = table.names?.find(({ name }) => name === fund)?.title;
  return {
    title: line ?? object ?? ofSection ?? titleOfGroup ?? titleOfFund ?? '',
    ...defined({ section, object, line, group, fund }),
  };
}
