import { listFunds } from '../model/fund.ts';
import { fitsOne } from '../model/line-filter.ts';
import type { Statement } from '../model/statement.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import {
  ZERO,
  addExact,
  divideExact,
  divideHalfAway,
  exactOf,
  exactOfInteger,
  negate,
  type Exact,
} from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { EstimatedLine, PercentageColumn, Table, YearAmount } from '../results/estimate.ts';
import { defined } from '../canonical/defined.ts';
import { componentValue } from './component-value.ts';
import { describeRecurrence, generateReadableColumns } from './describe-recurrence.ts';
import { type AmountColumn, type ColumnContent, type PercentColumn, layOutColumns } from './lay-out-columns.ts';
import { type Entry, type LaidOutRow, gatherEntries, layOutRows, layOutSpans, rowLevelsOf } from './lay-out-rows.ts';
import { type RowOrder, makeRowOrder } from './order-rows.ts';
import type { Horizon } from './plan-years.ts';

/** How a table rounds: to what, and whether its sums add what is shown. */
type Rounding = { to: RoundingUnit; rule: 'rounded-then-summed' | 'summed-then-rounded'; lineUnit: RoundingUnit };

/** A table of a layout of its own: rows and columns as it says, in the order of the statement's lists. */
export function layoutTable(
  statement: Statement,
  layout: OwnLayout,
  lines: readonly EstimatedLine[],
  horizon: Horizon,
): Table {
  const order = makeRowOrder(statement);
  const entries = gatherEntries(statement, layout, lines, order);
  const levels = rowLevelsOf(statement, layout);
  const taken = entries.flatMap((entry) => ('line' in entry ? [entry.line] : []));
  const { amounts, percents } = layOutColumns(statement, layout, (only) =>
    generateReadableColumns(
      statement,
      taken.filter((line) => fitsOne(line, only, order.chainOf)),
      horizon,
    ),
  );
  const rows = layOutRows(entries, levels, layout, order).filter(({ entries: own }) =>
    own.some((entry) => amounts.some(({ content }) => content !== undefined && isIn(entry, content, order))),
  );
  const spans = layOutSpans(rows, levels, layout, statement, order);
  const figures = makeFigures(statement, layout, { rows, columns: amounts, order });
  const values = rows.map((_, position) => figures(position, position + 1));
  const subtotals = spans.map((span) => ({ ...span, values: figures(span.from, span.to) }));
  const total = figures(0, rows.length);
  const { heading, sectionNames, totalTitle } = layout.rows ?? {};
  const thereafter = describeRecurrence(
    amounts.map(({ shown }) => shown),
    layout.columns.some((column) => 'generated' in column) ? taken : [],
    statement,
    horizon,
  );
  const groups = groupsShown(statement, rows, order);
  return {
    number: layout.number,
    title: layout.title,
    columns: amounts.map(({ shown }) => shown.label),
    rows: rows.map(({ names }, position) => ({ ...names, values: values[position] ?? [] })),
    ...(subtotals.length > 0 && { subtotals }),
    total,
    columnYears: amounts.map(({ shown }) => shown),
    by: [...levels],
    ...(levels.includes('fund') && { names: fundNames(statement, rows) }),
    ...(groups.length > 0 && { groups }),
    ...(percents.length > 0 && {
      percentages: percents.map((column) => percentages(column, values, subtotals, total)),
    }),
    ...defined({ heading, sectionNames, totalTitle, thereafter }),
    ...((layout.shownIn !== undefined || layout.rounding !== undefined) && { unit: unitOf(statement, layout) }),
  };
}

/** What the funds of rows are called, in their order. */
function fundNames({ funds = [] }: Statement, rows: readonly LaidOutRow[]): NonNullable<Table['names']> {
  const shown = new Set(rows.flatMap(({ names }) => names.fund ?? []));
  return listFunds(funds)
    .filter(({ id }) => shown.has(id))
    .map(({ id, title }) => ({ level: 'fund', name: id, title }));
}

function unitOf(statement: Statement, layout: OwnLayout): NonNullable<Table['unit']> {
  const { to, rule } = roundingOf(statement, layout);
  return { shownIn: layout.shownIn ?? 'units', to, rule };
}

/**
 * Rounded lines are summed as they are; a table that rounds its own sums does so to the unit of the statement, unless
 * it names another.
 */
function roundingOf(statement: Statement, { rounding }: OwnLayout): Rounding {
  const rule = rounding?.rule ?? 'rounded-then-summed';
  const lineUnit = statement.rounding.to;
  return { to: rounding?.to ?? (rule === 'summed-then-rounded' ? lineUnit : '1'), rule, lineUnit };
}

