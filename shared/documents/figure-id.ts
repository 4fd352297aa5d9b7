import type { RowNames } from '../model/row-levels.ts';
import type { ShownTable } from '../results/estimate.ts';
import { type CellsOf, percentOf, type PrintedRow, printedValues, weaveColumns } from '../print/tables/cells.ts';

// A figure goes by what it is and never by where it stands, so that a document from before a change can be held against
// a statement after it: "table-2/16/Posts/2025", "table-3/net/2025".

/** The figure of a cell: a row by its names, a sum by what it is of, a column by its id or year. */
export function cellFigure(table: ShownTable, of: CellsOf | 'net' | { income: number }, column: string): string {
  return `table-${table.number}/${rowName(table, of)}/${column}`;
}

function rowName(table: ShownTable, of: CellsOf | 'net' | { income: number }): string {
  if (typeof of === 'string') return of;
  if ('row' in of) return namesOf(table.rows[of.row] ?? {});
  if ('income' in of) return `income ${table.income?.[of.income]?.section ?? ''}`;
  const sum = table.subtotals?.[of.subtotal];
  return `subtotal ${sum?.id ?? namesOf(sum ?? {})}`;
}

function namesOf({ group, section, object, line, ...names }: RowNames): string {
  const { fund, dutyStation, category, grade, type, postTitle } = names;
  const all = [group, section, object, line, fund, dutyStation, category, grade, type, postTitle];
  return all.filter((name) => name !== undefined).join('/');
}

/** By what the columns of a table go, in the order in which they are printed, percentages among them. */
export function columnNames(table: ShownTable): readonly string[] {
  const amounts = table.columnYears.map(({ id, year, every, label }) => {
    if (id !== undefined) return id;
    if (year === undefined) return label;
    return every === undefined ? String(year) : `${year} and every ${every}`;
  });
  return weaveColumns(amounts, table.percentages ?? [], ({ id }) => id);
}

/** The values of a printed row in the order of its columns: amounts, percentages among them; nothing for a heading. */
export function figureValues(table: ShownTable, row: PrintedRow): readonly string[] {
  const { of } = row;
  const values = printedValues(table, row);
  if (of === undefined || values === undefined) return [];
  const place = of === 'net' || (typeof of !== 'string' && 'income' in of) ? ('total' as const) : of;
  return weaveColumns(values.map(String), table.percentages ?? [], (column) => percentOf(column, place) ?? '');
}

/** A section's amount in a year, where no table shows it by itself. */
export function sectionFigure(section: string, year: number): string {
  return `section-${section}/${year}`;
}

/** All sections' amount in a year, with staff assessment or net of it. */
export function allSectionsFigure(of: 'total' | 'net', year: number): string {
  return `sections/${of}/${year}`;
}
