import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { rateQualifiersSchema } from '../model/rate.ts';
import { inputsBasisSchema } from './inputs-basis.ts';

const text = z.string();

const driverSchema = z.strictObject({
  /** The same for the same driver in every estimate: the requirement's id and its driver's, or the rate on its card. */
  id: text,
  kind: z.enum(['rate', 'quantity', 'published-amount', 'recosting']),
  description: text,
  /** The value as it is; amounts by year share a driver only if they are the same amount. */
  value: text,
  unit: text,
  requirement: z.optional(text),
  rate: z.optional(z.strictObject({ card: text, code: text, for: z.optional(rateQualifiersSchema) })),
});
/** What drives an amount: a rate on a card, a rate that a requirement states itself, a quantity of a requirement, or a factor of recosting. */
export type Driver = Immutable<z.infer<typeof driverSchema>>;

const sensitivitySchema = z
  .extend(driverSchema, { low: z.int(), high: z.int(), swing: z.int() })
  .register(z.globalRegistry, {
    id: 'Sensitivity',
    description: 'A driver with the total when it is low and high, and how far apart the two are.',
  });
/** A driver with the total when it is low and high, in whole currency units; `swing` is how far apart the two are. */
export type Sensitivity = Immutable<z.infer<typeof sensitivitySchema>>;

const tornadoSchema = z.strictObject({
  currency: text,
  range: text,
  years: z.array(z.int()),
  section: z.optional(text),
  /** The total as it is: without a section, net of the lines that only the summary has. */
  total: z.int(),
  drivers: z.array(sensitivitySchema),
});
/** Drivers by how far they move a total, the widest swing first. */
export type Tornado = Immutable<z.infer<typeof tornadoSchema>>;

export const sensitivityResponseSchema = z
  .strictObject({ basis: inputsBasisSchema, symbol: text, ...tornadoSchema.shape })
  .register(z.globalRegistry, {
    id: 'SensitivityResponse',
    description: 'The total as it is, and what it is with each driver low and high.',
  });
export type SensitivityResponse = Immutable<z.infer<typeof sensitivityResponseSchema>>;
