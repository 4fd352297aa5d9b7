import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

/**
 * When an entry is. Days are half-open. Where only the year is known no day is given, and none is pretended anywhere;
 * times are the clock of the place.
 */
const entryTimeSchema = z.union([
  z.strictObject({ known: z.literal('days'), from: text, until: text }),
  z.strictObject({ known: z.literal('times'), day: text, begins: text, ends: text, timeZone: text }),
  z.strictObject({ known: z.literal('year'), year: z.int() }),
]);
export type EntryTime = Immutable<z.infer<typeof entryTimeSchema>>;

const entryKindSchema = z.enum(['milestone', 'session', 'workshop', 'contract']);

const calendarEntrySchema = z.strictObject({
  uid: text,
  kind: entryKindSchema,
  title: text,
  when: entryTimeSchema,
  certainty: z.enum(['dated', 'assumed', 'extrapolated']),
  place: z.optional(text),
  timeZone: z.optional(text),
  description: z.optional(text),
  because: z.array(text),
});
/**
 * One entry of a calendar. `uid` is made of ids and never of dates, so an entry that moves stays the same entry.
 * `certainty` tells a date that follows from a rule from one that is only assumed, and from a later time of what
 * recurs, which no decision has dated.
 */
export type CalendarEntry = Immutable<z.infer<typeof calendarEntrySchema>>;

export const calendarSchema = z
  .strictObject({
    schema: z.literal('rule153/calendar/2'),
    title: text,
    entries: z.array(calendarEntrySchema),
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'Calendar',
    description:
      'Milestones, sessions and workshops in order of time. Days are ' +
      'half-open; where only the year is known no day is given.',
  });
/** A calendar as JSON: all entries, those without a day among them, and how the feed treats those. */
export type CalendarDocument = Immutable<z.infer<typeof calendarSchema>>;
