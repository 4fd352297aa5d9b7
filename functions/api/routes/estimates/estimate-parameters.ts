import * as z from 'zod/mini';
import { documented, idParameter, rateCardsParameter, revisionNumber, scenariosParameter } from '../../http/fields.ts';

/** Which rates a submitted statement is computed with. */
const ratesSchema = z.enum(['sealed', 'current']);

export const statementPath = z.strictObject({ id: idParameter('A-C.3-79-L.53') });

/** Which revision of a statement, with which rates. */
export const statementParameters = {
  revision: z.optional(revisionNumber),
  rateCards: z.optional(rateCardsParameter),
  rates: z.optional(
    documented(ratesSchema, {
      description:
        'A submitted statement is shown with the rates that it was sealed ' +
        'with; "current" shows what the rates of today would give.',
      example: 'sealed',
    }),
  ),
};

/** The same, under scenarios. */
export const estimateParameters = { ...statementParameters, scenarios: z.optional(scenariosParameter) };

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
