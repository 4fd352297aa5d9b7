import * as z from 'zod/mini';
import { EFFECT_KINDS, type EffectKind } from '../comparisons/effect-kind.ts';
import { chargeSchema } from '../model/charge.ts';
import type { Immutable } from '../model/immutable.ts';
import { inputsBasisSchema } from './inputs-basis.ts';

const text = z.string();

/** Every kind of effect, in units of currency with two decimals. */
const effectsSchema = z.strictObject({
  volume: text,
  rate: text,
  timing: text,
  vacancy: text,
  venue: text,
  scope: text,
  price: text,
  rounding: text,
} satisfies Record<EffectKind, typeof text>);

const splitSchema = z.strictObject({ from: z.int(), to: z.int(), difference: z.int(), effects: effectsSchema });
/** Amounts before and after with the effects between them, every kind named, in units of currency with two decimals. */
export type Split = Immutable<z.infer<typeof splitSchema>>;

const rollUpSchema = z
  .strictObject({
    ...z.partial(chargeSchema).shape,
    ...splitSchema.shape,
    years: z.array(z.extend(splitSchema, { year: z.int() })),
  })
  .register(z.globalRegistry, {
    id: 'RollUp',
    description:
      'Amounts before and after, whole, and the effects between them ' +
      'as decimals with cents, in all years and year by year.',
  });
/** A sum of figures: what it is of, all years together, and year by year. */
export type RollUp = Immutable<z.infer<typeof rollUpSchema>>;

const comparedFigureSchema = z.strictObject({
  charge: chargeSchema,
  year: z.int(),
  from: z.int(),
  to: z.int(),
  difference: z.int(),
  details: z.array(
    z.strictObject({
      requirement: z.optional(text),
      part: z.optional(text),
      kind: z.enum(EFFECT_KINDS),
      change: z.optional(text),
      amount: text,
    }),
  ),
});
/** One figure in both estimates, and what the difference is made of, requirement by requirement, with cents. */
export type ComparedFigure = Immutable<z.infer<typeof comparedFigureSchema>>;

const yearSpanSchema = z.strictObject({ first: z.int(), last: z.int() });
/** Years from the first to the last, both included. */
export type YearSpan = Immutable<z.infer<typeof yearSpanSchema>>;

const sideSchema = z.strictObject({ symbol: text, rateCards: z.array(text) });

export const comparisonSchema = z
  .strictObject({
    currency: text,
    from: sideSchema,
    to: sideSchema,
    /**
     * Every year of either estimate up to the later of the two horizons, both included. What follows repeats for ever.
     */
    years: yearSpanSchema,
    /**
     * All lines, staff assessment with them; `net` leaves out the lines of the summary alone, which income takes back.
     */
    total: rollUpSchema,
    net: rollUpSchema,
    tables: z.array(rollUpSchema),
    sections: z.array(rollUpSchema),
    objects: z.array(rollUpSchema),
    lines: z.array(rollUpSchema),
    /** Where lines have groups, or categories of change; those of none are one of them, without a name. */
    groups: z.optional(z.array(rollUpSchema)),
    categories: z.optional(z.array(rollUpSchema)),
    /** What each fund pays, where a statement lists funds; they sum to `total`. */
    funds: z.optional(z.array(rollUpSchema)),
    /** The figures that differ, each with the effects of single requirements. */
    figures: z.array(comparedFigureSchema),
  })
  .register(z.globalRegistry, {
    id: 'Comparison',
    description:
      'Two estimates compared. "total" has staff assessment, "net" has not. ' +
      'Figures name the change of a scenario behind each effect.',
  });
/** Two estimates compared. Effects are decimals with cents; at every level they sum to the difference. */
export type Comparison = Immutable<z.infer<typeof comparisonSchema>>;

export const comparisonResponseSchema = z
  .extend(comparisonSchema, { basis: z.strictObject({ from: inputsBasisSchema, to: inputsBasisSchema }) })
  .register(z.globalRegistry, {
    id: 'ComparisonResponse',
    description: 'Two estimates compared, and the revisions that each was computed from.',
  });
export type ComparisonResponse = Immutable<z.infer<typeof comparisonResponseSchema>>;
