import * as z from 'zod/mini';
import { negativesSchema } from '../model/negatives.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();
const amounts = z.array(z.int());

/** What is required by fund, in the years of the statement and after; net of staff assessment. */
export const fundTableSchema = z
  .strictObject({
    columns: z.array(text),
    columnYears: z.array(z.strictObject({ label: text, year: z.int(), every: z.optional(z.int()) })),
    rows: z.array(
      z.strictObject({
        fund: text,
        title: text,
        type: text,
        isRequested: z.boolean(),
        values: amounts,
        entities: z.optional(z.array(z.strictObject({ name: text, values: amounts }))),
      }),
    ),
    /** All funds together: the total before funds. */
    total: amounts,
    /** What is done within what exists: shown, and not requested. */
    absorbed: amounts,
    /** What other funds pay. */
    others: amounts,
    /** The total less what is absorbed and what others pay. */
    requested: amounts,
    /** How the years go on, where that would take more than two columns. */
    thereafter: z.optional(text),
    /** How amounts below zero are printed, where it is not with a minus. */
    negatives: z.optional(negativesSchema),
  })
  .register(z.globalRegistry, {
    id: 'FundTable',
    description:
      'Requirements by fund: their total is the total before funds; requested is the total less what is absorbed ' +
      'and what other funds pay. Income is negative.',
  });
/** Requirements by fund, with what is absorbed, what others pay and what is requested. */
export type FundTable = Immutable<z.infer<typeof fundTableSchema>>;
