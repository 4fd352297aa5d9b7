import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const addendSchema = z.strictObject({
  title: text,
  section: z.optional(text),
  object: z.optional(text),
  line: z.optional(text),
  amount: z.int(),
});
/** One of the amounts that a sum is made of: a row of the table, a line of the estimate, or what is taken off. */
export type Addend = Immutable<z.infer<typeof addendSchema>>;

export const totalExplanationSchema = z
  .strictObject({
    symbol: text,
    table: z.strictObject({ number: z.int(), title: text }),
    column: text,
    year: z.int(),
    sumOf: z.enum(['rows', 'lines', 'total-less-section']),
    section: z.optional(text),
    currency: text,
    basis: text,
    addends: z.array(addendSchema),
    amount: z.int(),
  })
  .register(z.globalRegistry, {
    id: 'TotalExplanation',
    description: 'A total or subtotal and the rounded amounts that it is the sum of.',
  });
/** A sum explained: its addends are rounded already, and it is exactly what they come to. */
export type TotalExplanation = Immutable<z.infer<typeof totalExplanationSchema>>;
