// The model of the kernel's bench: 200 lines over 6 years, three products of three factors a cell, rounded to the
// hundred.

export const LINES = 200;
export const YEARS = 6;
export const FACTORS_PER_CELL = 9;
export const CELLS = LINES * YEARS;

/**
 * The decimals of a cell's nine factors, product after product. The third of each product is the price of the year,
 * which is an input of its own: the same for every cell of the year.
 */
export type CellValues = readonly string[];

/** Six prices a round, for the six years. Each engine takes the rounds in turn, so every cell changes every time. */
export const PRICE_ROUNDS: readonly (readonly string[])[] = [
  ['1.025', '1.05', '1.075', '1.1', '1.125', '1.15'],
  ['1.0125', '1.0375', '1.0625', '1.0875', '1.1125', '1.1375'],
  ['1.02', '1.0404', '1.0612', '1.0824', '1.1041', '1.1262'],
  ['1.005', '1.015', '1.035', '1.045', '1.055', '1.065'],
];

/** The factors of all cells, line after line, with the prices of the first round. */
export function createModel(): CellValues[] {
  const next = createSequence();
  const cells: CellValues[] = [];
  for (let line = 0; line < LINES; line += 1) {
    for (let year = 0; year < YEARS; year += 1) {
      const price = PRICE_ROUNDS[0]?.[year] ?? '1';
      cells.push(line % 5 === 4 ? halfCell(next, price) : budgetCell(next, price));
    }
  }
  return cells;
}

/**
 * Posts by vacancy, meetings by rate, words or people by rate; now and then a reduction or a year without the event.
 */
function budgetCell(next: (below: number) => number, price: string): CellValues {
  const cost = `${(next(200_000) + 60_000).toString()}.${cents(next(100))}`;
  const vacancy = ['0.5', '0.65', '0.95', '1', '0.89'][next(5)] ?? '1';
  const meetings = (next(10) === 0 ? 0 : next(40) + 1).toString();
  const rate = `${next(8) === 0 ? '-' : ''}${(next(9000) + 1000).toString()}.${cents(next(100))}`;
  const words = (next(50_000) + 500).toString();
  return [cost, vacancy, price, meetings, rate, price, words, `2.${cents(next(100))}`, price];
}

/**
 * Exact halves, as 140,000 × 1.30 × 1.025 = 186,550: an odd number of times 500, 1,000, 2,000 or 4,000 ends in 50 at
 * one or the other of the prices, and what is added is whole hundreds. Every third is negative.
 */
function halfCell(next: (below: number) => number, price: string): CellValues {
  const base = [500, 1000, 2000, 4000][next(4)] ?? 500;
  const share = ['1.30', '0.70', '1.10', '0.90'][next(4)] ?? '1.30';
  const amount = `${next(3) === 0 ? '-' : ''}${(base * 10 * (2 * next(30) + 1)).toString()}`;
  return [amount, share, price, '0', '8050.00', price, '4000', '2', price];
}

function cents(value: number): string {
  return value.toString().padStart(2, '0');
}

/** The same sequence on every machine: a linear congruential generator, whole numbers below the bound. */
function createSequence(): (below: number) => number {
  let state = 153;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
