import type { PercentageColumn, ShownTable } from '../../results/estimate.ts';
import { belowZero, formatAmount, formatDecimal } from '../format-amount.ts';
import type { TextRow } from './align-rows.ts';

/** Which row of a table is meant, where percentages are looked up. */
export type CellsOf = { row: number } | { subtotal: number } | 'total';

/**
 * A row as it is printed: its name, and which row of the table, sum or income it shows; none for a heading. `section`
 * where the name is that of a section; `sumOf` what a subtotal is of, where it has no title of its own.
 */
export type PrintedRow = {
  label: string;
  section?: string | undefined;
  sumOf?: { section?: string | undefined; name: string };
  of?: CellsOf | 'net' | { income: number };
};

/** The amounts of a printed row; none for a heading. */
export function printedValues(table: ShownTable, { of }: PrintedRow): readonly number[] | undefined {
  if (of === undefined) return undefined;
  if (of === 'total') return table.total;
  if (of === 'net') return table.totalNetOfStaffAssessment;
  if ('row' in of) return table.rows[of.row]?.values;
  return 'subtotal' in of ? table.subtotals?.[of.subtotal]?.values : table.income?.[of.income]?.values;
}

/** A printed row with what stands in its columns. */
export function printedCells(table: ShownTable, row: PrintedRow): TextRow {
  const { label, of } = row;
  const values = printedValues(table, row);
  if (of === undefined || values === undefined) return { label };
  return { label, values: rowCells(table, values, of === 'net' || (of !== 'total' && 'income' in of) ? 'total' : of) };
}

/** The heads of all columns, those of percentages among those of amounts. */
export function columnHeads({ columns, percentages = [] }: ShownTable): readonly string[] {
  return weaveColumns(columns, percentages, ({ label }) => label);
}

/** What is printed in the columns of a row: amounts in the table's unit, percentages where they stand. */
function rowCells(table: ShownTable, values: readonly number[], of: CellsOf): readonly string[] {
  return weaveColumns(
    values.map((value) => amountText(table, value)),
    table.percentages ?? [],
    (column) => percentText(percentOf(column, of), table),
  );
}

/** The percentage of a row; null where there is nothing to divide by. */
export function percentOf({ rows, subtotals, total }: PercentageColumn, of: CellsOf): string | null {
  if (of === 'total') return total;
  return ('row' in of ? rows[of.row] : subtotals[of.subtotal]) ?? null;
}

function percentText(percent: string | null, { negatives }: ShownTable): string {
  if (percent === null || /^-?0(?:\.0*)?$/.test(percent)) return '–';
  const shown = formatDecimal(percent.replace('-', ''));
  return percent.startsWith('-') ? belowZero(shown, negatives) : shown;
}

/** An amount in the unit in which the table is printed: "1 234.5" for 1,234,500 in thousands with one decimal. */
function amountText({ unit, negatives, measure }: ShownTable, value: number): string {
  if (measure === 'posts' && value !== 0) {
    const posts = formatDecimal(String(Math.abs(value)));
    return value < 0 ? belowZero(posts, negatives) : posts;
  }
  if (unit?.shownIn !== 'thousands' || value === 0) return formatAmount(value, ' ', negatives);
  const decimals = unit.to === '1000' ? 0 : unit.to === '100' ? 1 : 3;
  const digits = String(Math.abs(value)).padStart(4, '0');
  const whole = formatDecimal(digits.slice(0, -3));
  const shown = `${whole}${decimals === 0 ? '' : `.${digits.slice(-3).slice(0, decimals)}`}`;
  return value < 0 ? belowZero(shown, negatives) : shown;
}

/** Puts what stands in columns of percentages among what stands in those of amounts. */
export function weaveColumns<Cell>(
  amounts: readonly Cell[],
  percentages: readonly PercentageColumn[],
  cellOf: (column: PercentageColumn) => Cell,
): readonly Cell[] {
  return Array.from({ length: amounts.length + 1 }, (_, at) => [
    ...percentages.filter((column) => column.at === at).map(cellOf),
    ...amounts.slice(at, at + 1),
  ]).flat();
}
