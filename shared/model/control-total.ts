import * as z from 'zod/mini';
import { decimalText } from './decimal-text.ts';
import { gradeText } from './grade.ts';
import { sourcesSchema } from './source.ts';
import { lineText, sectionNumber, slug } from './text.ts';

const rowName = z.strictObject({
  group: z.optional(slug),
  section: z.optional(sectionNumber),
  object: z.optional(lineText),
  line: z.optional(lineText),
  fund: z.optional(lineText),
  dutyStation: z.optional(lineText),
  /** Of posts: the id of a category of the table, or `professional` and `general-service`. */
  category: z.optional(slug),
  grade: z.optional(gradeText),
  type: z.optional(z.enum(['established', 'temporary'])),
  postTitle: z.optional(lineText),
});

/**
 * Published figures of one row of a table, or of one of its sums, by column: compared with what is computed, never
 * added to it. Without `row` and `sum` they are the table's total. A column goes by its id, its label or the year with
 * which it begins.
 */
export const controlSchema = z
  .strictObject({
    table: z.int().check(z.gte(1), z.lte(99)),
    row: z.optional(rowName),
    /** The id of a running total, or `net` for the total net of staff assessment. */
    sum: z.optional(slug),
    amounts: z.record(lineText, decimalText),
    source: sourcesSchema,
  })
  .check(
    z.refine(({ row, sum }) => row === undefined || sum === undefined, {
      message: 'must not stand beside "row": a figure is one or the other',
      path: ['sum'],
    }),
  );
export type Control = z.infer<typeof controlSchema>;
