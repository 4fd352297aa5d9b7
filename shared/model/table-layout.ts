import * as z from 'zod/mini';
import { ROUNDING_UNITS } from '../money/rounding.ts';
import { yearNumber } from '../time/point.ts';
import { servicingSchema } from './charge.ts';
import type { Immutable } from './immutable.ts';
import { lineFilterSchema } from './line-filter.ts';
import { postLayoutSchema } from './post-layout.ts';
import { ROW_LEVELS } from './row-levels.ts';
import { columnName, differenceColumnSchema, percentageColumnSchema, sumFields, tableNumber } from './table-parts.ts';
import { lineText, sectionNumber, slug } from './text.ts';

const rowLevels = z.array(z.enum(ROW_LEVELS)).check(
  z.minLength(1),
  z.maxLength(4),
  z.refine((levels) => new Set(levels).size === levels.length, 'must name each level once'),
);

/** Which lines are rows, how they are grouped and in what order: always that of the statement's lists. */
const rowsSchema = z.strictObject({
  only: z.optional(z.array(lineFilterSchema).check(z.minLength(1), z.maxLength(100))),
  by: z.optional(rowLevels),
  ...sumFields(rowLevels),
});

const only = z.optional(z.array(lineFilterSchema).check(z.minLength(1), z.maxLength(50)));

/**
 * One column, or several that are generated. Columns are named by `id`; a year's is the year, a base's that of the
 * base.
 */
const columnSchema = z.union([
  /** Every year that the statement shows, then what is generated: "2029 and thereafter". */
  z.strictObject({ generated: z.literal('years'), only }),
  /**
   * The amounts of a year, or of some of its lines: by servicing, by category of change; before recosting, unless
   * `stage` says after it.
   */
  z.strictObject({ ...columnName, year: yearNumber, only, stage: z.optional(z.literal('after-recosting')) }),
  /** By how much recosting changes the amounts of a year. */
  z.strictObject({ ...columnName, recosting: yearNumber, only }),
  /** The amounts of a year, in a column for each category of change of the statement. */
  z.strictObject({ changes: yearNumber }),
  /** What was approved or spent before, as the statement's `bases` have it. */
  z.strictObject({ ...columnName, base: slug }),
  differenceColumnSchema,
  percentageColumnSchema,
]);
export type ColumnLayout = Immutable<z.infer<typeof columnSchema>>;

/**
 * How a table rounds. `rounded-then-summed`: every cell of a row is rounded, and sums add what is shown, so that the
 * table foots. `summed-then-rounded`: every figure is rounded from its own exact sum, as some budgets are printed; sums
 * may then miss by a unit.
 */
const tableRoundingSchema = z.strictObject({
  to: z.optional(z.enum(ROUNDING_UNITS)),
  rule: z.enum(['rounded-then-summed', 'summed-then-rounded']),
});

/** A table that says itself which rows and columns it has. */
export const ownLayoutSchema = z.strictObject({
  number: tableNumber,
  title: lineText,
  of: z.literal('layout'),
  rows: z.optional(rowsSchema),
  columns: z.array(columnSchema).check(z.minLength(1), z.maxLength(40)),
  /** In what amounts are printed; they are held in whole units of currency all the same. */
  shownIn: z.optional(z.enum(['units', 'thousands'])),
  rounding: z.optional(tableRoundingSchema),
  /** Amounts with the opposite sign: income, which reduces what is required, as it is received. */
  sign: z.optional(z.literal('reversed')),
});
export type OwnLayout = Immutable<z.infer<typeof ownLayoutSchema>>;

/**
 * A table to be generated: one of lines by year, the summary by section for named years, one of a layout of its own,
 * or one of posts.
 */
export const tableLayoutSchema = z.union([
  z.strictObject({ number: tableNumber, title: lineText, of: servicingSchema, subtotals: z.boolean() }),
  z.strictObject({
    number: tableNumber,
    title: lineText,
    of: z.literal('summary'),
    years: z.array(yearNumber).check(z.minLength(1), z.maxLength(20)),
    netOf: z.optional(sectionNumber),
  }),
  ownLayoutSchema,
  postLayoutSchema,
]);
export type TableLayout = z.infer<typeof tableLayoutSchema>;
