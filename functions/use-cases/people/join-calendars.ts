import { type CalendarEntry, sortEntries } from '../../../shared/calendar/calendar-entry.ts';
import { type MeetingHours, splitIntoMeetings } from '../../../shared/calendar/meeting-hours.ts';
import { statementCalendar } from '../../../shared/calendar/statement-calendar.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { programmeCalendar } from '../../../shared/workshops/programme-calendar.ts';

export type CalendarInput = {
  statement?: Statement | undefined;
  programmes?: readonly Programme[];
  /** The last year shown of what recurs; the last of the statement if left out. */
  through?: number | undefined;
  /** Where given, sessions and workshops whose days are known are shown meeting by meeting. */
  hours?: readonly MeetingHours[];
};

/** The calendar of a statement, of programmes of workshops, or of both. What a programme says as its statement does is shown once. */
export function joinCalendars({ statement, programmes = [], through, hours = [] }: CalendarInput): readonly CalendarEntry[] {
  const entries = statement === undefined ? [] : [...statementCalendar(statement, through)];
  const said = new Set(entries.map(sayingOf));
  for (const entry of programmes.flatMap(programmeCalendar)) {
    const saying = sayingOf(entry);
    if (!said.has(saying)) entries.push(entry);
    said.add(saying);
  }
  return sortEntries(entries.flatMap((entry) => splitIntoMeetings(entry, hours)));
}

function sayingOf({ kind, title, when, place }: CalendarEntry): string {
  return JSON.stringify([kind, title, when, place]);
}
