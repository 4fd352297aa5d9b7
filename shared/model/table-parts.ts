import * as z from 'zod/mini';
import { lineText, sectionNumber, slug } from './text.ts';

// What layouts of amounts and layouts of posts have in common.

export const tableNumber = z.int().check(z.gte(1), z.lte(99));

/**
 * A sum of all rows from the first one down to the last of a section or group: "Total budget" below "B. Programme
 * support costs".
 */
const runningTotalSchema = z.strictObject({
  id: slug,
  title: lineText,
  after: z.union([z.strictObject({ section: sectionNumber }), z.strictObject({ group: slug })]),
});

/** Which sums of rows a table has, and how they and the rows are called. */
export function sumFields<Levels extends z.ZodMiniType>(levels: Levels) {
  return {
    /** Groups deeper than this are summed into the group above: 1 shows the outermost alone. */
    groupDepth: z.optional(z.int().check(z.gte(1), z.lte(9))),
    subtotals: z.optional(levels),
    subtotalsStand: z.optional(z.enum(['above', 'below'])),
    runningTotals: z.optional(z.array(runningTotalSchema).check(z.maxLength(30))),
    totalTitle: z.optional(lineText),
    /**
     * What stands over the names of the rows, and whether sections show their numbers: "Section 16, …" or the title
     * alone.
     */
    heading: z.optional(lineText),
    sectionNames: z.optional(z.enum(['numbered', 'title'])),
  };
}

export const columnName = { id: z.optional(slug), title: z.optional(lineText) };

/** Columns before this one added up, and others taken off. */
export const differenceColumnSchema = z.strictObject({
  id: slug,
  title: lineText,
  sum: z.array(slug).check(z.minLength(1), z.maxLength(40)),
  less: z.optional(z.array(slug).check(z.minLength(1), z.maxLength(40))),
});

/** One column before this one in per cent of another. */
export const percentageColumnSchema = z.strictObject({
  id: slug,
  title: lineText,
  percentage: z.strictObject({ of: slug, on: slug }),
  decimals: z.optional(z.int().check(z.gte(0), z.lte(4))),
});
