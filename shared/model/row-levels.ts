/**
 * What rows of amounts are told apart by, from the outermost level to the innermost; lines that are alike in all of
 * these are one row.
 */
export const ROW_LEVELS = ['group', 'section', 'object', 'line', 'fund'] as const;
export type RowLevel = (typeof ROW_LEVELS)[number];

/** The same for rows of posts. */
export const POST_LEVELS = [
  'group',
  'section',
  'fund',
  'dutyStation',
  'category',
  'grade',
  'type',
  'postTitle',
] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** What a row is called by at its levels. */
export type RowNames = { [Level in RowLevel | PostLevel]?: string | undefined };
