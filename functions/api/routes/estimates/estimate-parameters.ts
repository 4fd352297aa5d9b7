import * as z from 'zod/mini';
import { idParameter, rateCardsParameter, revisionNumber, scenariosParameter } from '../../http/parameters.ts';

export const statementPath = z.strictObject({ id: idParameter('A-C.3-79-L.53') });

/** Which revision is estimated, with which rates. */
export const estimateParameters = {
  revision: z.optional(revisionNumber),
  rateCards: z.optional(rateCardsParameter),
  scenarios: z.optional(scenariosParameter),
};

/** What an estimate refuses where its input is not enough. */
export const estimateRefusals = [
  'not-found',
  'missing-rate-card',
  'missing-rate',
  'missing-vacancy-factor',
  'expired-rate-card',
  'undated-milestone',
  'unknown-reference',
  'conflicting-changes',
  'too-large',
] as const;
