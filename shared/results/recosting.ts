import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { recostingCauseSchema } from '../model/recosting.ts';
import { sourceSchema } from '../model/source.ts';
import { warningSchema } from '../model/warning.ts';
import { tableSchema } from './estimate.ts';

const text = z.string();
const amounts = z.array(z.int());

/** What causes a part of recosting, in units of currency with two decimals, in the order of the columns. */
const effectSchema = z.strictObject({
  /** A factor; what shares have since they are taken of recosted amounts; or what rounding leaves over. */
  of: z.enum(['factor', 'shares', 'rounding']),
  factor: z.optional(text),
  amounts: z.array(text),
});
export type RecostingEffect = Immutable<z.infer<typeof effectSchema>>;

const stages = { before: amounts, recosting: amounts, after: amounts, effects: z.array(effectSchema) };

const recostedLineSchema = z.strictObject({
  section: text,
  object: text,
  line: z.optional(text),
  servicing: text,
  group: z.optional(text),
  category: z.optional(text),
  ...stages,
});
export type RecostedLine = Immutable<z.infer<typeof recostedLineSchema>>;

const shownFactorSchema = z.strictObject({
  id: text,
  title: text,
  cause: recostingCauseSchema,
  /** What amounts are multiplied by: a decimal, divided by the whole number `over` if there is one. */
  value: text,
  over: z.optional(text),
  /** How the value comes about, where it is not stated as it is. */
  because: z.optional(text),
  years: z.strictObject({ first: z.int(), last: z.optional(z.int()) }),
  asOf: z.optional(text),
  of: text,
  source: z.array(sourceSchema),
  /** What it adds to all lines, in the order of the columns. */
  amounts: z.array(text),
});
export type ShownRecostingFactor = Immutable<z.infer<typeof shownFactorSchema>>;

export const recostedStatementSchema = z
  .strictObject({
    symbol: text,
    title: text,
    currency: text,
    /** At what prices amounts are before recosting, and after it. */
    basis: text,
    description: text,
    columns: z.array(z.strictObject({ label: text, year: z.int(), every: z.optional(z.int()) })),
    /** How the years go on, where that would take more than two columns. */
    thereafter: z.optional(text),
    factors: z.array(shownFactorSchema),
    lines: z.array(recostedLineSchema),
    total: z.strictObject(stages),
    /** Without the lines of staff assessment, which income takes back. */
    net: z.strictObject(stages),
    /** Every table that has not columns of recosting itself: before it, by how much it changes, and after it. */
    tables: z.array(
      z.strictObject({ number: z.int(), before: tableSchema, recosting: tableSchema, after: tableSchema }),
    ),
    warnings: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'RecostedStatement',
    description:
      'A statement before and after recosting: whole amounts, the difference by factor as decimals with cents, and ' +
      'every table in both stages.',
  });
export type RecostedStatement = Immutable<z.infer<typeof recostedStatementSchema>>;
