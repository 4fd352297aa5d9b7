import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';

/**
 * A service to a session and what it is counted in: meetings (days × meetings a day × rooms), days of the session, or
 * whole sessions.
 */
export const sessionServiceSchema = z.strictObject({
  id: slug,
  title: lineText,
  per: z.enum(['meeting', 'day', 'session']),
  charge: chargeSchema,
  rate: rateReferenceSchema,
});
export type SessionService = z.infer<typeof sessionServiceSchema>;
