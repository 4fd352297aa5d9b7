// Where what formulas refer to stands on its sheet: columns from 0, rows from 1.

/** The row of the heads of columns; data begin with the next. */
export const headRow = 4;

/** Columns of the sheets of lines before those of years. */
export const lineColumns = 7;

/** Of components: what they are charged to, and what they add to their line. */
export const componentColumns = { fund: 6, value: 8, firstFactor: 9 } as const;

/** The column of the values of rates, quantities and shares of time. */
export const inputColumn = 5;

/** Of shares of time. */
export const timingColumns = { first: 3, last: 4, count: 6, of: 7 } as const;

/** The column of amounts of bases. */
export const baseAmountColumn = 5;

/** Of factors of recosting. */
export const recostingColumns = { value: 5, before: 6, after: 7, share: 8, factor: 9 } as const;

/** Of components after recosting. */
export const recostedColumns = { before: 3, shareOf: 4, value: 5, firstFactor: 6 } as const;

/** Of parts of funds. */
export const partColumns = { year: 3, fund: 4, counts: 5, exact: 6, down: 7, left: 8, before: 9, amount: 10 } as const;

/** Of the proof. */
export const proofRows = { verdict: 4, compared: 5, differing: 6, head: 8 } as const;
