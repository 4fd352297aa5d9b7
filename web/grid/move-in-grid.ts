// What belongs in this folder: how a grid of figures is moved through, selected and copied by keyboard (WAI-ARIA's grid
// pattern), whatever its cells show.

/** A cell by its row and its column; column 0 is the row's head. */
export type GridPlace = { row: number; column: number };

/** How many rows and columns there are, the heads of rows counted. */
export type GridSize = { rows: number; columns: number };

/** What of a key press decides where it leads. */
export type GridKey = { key: string; isJump: boolean; isRightToLeft: boolean };

const PAGE_ROWS = 12;

/**
 * Where a key leads from a place: arrows by one cell, with Ctrl to the edge, Home and End along the row, with Ctrl to a
 * corner, PageUp and PageDown by a dozen rows. Right to left the columns run the other way. Undefined for other keys.
 */
export function moveInGrid(from: GridPlace, { rows, columns }: GridSize, pressed: GridKey): GridPlace | undefined {
  const { key, isJump, isRightToLeft } = pressed;
  const to = (row: number, column: number): GridPlace => ({
    row: clamp(row, rows),
    column: clamp(column, columns),
  });
  const across = (steps: number): GridPlace => to(from.row, isJump ? (steps > 0 ? columns : 0) : from.column + steps);
  switch (key) {
    case 'ArrowUp':
      return to(isJump ? 0 : from.row - 1, from.column);
    case 'ArrowDown':
      return to(isJump ? rows : from.row + 1, from.column);
    case 'ArrowLeft':
      return across(isRightToLeft ? 1 : -1);
    case 'ArrowRight':
      return across(isRightToLeft ? -1 : 1);
    case 'Home':
      return to(isJump ? 0 : from.row, 0);
    case 'End':
      return to(isJump ? rows : from.row, columns);
    case 'PageUp':
      return to(from.row - PAGE_ROWS, from.column);
    case 'PageDown':
      return to(from.row + PAGE_ROWS, from.column);
    default:
      return undefined;
  }
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** A range of cells, its corners included. */
export type GridRange = { top: number; bottom: number; start: number; end: number };

/** The range between two cells, whichever was first. */
export function rangeBetween(one: GridPlace, other: GridPlace): GridRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    start: Math.min(one.column, other.column),
    end: Math.max(one.column, other.column),
  };
}

/** The cells of a range as spreadsheets paste them: tabs between cells, line ends between rows. */
export function copyCells(range: GridRange, textOf: (place: GridPlace) => string): string {
  const lines: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = range.start; column <= range.end; column += 1) cells.push(cellText(textOf({ row, column })));
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

/** What would break a row apart becomes a space; what a spreadsheet would take for a formula stays a text. */
function cellText(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@]|^-(?!\d+(?:\.\d+)?$)/.test(flat) ? `'${flat}` : flat;
}
