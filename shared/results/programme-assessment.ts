import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { payerSchema } from '../workshops/programme-workshop.ts';
import { publishedEstimateSchema, tableSchema } from './estimate.ts';

const text = z.string();

const workshopCostSchema = z.strictObject({
  workshop: text,
  title: text,
  total: text,
  byObject: z.array(z.strictObject({ object: text, amount: text })),
  participants: z.int(),
  states: z.int(),
  perParticipant: z.optional(text),
  perState: z.optional(text),
});
/**
 * What one workshop costs within an estimate: exact decimals, before the rounding of lines, in the estimate's currency.
 * A quotient that does not end is given to six places. `perParticipant` is missing where nobody takes part, `perState`
 * where no State is invited by name.
 */
export type WorkshopCost = Immutable<z.infer<typeof workshopCostSchema>>;

const hostDifferenceSchema = z.strictObject({
  workshop: text,
  establishedPlace: text,
  byObject: z.array(z.strictObject({ object: text, atPlace: text, atEstablishedPlace: text, difference: text })),
  difference: text,
  /**
   * True where the place costs less in all: then there is no difference for the host to pay, and the agreement saves
   * nothing.
   */
  nothingToPay: z.boolean(),
});
/**
 * What a host pays beyond the budget because a workshop is held with it: the difference, by object, negative where its
 * place is cheaper.
 */
export type HostDifference = Immutable<z.infer<typeof hostDifferenceSchema>>;

const coverageRowSchema = z.strictObject({
  key: text,
  states: z.int(),
  reached: z.int(),
  deposited: z.int(),
  signedNotDeposited: z.int(),
  signedNotDepositedReached: z.int(),
  notReached: z.array(text),
});
/** One region or group: how many States it has, how many the programme invites, and which signatories it leaves out. */
export type CoverageRow = Immutable<z.infer<typeof coverageRowSchema>>;

const coverageSchema = z.strictObject({
  asOf: text,
  reached: z.array(text),
  bySubregion: z.array(coverageRowSchema),
  byRegion: z.array(coverageRowSchema),
  byRegionalGroup: z.array(coverageRowSchema),
  byGroup: z.array(coverageRowSchema),
  /** Signed, not deposited, and no workshop reaches them. */
  unreachedSignatories: z.array(text),
  /** Invited although they have deposited already. */
  reachedAfterDeposit: z.array(text),
});
/** What a programme covers on a day: States by their codes, in order. */
export type Coverage = Immutable<z.infer<typeof coverageSchema>>;

const clashSchema = z.strictObject({
  code: z.enum([
    'same-hub',
    'same-team',
    'same-state',
    'session',
    'public-holiday',
    'weekend',
    'not-in-post',
    'day-not-known',
    'week-not-known',
    'no-day-in-window',
  ]),
  workshops: z.array(text),
  days: z.array(text),
  message: text,
});
/**
 * A question that a careful planner would ask. `days` are those concerned, where they are known; two of `same-state`
 * are the first and the last.
 */
export type Clash = Immutable<z.infer<typeof clashSchema>>;
export type ClashCode = Clash['code'];

const hubWorkloadSchema = z.strictObject({
  hub: text,
  year: z.int(),
  workshops: z.int(),
  posts: z.int(),
  demand: text,
  supply: text,
  load: z.optional(text),
  over: z.boolean(),
});
/**
 * A hub's year: staff days that its workshops ask, against staff days of its posts. Decimal texts; one that does not
 * end is given to six places. `load` is demand over supply, missing where the hub has no staff that year.
 */
export type HubWorkload = Immutable<z.infer<typeof hubWorkloadSchema>>;

export const programmeAssessmentSchema = z
  .strictObject({
    programme: text,
    title: text,
    symbol: text,
    currency: text,
    asOf: text,
    scenarios: z.array(text),
    budget: publishedEstimateSchema,
    workshops: z.array(workshopCostSchema),
    host: z.array(hostDifferenceSchema),
    others: z.array(z.strictObject({ payer: payerSchema, tables: z.array(tableSchema) })),
    coverage: coverageSchema,
    clashes: z.array(clashSchema),
    workload: z.array(hubWorkloadSchema),
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'ProgrammeAssessment',
    description:
      'A programme from every side: tables of the budget; the exact cost of each workshop; what hosts and others ' +
      'pay; States reached by region and group; clashes of dates; workload of hubs.',
  });
/**
 * A programme looked at from every side: its cost, whom it reaches, what is against its dates, what it asks of the
 * hubs.
 */
export type ProgrammeAssessment = Immutable<z.infer<typeof programmeAssessmentSchema>>;
