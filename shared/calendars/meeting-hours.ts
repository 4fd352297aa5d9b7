import type { CalendarEntry } from '../results/calendar.ts';
import * as z from 'zod/mini';
import { addToDay } from '../time/calendar.ts';
import { weekendAt } from './duty-station.ts';
import { isoWeekday } from './work-calendar.ts';

const clockText = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as "10:00"'));

/** The hours of a meeting by the clock of its place. */
export const meetingHoursSchema = z
  .strictObject({ begins: clockText, ends: clockText })
  .check(z.refine(({ begins, ends }) => ends > begins, { message: 'must be later than "begins"', path: ['ends'] }));
export type MeetingHours = z.infer<typeof meetingHoursSchema>;

/**
 * An entry of known days at a place with a known time zone as its single meetings, on the days that are no weekend
 * there. Any other entry stays as it is: hours without a zone would be wrong for somebody, and those of a day that is
 * only extrapolated for everybody.
 */
export function splitIntoMeetings(entry: CalendarEntry, hours: readonly MeetingHours[]): readonly CalendarEntry[] {
  const { when, timeZone } = entry;
  if (
    when.known !== 'days' ||
    timeZone === undefined ||
    entry.certainty === 'extrapolated' ||
    hours.length === 0 ||
    (entry.kind !== 'session' && entry.kind !== 'workshop')
  )
    return [entry];
  const weekend = weekendAt(entry.place);
  const meetings: CalendarEntry[] = [];
  for (let day = when.from; day < when.until; day = addToDay(day, { days: 1 })) {
    if (weekend.includes(isoWeekday(day))) continue;
    for (const { begins, ends } of hours) {
      const number = meetings.length + 1;
      meetings.push({
        ...entry,
        uid: entry.uid.replace('@', `.meeting-${number}@`),
        title: `${entry.title}, meeting ${number}`,
        when: { known: 'times', day, begins, ends, timeZone },
      });
    }
  }
  return meetings;
}
