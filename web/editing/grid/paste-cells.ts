import type { Put } from '../edit-document.ts';
import { readTyped, type Schema, whyNot } from '../schema.ts';
import { cellPlace, cellSchema, cellText, type GridColumn } from './grid-columns.ts';

/** A pasted cell: where it would go, what stands there, and why it is refused, if it is. */
export type PastedCell = {
  row: number;
  column: number;
  text: string;
  before: string;
  put: Put | undefined;
  refused: string | undefined;
};

export type PasteTarget = {
  name: string;
  list: readonly unknown[];
  columns: readonly GridColumn[];
  items: Schema;
  root: Schema;
};

/** Cells that are read of one paste. */
const CELLS_MAX = 20_000;

/** What a spreadsheet puts on the clipboard, as rows of cells: tabs, line ends, quotation marks around what has them. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  let count = 0;
  for (const [whole, quoted, plain = '', end] of text.matchAll(pattern)) {
    if (whole === '' && end === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    count += 1;
    if (count >= CELLS_MAX) break;
    if (end !== '\t' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 0);
}

/** Lays pasted cells over a grid from a cell on, and says of each whether it is taken. Nothing is changed. */
export function layCells(
  cells: readonly (readonly string[])[],
  start: { row: number; column: number },
  target: PasteTarget,
): readonly PastedCell[] {
  return cells.flatMap((line, down) =>
    line.map((text, across) => layCell(text.trim(), start.row + down, start.column + across, target)),
  );
}

function layCell(text: string, row: number, column: number, target: PasteTarget): PastedCell {
  const { name, list, columns, items, root } = target;
  const [entry, own] = [list[row], columns[column]];
  const at = { row, column, text, put: undefined };
  if (entry === undefined) return { ...at, before: '', refused: 'lies below the last entry' };
  if (own === undefined) return { ...at, before: '', refused: 'lies beside the last column' };
  const before = cellText(entry, own);
  const schema = cellSchema(entry, items, root, own);
  if (schema === undefined) return { ...at, before, refused: 'an entry of this kind has no such value' };
  if (text === before) return { ...at, before, refused: undefined };
  if (own.at.length === 1 && own.at[0] === 'id')
    return { ...at, before, refused: 'an id is changed in the form of its entry' };
  const value = readTyped(schema, text);
  const refused = whyNot(schema, value);
  if (refused !== undefined) return { ...at, before, refused };
  return { ...at, before, refused, put: { at: cellPlace(name, list, row, own), value } };
}