/** The amounts of the rows from one position up to another, in every column, as the table rounds them. */
function makeFigures(
  statement: Statement,
  layout: OwnLayout,
  { rows, columns, order }: { rows: readonly LaidOutRow[]; columns: readonly AmountColumn[]; order: RowOrder },
): (from: number, to: number) => readonly number[] {
  const rounding = roundingOf(statement, layout);
  const round = (exact: Exact) => exactOfInteger(roundExact(exact, rounding.to));
  const isRoundedFirst = rounding.rule === 'rounded-then-summed';
  const cells = rows.map(({ entries }) =>
    acrossColumns(columns, (content) => {
      const exact = entries.reduce((sum, entry) => addExact(sum, amountOf(entry, content, rounding, order)), ZERO);
      return isRoundedFirst ? round(exact) : exact;
    }),
  );
  return (from, to) =>
    columns.map((_, column) => {
      const sum = cells.slice(from, to).reduce((total, row) => addExact(total, row[column] ?? ZERO), ZERO);
      return Number(roundExact(sum, isRoundedFirst ? '1' : rounding.to));
    });
}

/** One row across its columns: those with a content of their own, then those that add up columns before them. */
function acrossColumns(
  columns: readonly AmountColumn[],
  contentOf: (content: ColumnContent) => Exact,
): readonly Exact[] {
  const cells: Exact[] = [];
  for (const { content, terms = [] } of columns) {
    const added = terms.reduce((sum, { column, sign }) => {
      const cell = cells[column] ?? ZERO;
      return addExact(sum, sign === 1 ? cell : negate(cell));
    }, ZERO);
    cells.push(content === undefined ? added : contentOf(content));
  }
  return cells;
}

/**
 * What an entry adds to a column: the rounded amount of its line, or the exact one where the table rounds its own sums.
 */
function amountOf(entry: Entry, content: ColumnContent, { rule, lineUnit }: Rounding, order: RowOrder): Exact {
  if (!isIn(entry, content, order)) return ZERO;
  if (!('line' in entry)) return exactOf(entry.amount);
  const found = entry.line.amounts.find(({ year }) => 'year' in content && year === content.year);
  if (found === undefined) return ZERO;
  if (rule === 'rounded-then-summed') {
    const amount = amountAt(found, 'year' in content ? content.stage : undefined);
    return Number.isSafeInteger(amount) ? exactOfInteger(BigInt(amount)) : ZERO;
  }
  return found.components.reduce((sum, component) => addExact(sum, componentValue(component, lineUnit)), ZERO);
}

/** A rounded amount before recosting, after it, or by how much it changes. */
export function amountAt({ amount, recosted = amount }: YearAmount, stage?: 'recosting' | 'after-recosting'): number {
  if (stage === undefined) return amount;
  return stage === 'recosting' ? recosted - amount : recosted;
}

/** Whether an entry has an amount in a column, be it zero. */
export function isIn(entry: Entry, content: ColumnContent, { chainOf }: Pick<RowOrder, 'chainOf'>): boolean {
  if ('base' in content) return 'base' in entry && entry.base === content.base;
  return (
    'line' in entry &&
    entry.line.amounts.some(({ year }) => year === content.year) &&
    fitsOne(entry.line, content.only, chainOf)
  );
}

/** One column in per cent of another, of each row, subtotal and the total. */
export function percentages(
  { id, label, of, on, decimals, at }: PercentColumn,
  rows: readonly (readonly number[])[],
  subtotals: readonly { values: readonly number[] }[],
  total: readonly number[],
): PercentageColumn {
  const share = (values: readonly number[]) => percentOf(values[of] ?? 0, values[on] ?? 0, decimals);
  return {
    id,
    label,
    at,
    rows: rows.map(share),
    subtotals: subtotals.map(({ values }) => share(values)),
    total: share(total),
  };
}

/** The groups that rows lie in, in the order of the statement's list, so that a table can be read by itself. */
export function groupsShown(
  { groups = [] }: Pick<Statement, 'groups'>,
  rows: readonly Pick<LaidOutRow, 'names'>[],
  { chainOf }: Pick<RowOrder, 'chainOf'>,
): NonNullable<Table['groups']> {
  const used = new Set(rows.flatMap(({ names }) => chainOf(names.group)));
  return groups
    .filter(({ id }) => used.has(id))
    .map(({ id, title, in: parent }) => ({ id, title, ...(parent !== undefined && { in: parent }) }));
}

/** An amount in per cent of another, with so many decimals, halves away from zero; null where the other is zero. */
function percentOf(amount: number, on: number, decimals: number): string | null {
  if (on === 0 || !Number.isSafeInteger(amount) || !Number.isSafeInteger(on)) return null;
  const scaled = exactOfInteger(BigInt(amount) * 100n * 10n ** BigInt(decimals));
  const share = divideExact(scaled, exactOfInteger(BigInt(on)));
  const rounded = divideHalfAway(share.numerator, share.denominator);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${rounded < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}
