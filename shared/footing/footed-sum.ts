import type { CellPlace, FiguresTable } from './figures-table.ts';
import { type Figure, printedUnit, valueOf } from './read-figure.ts';

/** One term of a sum, with its sign: a column "changes" is the later figure less the earlier. */
export type Addend = { readonly place: CellPlace; readonly figure: Figure | undefined; readonly sign: 1n | -1n };

/**
 * A sum that was recognized: what is stated where, of which terms, and how it comes out. `rounding`: the difference is
 * no more than rounding explains. `unjudged`: a term or the total is not known ("..").
 */
export type FootedSum = {
  readonly direction: 'down' | 'across';
  readonly stated: CellPlace;
  readonly figure: Figure;
  readonly addends: readonly Addend[];
  readonly computed: bigint;
  /** Stated less computed. */
  readonly difference: bigint;
  readonly outcome: 'exact' | 'rounding' | 'wrong';
  /**
   * Why these are the terms: the labels say so, most rows or columns show it, or the label alone says so and nothing
   * agrees with it.
   */
  readonly evidence: 'label' | 'pattern' | 'unconfirmed';
  /** Figures that the label covers and that the total leaves out. */
  readonly leftOut?: readonly CellPlace[];
};

export function cellAt(table: FiguresTable, row: number, column: number): Figure | undefined {
  return table.rows[row]?.figures[column];
}

/**
 * Adds up terms and compares. Undefined where a term is unknown, nothing is stated, no term is printed, or every figure
 * is nil.
 *
 * Rounding: each of n terms and the total is off by less than half of its last printed unit (an exact half on all of
 * them at once cannot be told from an error), so the difference is less than (n + 1) / 2 units; being a whole number of
 * units, it is at most n / 2. Dashes are nil and round nothing. Posts and other counts are not rounded.
 */
export function footSum(
  stated: CellPlace,
  addends: readonly Addend[],
  direction: FootedSum['direction'],
  evidence: FootedSum['evidence'],
): FootedSum | undefined {
  const figure = cellAt(stated.table, stated.row, stated.column);
  if (figure === undefined || figure.kind === 'unknown' || addends.length === 0) return undefined;
  let computed = 0n;
  let { decimals } = figure;
  let rounded = 0n;
  for (const addend of addends) {
    const value = valueOf(addend.figure);
    if (value === undefined) return undefined;
    computed += addend.sign * value;
    if (addend.figure === undefined || addend.figure.kind === 'unknown' || addend.figure.kind === 'dash') continue;
    rounded += 1n;
    if (addend.figure.decimals > decimals) ({ decimals } = addend.figure);
  }
  const isEmpty = addends.every((addend) => addend.figure === undefined);
  if (isEmpty || (figure.value === 0n && rounded === 0n)) return undefined;
  const difference = figure.value - computed;
  const tolerance = stated.table.measure === 'money' ? (rounded * printedUnit(decimals)) / 2n : 0n;
  const magnitude = difference < 0n ? -difference : difference;
  const outcome = difference === 0n ? 'exact' : magnitude <= tolerance ? 'rounding' : 'wrong';
  return { direction, stated, figure, addends, computed, difference, outcome, evidence };
}

/**
 * How strongly sums that agree show that they are sums: the digits, without zeros at the end, of totals over two
 * figures or more. Columns with equal figures show no more than one of them.
 */
export function evidenceDigits(sums: readonly FootedSum[]): number {
  const telling = new Map<string, number>();
  for (const { outcome, addends, figure } of sums) {
    const terms = addends.filter(({ figure: one }) => one?.kind === 'amount' && one.value !== 0n);
    if (outcome === 'wrong' || terms.length < 2) continue;
    const digits = figure.printed.replace(/\D/gu, '').replace(/0+$/u, '').length;
    telling.set(terms.map(({ figure: one }) => one?.printed).join('|'), digits);
  }
  return [...telling.values()].reduce((sum, digits) => sum + digits, 0);
}

/** By chance, sums agree with fewer digits than this. */
export const tellingDigits = 5;
