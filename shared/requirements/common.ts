import * as z from 'zod/mini';
import { fundReferenceSchema } from '../model/fund.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { sourcesSchema } from '../model/source.ts';
import { yearNumber } from '../time/point.ts';
import { lineText, proseText, slug } from '../model/text.ts';

/** The words in which statements say how often something is needed. */
export const natureSchema = z.enum(['recurrent', 'non-recurrent', 'recurrent-biennially']);
export type Nature = z.infer<typeof natureSchema>;

/**
 * What every kind of requirement has.
 *
 * `fund` names the fund that pays, or several with their shares; a charge may name one of its own instead.
 *
 * `tiedTo` names the milestone that a text ties its years to, and the year of it for which they were stated: where it
 * falls in another year and the requirement stays, that is asked about.
 *
 * `knownInSumIn` names another requirement that holds the cost of this one in sum. It is used, and this one left out,
 * for as long as the rate cards do not price every requirement that points to it; then those are costed one by one
 * instead.
 *
 * `group` and `category` hold for every charge of the requirement that names none itself.
 */
export const commonFields = {
  id: slug,
  title: lineText,
  mandates: mandateLinksSchema,
  source: sourcesSchema,
  nature: z.optional(natureSchema),
  fund: z.optional(fundReferenceSchema),
  knownInSumIn: z.optional(slug),
  tiedTo: z.optional(
    z.strictObject({
      milestone: slug,
      in: yearNumber,
    }),
  ),
  note: z.optional(proseText),
  group: z.optional(slug),
  category: z.optional(slug),
};

/** A requirement of whatever kind, by the fields that every kind has. */
export type RequirementBase = z.infer<z.ZodMiniObject<typeof commonFields & { kind: z.ZodMiniString }>>;

/** A list with one entry exchanged; the list given stays as it is. */
export function replaceAt<T>(list: readonly T[], position: number, entry: T): T[] {
  return list.map((one, index) => (index === position ? entry : one));
}
