import * as z from 'zod/mini';
import { servicingSchema } from '../model/charge.ts';
import type { Immutable } from '../model/immutable.ts';
import { sourcesSchema } from '../model/source.ts';

const text = z.string();

const addendSchema = z.strictObject({
  title: text,
  section: z.optional(text),
  object: z.optional(text),
  line: z.optional(text),
  group: z.optional(text),
  category: z.optional(text),
  /** In a table that divides amounts by funds: the one that pays this part. */
  fund: z.optional(text),
  servicing: z.optional(servicingSchema),
  /** Of an amount of a base: where it comes from. */
  source: z.optional(sourcesSchema),
  amount: z.int(),
});
/** One of the amounts that a sum is made of: a row of the table, a line of the estimate, or what is taken off. */
export type Addend = Immutable<z.infer<typeof addendSchema>>;

export const totalExplanationSchema = z
  .strictObject({
    symbol: text,
    table: z.strictObject({ number: z.int(), title: text }),
    column: text,
    /** The year that the column shows, if it is one. */
    year: z.optional(z.int()),
    /** Of what the amount is the sum; of a cell of one row also the columns that it adds up, or amounts of a base. */
    sumOf: z.enum(['rows', 'lines', 'total-less-section', 'columns', 'base', 'percentage']),
    section: z.optional(text),
    object: z.optional(text),
    line: z.optional(text),
    group: z.optional(text),
    fund: z.optional(text),
    /** What a running total is called. */
    title: z.optional(text),
    currency: text,
    basis: text,
    addends: z.array(addendSchema),
    amount: z.int(),
    /** What rounding the sum itself adds to its addends, in tables that do so. */
    rounding: z.optional(text),
    /** Of a percentage: the first addend in per cent of the second. */
    percent: z.optional(z.nullable(text)),
  })
  .register(z.globalRegistry, {
    id: 'TotalExplanation',
    description: 'A total or subtotal and the rounded amounts that it is the sum of.',
  });
/** A sum explained: its addends are rounded already, and it is exactly what they come to. */
export type TotalExplanation = Immutable<z.infer<typeof totalExplanationSchema>>;
