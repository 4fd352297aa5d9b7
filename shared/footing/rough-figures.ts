import type { FiguresTable } from './figures-table.ts';
import { millionths } from './read-figure.ts';

/**
 * A table's figures as doubles, to find out quickly which of many conceivable sums could agree at all. Nothing is
 * concluded from them: what could agree is added up exactly (`footSum`). A figure that is not printed or not known is
 * NaN.
 */
export type RoughFigures = { readonly at: (row: number, column: number) => number };

export function roughFigures({ rows, columns }: FiguresTable): RoughFigures {
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  for (const [row, { figures }] of rows.entries()) {
    for (let column = 0; column < width; column += 1) {
      const figure = figures[column];
      values[row * width + column] =
        figure === undefined || figure.kind === 'unknown' ? Number.NaN : Number(figure.value) / Number(millionths);
    }
  }
  return { at: (row, column) => values[row * width + column] ?? Number.NaN };
}

/**
 * Whether two sums of so many terms could be the same but for rounding. Says yes too often, never no where they are.
 */
export function couldAgree(one: number, other: number, terms: number): boolean {
  return Math.abs(one - other) <= (terms + 1) / 2 + 1e-9 * (Math.abs(one) + Math.abs(other));
}

/**
 * The runs of rows that could add up to a row: it tries ever longer ones, in the order given, and yields the number of
 * rows of each that could agree in at least half of the columns.
 */
export function* runsThatCouldAgree(
  rough: RoughFigures,
  columns: readonly number[],
  stated: number,
  rows: readonly number[],
): Generator<number> {
  const sums = columns.map(() => 0);
  const goals = columns.map((column) => rough.at(stated, column));
  const printed = goals.filter((goal) => !Number.isNaN(goal)).length;
  for (const [taken, row] of rows.entries()) {
    let agreeing = 0;
    for (const [place, column] of columns.entries()) {
      const value = rough.at(row, column);
      const sum = (sums[place] ?? 0) + (Number.isNaN(value) ? 0 : value);
      sums[place] = sum;
      const goal = goals[place] ?? Number.NaN;
      if (!Number.isNaN(goal) && goal !== 0 && couldAgree(sum, goal, taken + 1)) agreeing += 1;
    }
    if (taken > 0 && agreeing > 0 && agreeing * 4 >= printed) yield taken + 1;
  }
}
