import type { CalendarEntry } from '../results/calendar.ts';
import { sortEntries } from './calendar-entry.ts';
import { type MeetingHours, splitIntoMeetings } from './meeting-hours.ts';
import { statementCalendar } from './statement-calendar.ts';
import type { Statement } from '../model/statement.ts';
import type { Programme } from '../workshops/programme.ts';
import { programmeCalendar } from '../workshops/programme-calendar.ts';

export type CalendarInput = {
  statement?: Statement | undefined;
  programmes?: readonly Programme[];
  /** The last year shown of what recurs; the last of the statement if left out. */
  through?: number | undefined;
  /** Where given, sessions and workshops whose days are known are shown meeting by meeting. */
  hours?: readonly MeetingHours[];
};

/**
 * The calendar of a statement, of programmes of workshops, or of both. Where a programme made for the statement has a
 * milestone, session or workshop of the same id in the same year, its entry stands instead: a programme knows days
 * where a statement knows years.
 */
export function joinCalendars({
  statement,
  programmes = [],
  through,
  hours = [],
}: CalendarInput): readonly CalendarEntry[] {
  const planned = programmes
    .map((programme) => withMilestonesOf(statement, programme))
    .flatMap((programme) =>
      programmeCalendar(programme).map((entry) => ({ entry, isOfStatement: programme.symbol === statement?.symbol })),
    );
  const known = new Set(planned.filter(({ isOfStatement }) => isOfStatement).map(({ entry }) => placeOf(entry)));
  const stated =
    statement === undefined ? [] : statementCalendar(statement, through).filter((entry) => !known.has(placeOf(entry)));
  return sortEntries(
    [...stated, ...planned.map(({ entry }) => entry)].flatMap((entry) => splitIntoMeetings(entry, hours)),
  );
}

/**
 * A programme with the milestones of the statement that it was made for, as far as it has the same: under a scenario
 * entry into force must not be in one year here and in another there.
 */
function withMilestonesOf(statement: Statement | undefined, programme: Programme): Programme {
  if (statement === undefined || programme.symbol !== statement.symbol) return programme;
  const stated = new Map(statement.milestones.map((milestone) => [milestone.id, milestone]));
  const registers = new Map(
    [...programme.registers, ...statement.registers].map((register) => [register.id, register]),
  );
  const own = new Set(programme.milestones.map(({ id }) => id));
  // Those of the statement that the programme lacks come along, since the others may hang on them.
  const further = statement.milestones.filter(({ id }) => !own.has(id));
  return {
    ...programme,
    milestones: [...programme.milestones.map((milestone) => stated.get(milestone.id) ?? milestone), ...further],
    registers: [...registers.values()],
  };
}

/**
 * What an entry is, and in which year, without whose it is: its uid is `owner.kind.id`, and a number after it for what
 * recurs.
 */
function placeOf({ uid, when }: CalendarEntry): string {
  const [, kind, id] = (uid.split('@')[0] ?? '').split('.');
  const year = when.known === 'year' ? String(when.year) : (when.known === 'days' ? when.from : when.day).slice(0, 4);
  return JSON.stringify([kind, id, year]);
}
