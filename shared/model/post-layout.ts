import * as z from 'zod/mini';
import { yearNumber } from '../time/point.ts';
import { gradeText } from './grade.ts';
import type { Immutable } from './immutable.ts';
import { postFilterSchema } from './post-filter.ts';
import { POST_LEVELS } from './row-levels.ts';
import { columnName, differenceColumnSchema, percentageColumnSchema, sumFields, tableNumber } from './table-parts.ts';
import { lineText, slug } from './text.ts';

const levels = z.array(z.enum(POST_LEVELS)).check(
  z.minLength(1),
  z.maxLength(4),
  z.refine((all) => new Set(all).size === all.length, 'must name each level once'),
);
const only = z.optional(z.array(postFilterSchema).check(z.minLength(1), z.maxLength(50)));

/**
 * A band of grades as a table has it, in the order in which it prints them: "General Service and related". Without
 * grades it is that of its id, `professional` or `general-service`.
 */
const bandSchema = z.strictObject({
  id: slug,
  title: lineText,
  grades: z.optional(z.array(gradeText).check(z.minLength(1), z.maxLength(60))),
});

const rowsSchema = z.strictObject({
  only,
  by: z.optional(levels),
  ...sumFields(levels),
  categories: z.optional(z.array(bandSchema).check(z.minLength(1), z.maxLength(20))),
  /** In which order duty stations stand; others follow by name. */
  dutyStations: z.optional(z.array(lineText).check(z.maxLength(100))),
});

/** Which numbers of a year: those before anything changes in it, what changes, or those after it. */
const SIDES = ['before', 'change', 'after'] as const;
export type PostSide = (typeof SIDES)[number];

const columnSchema = z.union([
  /** The posts after each year of the statement. */
  z.strictObject({ generated: z.literal('years'), only }),
  /** The posts of a year, or those that fit: of a fund, of a type. */
  z.strictObject({ ...columnName, year: yearNumber, at: z.optional(z.enum(SIDES)), only }),
  /** What is done to posts in a year, in a column for each action: established, abolished, reclassified, … */
  z.strictObject({ changes: yearNumber, only }),
  differenceColumnSchema,
  percentageColumnSchema,
]);
export type PostColumn = Immutable<z.infer<typeof columnSchema>>;

/** A table of posts: their numbers by what tells its rows apart, in the columns that it names. */
export const postLayoutSchema = z.strictObject({
  number: tableNumber,
  title: lineText,
  of: z.literal('posts'),
  rows: z.optional(rowsSchema),
  columns: z.array(columnSchema).check(z.minLength(1), z.maxLength(40)),
});
export type PostLayout = Immutable<z.infer<typeof postLayoutSchema>>;
