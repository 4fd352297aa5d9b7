import type { ShownTable } from '../../../shared/results/estimate.ts';
import { RefusedInput } from './failure.ts';

/**
 * The tables with the columns of certain years only; a column such as "2030 and biennially thereafter" goes by the year
 * that it starts
 * with. A table without any of them is left out. Sums run down the columns, so those of the columns shown stay right.
 *
 * @throws RefusedInput naming the years that no table has.
 */
export function selectColumns(tables: readonly ShownTable[], years: readonly number[]): readonly ShownTable[] {
  const known = new Set(tables.flatMap(({ columnYears }) => columnYears.flatMap(({ year }) => year ?? [])));
  const unknown = years.filter((year) => !known.has(year));
  if (unknown.length > 0) {
    const there = [...known].sort((a, b) => a - b).join(', ');
    throw new RefusedInput(`No table has a column for ${unknown.join(', ')}. There are columns for ${there}.`);
  }
  return tables.map((table) => pickColumns(table, years)).filter(({ columns }) => columns.length > 0);
}

/**
 * The tables of certain numbers.
 *
 * @throws RefusedInput for a number that no table has.
 */
export function selectTables(tables: readonly ShownTable[], numbers: readonly string[]): readonly ShownTable[] {
  const known = tables.map(({ number }) => String(number));
  const unknown = numbers.filter((number) => !known.includes(number));
  if (unknown.length > 0)
    throw new RefusedInput(`There is no Table ${unknown.join(', ')}. There are Tables ${known.join(', ')}.`);
  return tables.filter(({ number }) => numbers.includes(String(number)));
}

function pickColumns(table: ShownTable, years: readonly number[]): ShownTable {
  const kept = table.columnYears.flatMap(({ year }, index) =>
    year !== undefined && years.includes(year) ? [index] : [],
  );
  const pick = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => kept.includes(index));
  const pickValues = <Row extends { values: readonly number[] }>(row: Row): Row => ({
    ...row,
    values: pick(row.values),
  });
  const { subtotals, totalNetOfStaffAssessment, income } = table;
  // Percentages divide columns that may be gone.
  const { percentages: _percentages, ...others } = table;
  return {
    ...others,
    columns: pick(table.columns),
    rows: table.rows.map(pickValues),
    ...(subtotals !== undefined && { subtotals: subtotals.map(pickValues) }),
    total: pick(table.total),
    ...(totalNetOfStaffAssessment !== undefined && { totalNetOfStaffAssessment: pick(totalNetOfStaffAssessment) }),
    ...(income !== undefined && { income: income.map(pickValues) }),
    columnYears: pick(table.columnYears),
  };
}
