import type { Statement } from '../../../shared/model/statement.ts';
import type { PublishedEstimate, ShownTable } from '../../../shared/results/estimate.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import type { ProofQuestion } from '../../engine/engine-messages.ts';
import { makeSheet, type SheetCell, type SheetColumn, type SheetRow } from '../sheet/make-sheet.ts';

/** A cell of a table, found by its name in the address. */
export type FoundCell = {
  table: ShownTable;
  row: SheetRow;
  column: SheetColumn;
  cell: SheetCell;
  /** How people would point to it: table, section, line, column. */
  path: readonly string[];
  question: ProofQuestion;
};

type Shown = Pick<PublishedEstimate, 'tables' | 'postTables'>;

/** Finds a cell in the tables that are shown; undefined where they have no such row or column. */
export function findCell(
  statement: Statement,
  shown: Shown,
  against: Shown | undefined,
  name: string,
): FoundCell | undefined {
  const [number, columnKey, ...rest] = name.split('/');
  const rowKey = rest.join('/');
  const table = shownTables(shown).find((one) => String(one.number) === number);
  if (table === undefined) return undefined;
  const sheet = makeSheet(
    statement,
    table,
    against === undefined ? undefined : shownTables(against).find((one) => one.number === table.number),
  );
  const row = sheet.rows.find(({ key }) => key === rowKey);
  const position = sheet.columns.findIndex(({ key }) => key === columnKey);
  const [column, cell] = [sheet.columns[position], row?.cells[position]];
  if (row === undefined || column === undefined || cell === undefined) return undefined;
  const { section, object, line } = row.names;
  const path = [
    `Table ${table.number}`,
    ...(section === undefined ? [] : [`Section ${section}`]),
    ...[object, line].filter((part) => part !== undefined),
    ...(row.kind === 'row' && object !== undefined ? [] : row.number === undefined ? [row.title] : []),
    column.label,
  ];
  return { table, row, column, cell, path, question: questionOf(statement, table, row, column) };
}

/** What the engine and the API are asked to explain a cell. */
function questionOf(statement: Statement, table: ShownTable, row: SheetRow, column: SheetColumn): ProofQuestion {
  const { number } = table;
  const { group, section, object, line, id, ...ofPosts } = row.names;
  if (table.measure === 'posts')
    return { of: 'posts', posts: { table: number, column: column.key, group, section, ...ofPosts, sum: id } };
  if (table.by !== undefined)
    return { of: 'total', total: { table: number, column: column.key, group, section, object, line, sum: id } };
  const year = column.year ?? 0;
  if (row.kind === 'row' && object !== undefined)
    return {
      of: 'figure',
      figure: { section: section ?? '', object, line, group, servicing: servicingOf(statement, number), year },
    };
  if (row.kind === 'total') return { of: 'total', total: { table: number, year } };
  if (row.kind === 'net') return { of: 'total', total: { table: number, year, net: true } };
  const offset = row.kind === 'income' ? table.income?.find((one) => one.section === section)?.offsets : section;
  return { of: 'total', total: { table: number, year, section: offset } };
}

/** Lines of the same names may stand in two tables; what a table is of tells them apart. */
function servicingOf({ tables }: Statement, number: number): 'conference' | 'non-conference' | undefined {
  const of = tables.find((layout) => layout.number === number)?.of;
  return of === 'conference' || of === 'non-conference' ? of : undefined;
}
