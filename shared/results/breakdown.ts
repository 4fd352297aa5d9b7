import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();
const amounts = z.array(z.int());

/** By what figures are divided. */
export const divisionSchema = z.enum([
  'section',
  'object',
  'kind',
  'fund',
  'duty-station',
  'grade',
  'year',
  'paragraph',
  'provenance',
  'recurrence',
]);
export type Division = z.infer<typeof divisionSchema>;

/**
 * A column of figures: a year, or a year and its repetitions. Where rows are years, one column without a year holds
 * their amounts.
 */
const figureColumnSchema = z.strictObject({
  label: text,
  year: z.optional(z.int()),
  every: z.optional(z.int()),
});
export type FigureColumn = Immutable<z.infer<typeof figureColumnSchema>>;

export const breakdownSchema = z
  .strictObject({
    symbol: text,
    currency: text,
    by: divisionSchema,
    /** The table whose lines are divided; all lines of the statement if left out. */
    table: z.optional(z.strictObject({ number: z.int(), title: text })),
    columns: z.array(figureColumnSchema),
    /** What has no key of this division, such as travel without a grade, has the key "". */
    rows: z.array(z.strictObject({ key: text, title: text, values: amounts })),
    total: amounts,
    /** How the years go on, where that would take more than two columns. */
    thereafter: z.optional(text),
    /** Why the rows sum to what tables show. */
    rounding: text,
  })
  .register(z.globalRegistry, {
    id: 'Breakdown',
    description:
      'The figures of a statement, or of one of its tables, divided by what they are for. Rows sum to the total in ' +
      'every column, and the total is that of the table.',
  });
/** Figures divided. Rows sum to the total, which is that of the tables. */
export type Breakdown = Immutable<z.infer<typeof breakdownSchema>>;
