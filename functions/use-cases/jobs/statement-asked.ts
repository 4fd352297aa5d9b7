import * as z from 'zod/mini';
import { RATE_CARDS_MAX, REASON_CHARACTERS_MAX, REVISION_MAX } from '../../../shared/model/limits.ts';
import { slug } from '../../../shared/model/text.ts';

/** Why a job is started. */
export const askedReason = z.optional(z.string().check(z.maxLength(REASON_CHARACTERS_MAX)));

/** The fields by which every job of a statement names it, as the requests do that are answered at once. */
export const statementAskedFields = {
  /** Its id, or its symbol. */
  statement: z.string().check(z.minLength(1), z.maxLength(120)),
  /** The head if left out. */
  revision: z.optional(z.int().check(z.gte(1), z.lte(REVISION_MAX))),
  /** Ids of rate cards in order of precedence; those that the statement names if left out. */
  rateCards: z.optional(z.array(slug).check(z.maxLength(RATE_CARDS_MAX))),
  /** Which rates a submitted statement is computed with; those that it was sealed with if left out. */
  rates: z.optional(z.enum(['sealed', 'current'])),
  reason: askedReason,
};

const statementAskedSchema = z.strictObject(statementAskedFields);
export type StatementAsked = z.infer<typeof statementAskedSchema>;
