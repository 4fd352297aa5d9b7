import * as z from 'zod/mini';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';
import { commonFields } from './common.ts';
import { documentLotSchema } from './document.ts';

/** A service to a session and what it is counted in: meetings (days × meetings a day × rooms), days of the session, or whole sessions. */
export const sessionServiceSchema = z.strictObject({
  id: slug,
  title: lineText,
  per: z.enum(['meeting', 'day', 'session']),
  charge: chargeSchema,
  rate: rateReferenceSchema,
});
export type SessionService = z.infer<typeof sessionServiceSchema>;

/** A session of an intergovernmental body, with its services and documents. */
export const sessionRequirementSchema = z
  .strictObject({
    kind: z.literal('session'),
    ...commonFields,
    body: lineText,
    dutyStation: lineText,
    schedule: scheduleSchema,
    sessions: z.optional(countText),
    days: positiveDecimalText,
    meetingsPerDay: countText,
    rooms: countText,
    services: z.array(sessionServiceSchema).check(z.maxLength(40)),
    documents: z.optional(
      z.array(z.strictObject({ ...documentLotSchema.shape, charge: chargeSchema })).check(z.maxLength(200)),
    ),
  })
  .register(z.globalRegistry, {
    id: 'SessionRequirement',
    description: 'A session: interpretation, documents, security, information technology, webcast, overtime.',
  });
export type SessionRequirement = z.infer<typeof sessionRequirementSchema>;
