/** Something on the time line with a name. */
export type Labelled = { key: string; at: number; label: string };

/** Where a name is written: in which row, from where on; undefined where it would lie on another one. */
export type PlacedLabel = { key: string; x: number; row: number } | { key: string; x: undefined; row: undefined };

/** A name as short as the time line needs it; the list of dates has it in full. */
export function shortLabel(label: string): string {
  return label.length <= LETTERS_MAX ? label : `${label.slice(0, LETTERS_MAX - 1).trimEnd()}…`;
}

const LETTERS_MAX = 26;

/** A little more than the letters take, so that no two names ever touch. */
const LETTER = 6.1;
const GAP = 12;

/**
 * Gives names places in a few rows, from the left to the right, so that no two overlap. A name that finds no place is
 * left out: its mark stays, and the list of dates has it.
 */
export function placeLabels(items: readonly Labelled[], width: number, rows: number): readonly PlacedLabel[] {
  const ends = new Array<number>(rows).fill(-Infinity);
  return items
    .toSorted((one, other) => one.at - other.at)
    .map(({ key, at, label }): PlacedLabel => {
      const length = label.length * LETTER;
      const x = Math.max(0, Math.min(at, width - length));
      const row = ends.findIndex((end) => end <= x);
      if (row < 0 || length > width) return { key, x: undefined, row: undefined };
      ends[row] = x + length + GAP;
      return { key, x, row };
    });
}
