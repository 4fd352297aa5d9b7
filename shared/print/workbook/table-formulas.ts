import { isSameName } from '../../canonical/names.ts';
import type { Entry } from '../../engine/lay-out-rows.ts';
import { componentValue } from '../../engine/component-value.ts';
import type { ColumnContent } from '../../engine/lay-out-columns.ts';
import { asksForFunds } from '../../engine/lines-of-funds.ts';
import { makeRowOrder } from '../../engine/order-rows.ts';
import { amountAt, isIn } from '../../engine/tabulate-layout.ts';
import { entriesByRow, layoutColumns, layoutOf, statementOf } from '../../explanations/estimated-layout.ts';
import { addExact, exactToText, ZERO } from '../../money/exact.ts';
import type { RoundingUnit } from '../../money/rounding.ts';
import type { TableLayout } from '../../model/table-layout.ts';
import type { Estimate, EstimatedLine, Table } from '../../results/estimate.ts';
import type { PlacedBases } from './bases-sheet.ts';
import { baseAmountColumn } from './columns.ts';
import type { Places } from './place-components.ts';
import { roundFormula, sumFormula } from './sum-formula.ts';

/** What the amounts of a table are computed from. */
export type TableFormulas = {
  /** An amount of a row; `here` is the cell of another column of that row. */
  ofRow: (row: number, column: number, here: (column: number) => string) => string;
  /** An amount of the rows from one up to another, where they are not simply added. */
  ofSpan?: (from: number, to: number, column: number) => string;
  /** Which row a total net of staff assessment takes off. */
  nettedRow?: number;
  percentOf: (id: string) => { of: number; on: number; decimals: number };
};

/** Of tables of lines, and of the summary: rows add lines. */
export function plainFormulas(estimate: Estimate, table: Table, layout: TableLayout, places: Places): TableFormulas {
  const own =
    layout.of === 'summary' ? estimate.lines : estimate.lines.filter(({ servicing }) => servicing === layout.of);
  const linesOf = table.rows.map((row) => own.filter((line) => isOfRow(line, row)));
  const nettedRow = layout.of === 'summary' ? table.rows.findIndex(({ section }) => section === layout.netOf) : -1;
  return {
    ofRow: (row, column) => sumOfLines(linesOf[row] ?? [], table.columnYears[column]?.year ?? 0, places),
    ...(nettedRow >= 0 && { nettedRow }),
    percentOf: () => ({ of: 0, on: 0, decimals: 0 }),
  };
}

function isOfRow(line: EstimatedLine, row: Table['rows'][number]): boolean {
  if (line.section !== row.section) return false;
  if (row.object === undefined) return true;
  if (!isSameName(line.object, row.object) || (line.line === undefined) !== (row.line === undefined)) return false;
  return row.line === undefined || isSameName(line.line ?? '', row.line);
}

function sumOfLines(
  lines: readonly EstimatedLine[],
  year: number,
  places: Places,
  sheet: 'lines' | 'sums' | 'recosted' = 'lines',
): string {
  const rows = lines.filter(({ amounts }) => amounts.some((one) => one.year === year)).map(places.rowOfLine);
  return sumFormula(places.words.sheet(sheet), places.columnOfYear(year), rows);
}

/**
 * Of tables of a layout of their own: rows add lines, amounts of bases, or columns before; sums may be rounded by
 * themselves.
 */
export function layoutFormulas(estimate: Estimate, table: Table, places: Places, bases: PlacedBases): TableFormulas {
  const columns = layoutColumns(estimate, table);
  const entriesOf = entriesByRow(estimate, table);
  const entries = table.rows.map((_, row) => entriesOf(row));
  const order = makeRowOrder(statementOf(estimate));
  const layout = layoutOf(estimate, table);
  const isOfParts = asksForFunds(layout) || layout.sign === 'reversed';
  const isRoundedFirst = (layout.rounding?.rule ?? 'rounded-then-summed') === 'rounded-then-summed';
  const unit = layout.rounding?.to ?? (isRoundedFirst ? '1' : estimate.rounding.to);
  const exactOf = (own: readonly Entry[], column: number): string => {
    const { content, terms = [] } = columns[column] ?? {};
    if (content === undefined)
      return (
        terms.map(({ column: other, sign }) => `${sign === 1 ? '+' : '-'}(${exactOf(own, other)})`).join('') || '0'
      );
    const shown = own.filter((entry) => isIn(entry, content, order));
    if ('base' in content)
      return sumFormula(
        places.words.sheet('bases'),
        baseAmountColumn,
        shown.flatMap((entry) => bases.rowOf(entry) ?? []),
      );
    const lines = shown.flatMap((entry) => ('line' in entry ? [entry.line] : []));
    // What funds pay of lines, or what is shown with the opposite sign, stands in no cell of the lines.
    if (isOfParts) return sumOfParts(lines, content, estimate.rounding.to, isRoundedFirst);
    const before = sumOfLines(lines, content.year, places, isRoundedFirst ? 'lines' : 'sums');
    if (content.stage === undefined) return before;
    // A layout that shows a stage adds rounded lines.
    const after = sumOfLines(lines, content.year, places, 'recosted');
    return content.stage === 'recosting' ? `${after}-${before}` : after;
  };
  return {
    ofRow: (row, column, here) => {
      const { content, terms = [] } = columns[column] ?? {};
      if (isRoundedFirst && content === undefined)
        return terms.map(({ column: other, sign }) => `${sign === 1 ? '+' : '-'}${here(other)}`).join('') || '0';
      const exact = exactOf(entries[row] ?? [], column);
      // Lines are whole already; amounts of bases may have decimals.
      return isRoundedFirst && unit === '1' && content !== undefined && 'year' in content
        ? exact
        : roundFormula(exact, unit);
    },
    ...(!isRoundedFirst && {
      ofSpan: (from: number, to: number, column: number) =>
        roundFormula(exactOf(entries.slice(from, to).flat(), column), unit),
    }),
    percentOf: (id) => {
      const column = layout.columns.find((one) => 'percentage' in one && one.id === id);
      if (column === undefined || !('percentage' in column)) return { of: 0, on: 0, decimals: 0 };
      const position = (name: string) => columns.findIndex(({ shown }) => shown.id === name);
      const { percentage, decimals = 1 } = column;
      return { of: position(percentage.of), on: position(percentage.on), decimals };
    },
  };
}

/** What a fund pays of lines, as the sum of its parts. */
function sumOfParts(
  lines: readonly EstimatedLine[],
  { year, stage }: Extract<ColumnContent, { year: number }>,
  unit: string,
  isRoundedFirst: boolean,
): string {
  const parts = lines.flatMap(({ amounts }) => amounts.filter((one) => one.year === year));
  if (isRoundedFirst) return parts.map((part) => signed(String(amountAt(part, stage)))).join('') || '0';
  const exact = parts
    .flatMap(({ components }) => components)
    .reduce((sum, component) => addExact(sum, componentValue(component, unit as RoundingUnit)), ZERO);
  return exactToText(exact);
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`;
}
