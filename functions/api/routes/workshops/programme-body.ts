import * as z from 'zod/mini';
import { rateCardSchema } from '../../../../shared/model/rate.ts';
import { slug } from '../../../../shared/model/text.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { programmeSchema } from '../../../../shared/workshops/programme.ts';

/** Rate cards by their ids, or cards themselves. */
export const rateCardsField = z.optional(z.array(z.union([slug, rateCardSchema])).check(z.maxLength(20)));

/** What a programme is looked at with: stored by its id, or sent along. */
export const programmeFields = {
  programme: z.union([slug, programmeSchema]),
  rateCards: rateCardsField,
  scenarios: z.optional(z.array(scenarioSchema).check(z.maxLength(20))),
  asOf: z.optional(calendarDateText),
};

/** What the estimate of a programme refuses where its input is not enough. */
export const programmeRefusals = [
  'not-found',
  'unknown-reference',
  'duplicate-id',
  'missing-rate-card',
  'missing-rate',
  'expired-rate-card',
  'undated-milestone',
  'conflicting-changes',
  'not-acceptable',
] as const;
