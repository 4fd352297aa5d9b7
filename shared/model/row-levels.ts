/**
 * What rows are told apart by, from the outermost level to the innermost; lines that are alike in all of these are one
 * row.
 */
export const ROW_LEVELS = ['group', 'section', 'object', 'line'] as const;
export type RowLevel = (typeof ROW_LEVELS)[number];

/** What a row is called by at its levels. */
export type RowNames = { [Level in RowLevel]?: string | undefined };
