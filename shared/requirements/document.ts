import * as z from 'zod/mini';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText } from '../model/text.ts';
import { commonFields } from './common.ts';

/** Documents of one sort: so many, of so many words each, at a rate per word that covers the languages named. */
export const documentLotSchema = z.strictObject({
  title: lineText,
  stage: z.enum(['pre-session', 'in-session', 'post-session']),
  number: countText,
  words: positiveDecimalText,
  languages: countText,
  rate: rateReferenceSchema,
  roundedAlone: z.optional(z.boolean()),
});
export type DocumentLot = z.infer<typeof documentLotSchema>;

/** Documents outside a session, such as a report to the Assembly. */
export const documentRequirementSchema = z
  .strictObject({
    kind: z.literal('document'),
    ...commonFields,
    charge: chargeSchema,
    schedule: scheduleSchema,
    documents: z.array(documentLotSchema).check(z.minLength(1), z.maxLength(200)),
  })
  .register(z.globalRegistry, { id: 'DocumentRequirement', description: 'Documents: number × words × rate per word.' });
export type DocumentRequirement = z.infer<typeof documentRequirementSchema>;
