// What belongs in this folder: workbooks that left the service and come back, held against what they were when they
// left. No money is computed here.

/** A cell as it is stored: what was last calculated or typed, and its formula, if it has one. The column is from 0. */
export type ReadCell = {
  column: number;
  kind: 'text' | 'number' | 'other';
  value: string;
  formula?: string;
};

export type ReadRow = { number: number; cells: readonly ReadCell[] };

/** A sheet as it was read: its rows that hold anything, in order. */
export type ReadSheet = { name: string; rows: readonly ReadRow[] };
