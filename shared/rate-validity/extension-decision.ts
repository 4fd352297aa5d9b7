import * as z from 'zod/mini';
import { lineText, proseText, slug } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';

// What belongs in this folder: whose rates are used, how fresh they are, and who is responsible for one that is past
// its validity. Pure.

/** What an officer says who extends a rate past its validity: which, for which statement, until when, and why. */
export const extensionRequestSchema = z
  .strictObject({
    /** The rate card. */
    rateCard: slug,
    /** One rate of the card by its code; every rate of the card if left out. */
    code: z.optional(slug),
    /** One statement by its id; every statement of the organization if left out. */
    statement: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^[A-Za-z0-9](?:[A-Za-z0-9.() -]{0,118}[A-Za-z0-9.)])?$/,
            'must be the id of a statement, such as "A-C.3-79-L.53"',
          ),
        ),
    ),
    /** The first day at whose prices the rate may no longer be used. */
    extendedUntil: calendarDateText,
    reason: proseText,
  })
  .register(z.globalRegistry, {
    id: 'ExtensionRequest',
    description: 'What is to be extended past its validity, until when and why.',
  });
export type ExtensionRequest = z.infer<typeof extensionRequestSchema>;

/** A recorded decision of a named officer. The officer is the bearer of the token, never a name from the request. */
export const extensionDecisionSchema = z
  .extend(extensionRequestSchema, {
    schema: z.literal('rule153/extension-decision/1'),
    id: slug,
    officer: z.strictObject({ id: lineText, name: lineText }),
    decidedOn: calendarDateText,
  })
  .register(z.globalRegistry, {
    id: 'ExtensionDecision',
    description: 'The recorded decision of a named officer to extend a rate past its validity.',
  });
export type ExtensionDecision = z.infer<typeof extensionDecisionSchema>;

/** Whether a decision speaks of a rate code of a card. */
export function coversRate(decision: ExtensionDecision, rateCard: string, code: string): boolean {
  return decision.rateCard === rateCard && (decision.code === undefined || decision.code === code);
}
