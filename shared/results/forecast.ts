import * as z from 'zod/mini';
import { forecastInputSchema } from '../forecasts/forecast-input.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const quantileSchema = z.strictObject({
  probability: z.number(),
  nthDeposit: z.optional(text),
  entryIntoForce: z.optional(text),
});
/** The days that are reached with a probability; missing where the horizon comes first. */
export type ForecastQuantile = Immutable<z.infer<typeof quantileSchema>>;

const comparableShareSchema = z.strictObject({
  treaty: text,
  /** Its share of what the pace of comparable treaties says; the shares of all treaties sum to one. */
  weight: z.number(),
  /** Deposits that it had on the day of the latest count. */
  depositsBySameDay: z.int(),
  /** When it had as many deposits as are required here; missing where its list ends before. */
  dayOfRequired: z.optional(z.int()),
  /** The mean speed, relative to this treaty, that the forecast assumes after the observed count: 1 is as fast. */
  speed: z.number(),
});
/** What one comparable treaty contributes. Days count from its opening for signature. */
export type ComparableShare = Immutable<z.infer<typeof comparableShareSchema>>;

const explanationSchema = z
  .strictObject({
    model: text,
    /** The shape of the distribution of speeds, and how many deposits count as one independent event. */
    parameters: z.strictObject({ speedShape: z.number(), clusterSize: z.number() }),
    /** What the regression of waits says by itself, and its share of the forecast. */
    regression: z.strictObject({
      share: z.number(),
      /** States that had signed, where known. */
      signatures: z.optional(z.int()),
      /**
       * Days from the latest count to the last required deposit: the middle, and the bounds that hold 80 % by the
       * regression.
       */
      medianWaitDays: z.int(),
      lowWaitDays: z.int(),
      highWaitDays: z.int(),
    }),
    /** What the count so far says by itself. */
    observed: z.strictObject({
      day: z.int(),
      count: z.int(),
      /** Comparable treaties with fewer, as many, and more deposits by the same day. */
      fewer: z.int(),
      asMany: z.int(),
      more: z.int(),
      /** The day of the last required deposit if the pace so far simply went on; missing without a deposit. */
      dayAtConstantRate: z.optional(z.int()),
    }),
    /** In descending weight. */
    comparables: z.array(comparableShareSchema),
    /** How many equally weighted treaties would say as much: one over the sum of squared weights. */
    effectiveTreaties: z.number(),
    assumptions: z.array(text),
    cannotKnow: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'ForecastExplanation',
    description:
      'Where a forecast comes from: the model and its parameters, what the regression of waits and the count so far ' +
      'say, the weight and speed of each comparable treaty, what is assumed, and what it cannot know. Days count ' +
      'from the opening for signature.',
  });
export type ForecastExplanation = Immutable<z.infer<typeof explanationSchema>>;

const forecastSchema = z.strictObject({
  /** Of which treaty, where the input names it. */
  treaty: z.optional(text),
  asOf: text,
  horizonEnd: text,
  quantiles: z.array(quantileSchema),
  /** The chance that the treaty is in force by 31 December of each year within the horizon. */
  inForceByYearEnd: z.array(z.strictObject({ year: z.int(), probability: z.number() })),
  /** The chance that it is not in force by the end of the horizon. */
  beyondHorizon: z.number(),
  explanation: explanationSchema,
});
/** When a treaty enters into force. */
export type Forecast = Immutable<z.infer<typeof forecastSchema>>;

export const forecastResponseSchema = z
  .strictObject({ input: forecastInputSchema, cautions: z.array(text), ...forecastSchema.shape, source: text })
  .register(z.globalRegistry, {
    id: 'Forecast',
    description:
      'When a treaty enters into force: days that are reached with a probability (none where the horizon comes ' +
      'first), and what they rest on.',
  });
export type ForecastResponse = Immutable<z.infer<typeof forecastResponseSchema>>;
