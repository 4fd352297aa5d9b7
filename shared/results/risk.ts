import * as z from 'zod/mini';
import { forecastInputSchema } from '../forecasts/forecast-input.ts';
import type { Immutable } from '../model/immutable.ts';
import { inputsBasisSchema } from './inputs-basis.ts';

const text = z.string();

const amountRiskSchema = z
  .strictObject({
    /** What the statement, as it is, asks for. */
    requested: z.int(),
    /** The least amounts that suffice in at least 10, 50 and 90 of a hundred draws. */
    p10: z.int(),
    p50: z.int(),
    p90: z.int(),
    /** The share of draws in which the request suffices. */
    chanceSufficient: z.number(),
    expectedOverRequest: text,
    expectedUnderRequest: text,
    expected: text,
    /** What it costs in the draws in which the treaty is not in force within the horizon. */
    ifNotInForce: z.int(),
  })
  .register(z.globalRegistry, {
    id: 'AmountRisk',
    description:
      'What an amount may turn out to be over all draws, in whole ' +
      'currency units; expectations are decimals with cents.',
  });
/** What an amount may turn out to be over all draws, in whole currency units; expectations are decimals with cents. */
export type AmountRisk = Immutable<z.infer<typeof amountRiskSchema>>;

const yearRiskSchema = z.extend(amountRiskSchema, { year: z.int(), ended: z.boolean() });
/**
 * The requirements of one year. A year that ended before the day of the forecast is certain: it is what was requested.
 */
export type YearRisk = Immutable<z.infer<typeof yearRiskSchema>>;

const sectionRiskSchema = z.strictObject({
  section: text,
  title: text,
  years: z.array(yearRiskSchema),
  total: amountRiskSchema,
});
/** The requirements of one budget section, by year and over all years shown. */
export type SectionRisk = Immutable<z.infer<typeof sectionRiskSchema>>;

const moneyRiskSchema = z.strictObject({
  currency: text,
  /** Of which treaty the forecast is, where it is named, and its day. */
  treaty: z.optional(text),
  asOf: text,
  milestone: text,
  draws: z.int(),
  /**
   * Draws beyond the forecast's horizon: counted in every band as not in force within the years shown, and shown apart.
   */
  beyondHorizon: z.strictObject({ draws: z.int(), share: z.number() }),
  /** How many different outcomes the draws have. */
  outcomes: z.int(),
  years: z.array(yearRiskSchema),
  /** The sum of the years shown: it varies less than they do, since much only moves from one year to another. */
  total: amountRiskSchema,
  sections: z.array(sectionRiskSchema),
});
/** What the spread of a forecast means in money. */
export type MoneyRisk = Immutable<z.infer<typeof moneyRiskSchema>>;

export const riskResponseSchema = z
  .strictObject({
    basis: inputsBasisSchema,
    symbol: text,
    forecast: forecastInputSchema,
    cautions: z.array(text),
    ...moneyRiskSchema.shape,
  })
  .register(z.globalRegistry, {
    id: 'RiskResponse',
    description:
      'Bands of the requirements by year, over all years and by section, whole amounts net of staff assessment; ' +
      'expectations are decimals with cents.',
  });
export type RiskResponse = Immutable<z.infer<typeof riskResponseSchema>>;
