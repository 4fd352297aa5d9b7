import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { programmeSchema } from '../../../../shared/workshops/programme.ts';
import { rateCardsField, sentScenariosField } from '../../http/fields.ts';

/** What a programme is looked at with: stored by its id, or sent along. */
export const programmeFields = {
  programme: z.union([slug, programmeSchema]),
  rateCards: z.optional(rateCardsField),
  scenarios: z.optional(sentScenariosField),
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
