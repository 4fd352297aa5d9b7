import * as z from 'zod/mini';
import hubsFile from '../reference/workshops/hubs.json' with { type: 'json' };
import { lineText, slug } from '../model/text.ts';
import { timeZoneText } from '../calendars/time-zone.ts';
import { weekendSchema } from '../calendars/work-calendar.ts';
import { stateCode } from '../canonical/text-formats.ts';

/** A regional hub: a city, and the States that it serves. Which it serves is a judgement, made to be edited. */
export const hubSchema = z.strictObject({
  id: slug,
  city: lineText,
  country: stateCode,
  timeZone: timeZoneText,
  weekend: z.optional(weekendSchema),
  serves: z.array(stateCode).check(z.maxLength(250)),
});
export type Hub = z.infer<typeof hubSchema>;

/** The six hubs of A/C.3/79/L.53 with the States that each may serve. A programme may bring its own instead. */
export const HUBS: readonly Hub[] = z.array(hubSchema).parse(hubsFile.hubs);
