import type { GridCell } from './document-content.ts';
import type { TableColumn } from './figures-table.ts';
import { absolute, type Figure, valueOf } from './read-figure.ts';
import { cleanLabel, type RowRole, rowRole } from './row-label.ts';

type Figures = readonly (Figure | undefined)[];

/**
 * The rows under a heading "Of which:", which are shares of the row above it. They end where a label is set in no
 * further than the heading, at a total or a heading, or where they would be more than what they are shares of.
 */
export function ofWhichRows(
  body: readonly (readonly GridCell[])[],
  figures: readonly Figures[],
  columns: readonly TableColumn[],
  labels: number,
): ReadonlySet<number> {
  const amounts = columns.flatMap(({ kind }, column) => (kind === 'amount' && column >= labels ? [column] : []));
  const found = new Set<number>();
  for (const [at, row] of body.entries()) {
    const isHeading = columns.every(({ kind }, column) => kind === 'text' || figures[at]?.[column] === undefined);
    if (!isHeading || roleOf(row, row.length) !== 'of-which') continue;
    const indent = row[0]?.indent ?? 0;
    const rows = body.slice(at + 1).findIndex((next, below) => {
      const own = figures[at + 1 + below] ?? [];
      const isSetOut = below > 0 && (next[0]?.indent ?? 0) < Math.max(indent, body[at + 1]?.[0]?.indent ?? 0);
      const isEmpty = amounts.every((column) => own[column] === undefined);
      return isSetOut || isEmpty || roleOf(next, labels) !== 'item' || exceeds(figures, amounts, at, below + 1);
    });
    const ended = rows === -1 ? body.length : at + 1 + rows;
    for (let share = at + 1; share < ended; share += 1) found.add(share);
  }
  return found;
}

function roleOf(row: readonly GridCell[], cells: number): RowRole {
  return rowRole(
    cleanLabel(
      row
        .slice(0, cells)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

/** Whether so many rows below a heading come to more than the row above it. */
function exceeds(figures: readonly Figures[], amounts: readonly number[], heading: number, count: number): boolean {
  return amounts.some((column) => {
    const whole = valueOf(figures[heading - 1]?.[column]);
    if (whole === undefined || figures[heading - 1]?.[column] === undefined) return false;
    const shares = figures.slice(heading + 1, heading + 1 + count).map((row) => valueOf(row[column]) ?? 0n);
    return absolute(shares.reduce((sum, one) => sum + one, 0n)) > absolute(whole);
  });
}
