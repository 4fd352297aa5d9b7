import { stateCode } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';

/** The groups for which statements provide: who pays travel hangs on them. */
const stateGroupSchema = z.enum([
  'least-developed',
  'landlocked-developing',
  'small-island-developing',
  'developing',
  'in-transition',
]);
export type StateGroup = z.infer<typeof stateGroupSchema>;

/** A State that may sign a convention open to all States. Only Member States have a regional group. */
export const stateSchema = z.strictObject({
  code: stateCode,
  alpha2: z.string().check(z.regex(/^[A-Z]{2}$/)),
  numeric: z.string().check(z.regex(/^\d{3}$/)),
  name: lineText,
  region: lineText,
  subregion: lineText,
  regionalGroup: z.optional(lineText),
  membership: z.enum(['member', 'observer', 'other']),
  languages: z.array(z.string().check(z.regex(/^[a-z]{2}$/))),
});
export type State = z.infer<typeof stateSchema>;

/**
 * A group as its list had it on a day. Membership ends on `until`; `scheduled` tells of an end that may yet be
 * deferred.
 */
export const stateGroupListSchema = z.strictObject({
  id: stateGroupSchema,
  title: lineText,
  asOf: calendarDateText,
  basis: z.enum(['list', 'judgement']),
  source: sourcesSchema,
  note: proseText,
  members: z.array(
    z.strictObject({
      state: stateCode,
      until: z.optional(calendarDateText),
      scheduled: z.optional(z.strictObject({ until: calendarDateText, source: lineText })),
    }),
  ),
});
export type StateGroupList = z.infer<typeof stateGroupListSchema>;
