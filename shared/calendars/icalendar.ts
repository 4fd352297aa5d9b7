import { defined } from '../canonical/defined.ts';
import type { CalendarEntry } from '../results/calendar.ts';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalLuxonDateTimeStub,
} from 'ical-generator';
import { Refused } from '../model/problem.ts';
import { isTimeZone, zoneRules } from './zone-rules.ts';
import { calendarDocument } from './calendar-document.ts';
import { sortEntries } from './calendar-entry.ts';

/**
 * How a feed is written. `stamp` is the moment at which it was made (an ISO text in UTC): it is an input, so that the
 * same entries give the same bytes. `yearEvents` says what becomes of entries known by their year only: left out, with
 * a note in the description of the calendar; or shown as one event of the whole year, transparent, its title saying
 * that the day is not known. `sequence` numbers the states of the calendar: a program that knows an event with a lower
 * number takes the later one (RFC 5545, 3.8.7.4). It may be a function of the entry, for who knows which have moved.
 * Without it nothing is said. `refresh_s` tells a calendar program after how many seconds to ask again (RFC 7986, 5.7,
 * and X-PUBLISHED-TTL for Outlook): for what is subscribed to. A file that is read once has nobody to be asked, and
 * goes without.
 */
export type FeedOptions = {
  title: string;
  stamp: string;
  yearEvents?: 'omit' | 'span';
  refresh_s?: number;
  sequence?: number | ((entry: CalendarEntry) => number);
  /** When an event last moved, for who knows; all of them are as new as the feed otherwise. */
  modified?: (entry: CalendarEntry) => string;
};

/**
 * Entries as an iCalendar feed (RFC 5545): whole days where no time is known; times in the zone of the place, with that
 * zone's rules included; uids that stay when dates move. A date that is assumed or extrapolated is a tentative event.
 *
 * @throws Refused for a stamp that is no moment, an interval that is no whole number of seconds above zero, a time zone
 * that does not exist, and a uid that stands twice.
 */
export function icalendar(entries: readonly CalendarEntry[], options: FeedOptions): string {
  refuseWrongInput(entries, options);
  const [first, last] = yearsOf(entries);
  const calendar = ical({
    name: escaped(options.title),
    description: escaped(
      [options.title, ...calendarDocument(options.title, entries, options.yearEvents).notes].join('\n'),
    ),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'rule153', product: 'calendar', language: 'EN' },
    ...defined({ ttl: options.refresh_s }),
    // Without a name events keep their own zones; the generator adds the rules of each zone that is used.
    timezone: { name: null, generator: (timeZone) => zoneRules(timeZone, first, last) },
  });
  for (const entry of sortEntries(entries)) addEvent(calendar, entry, options);
  return `${calendar.toString()}\r\n`;
}

function yearsOf(entries: readonly CalendarEntry[]): [number, number] {
  const years = entries.map(({ when }) =>
    when.known === 'year' ? when.year : Number((when.known === 'days' ? when.from : when.day).slice(0, 4)),
  );
  return [Math.min(...years), Math.max(...years)];
}

function addEvent(
  calendar: ICalCalendar,
  entry: CalendarEntry,
  { stamp, yearEvents = 'omit', sequence, modified }: FeedOptions,
): void {
  const { when } = entry;
  if (when.known === 'year' && yearEvents === 'omit') return;
  const title = when.known === 'year' ? `${entry.title} (in ${when.year}, day not known)` : entry.title;
  calendar.createEvent({
    id: entry.uid,
    stamp: new Date(stamp),
    lastModified: new Date(modified?.(entry) ?? stamp),
    ...(sequence !== undefined && { sequence: typeof sequence === 'number' ? sequence : sequence(entry) }),
    summary: clean(title),
    description: clean(
      [
        ...(entry.description === undefined ? [] : [entry.description]),
        ...(entry.certainty === 'assumed' ? ['This date is assumed.'] : []),
        ...(entry.certainty === 'extrapolated'
          ? ['This date is extrapolated: the same day of a later year, which nobody has decided.']
          : []),
        entry.because.join('; '),
      ].join('\n'),
    ),
    ...(entry.place !== undefined && { location: clean(entry.place) }),
    categories: [{ name: entry.kind }],
    status: entry.certainty === 'dated' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    transparency: when.known === 'times' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...span(when),
  });
}

function span(when: CalendarEntry['when']) {
  if (when.known === 'times')
    return { start: wallClock(when.day, when.begins), end: wallClock(when.day, when.ends), timezone: when.timeZone };
  const [from, until] =
    when.known === 'days' ? [when.from, when.until] : [`${when.year}-01-01`, `${when.year + 1}-01-01`];
  return { start: new Date(`${from}T00:00:00Z`), end: new Date(`${until}T00:00:00Z`), allDay: true };
}

/**
 * A time by the clock of its own zone. The package takes a native Date by the zone of the machine, and would write
 * other hours elsewhere; so it is given what it takes from date libraries, which only has to print the clock that it
 * was made with.
 */
function wallClock(day: string, time: string): ICalLuxonDateTimeStub {
  const clock: ICalLuxonDateTimeStub = {
    isValid: true,
    zone: { type: 'fixed' },
    setZone: () => clock,
    toFormat: (format) => (format === 'HHmmss' ? `${time.replace(':', '')}00` : day.replaceAll('-', '')),
    toJSDate: () => new Date(`${day}T${time}:00Z`),
    toJSON: () => `${day}T${time}:00`,
  };
  return clock;
}

/** Control characters other than the line end cannot stand in a content line (RFC 5545, 3.1). */
function clean(text: string): string {
  return Array.from(text)
    .filter((character) => character === '\n' || character >= ' ')
    .filter((character) => character !== '\u007F')
    .join('');
}

/**
 * The package escapes the texts of events but neither name nor description of the calendar: a line end in them would be
 * a line of the feed.
 */
function escaped(text: string): string {
  return clean(text)
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

function refuseWrongInput(entries: readonly CalendarEntry[], { stamp, refresh_s }: FeedOptions): void {
  const problems: { code: 'invalid' | 'duplicate-id'; path: string; message: string }[] = [];
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(stamp) || Number.isNaN(Date.parse(stamp))) {
    problems.push({
      code: 'invalid',
      path: 'stamp',
      message: `must be a moment in UTC, such as "2026-11-22T09:00:00Z"; found ${JSON.stringify(stamp)}`,
    });
  }
  // The package would leave such an interval out without a word.
  if (refresh_s !== undefined && !(Number.isSafeInteger(refresh_s) && refresh_s > 0)) {
    problems.push({
      code: 'invalid',
      path: 'refresh_s',
      message: `must be whole seconds above zero, such as 3600; found ${refresh_s}`,
    });
  }
  const seen = new Set<string>();
  entries.forEach(({ uid, when }, position) => {
    if (seen.has(uid))
      problems.push({
        code: 'duplicate-id',
        path: `entries[${position}].uid`,
        message: `"${uid}" is used twice, so a reader would keep one of the two only. Give the statements or programmes ids of their own.`,
      });
    seen.add(uid);
    if (!/^[a-z0-9.-]+@[a-z0-9.-]+$/.test(uid))
      problems.push({
        code: 'invalid',
        path: `entries[${position}].uid`,
        message: `must be made by entryUid; found ${JSON.stringify(uid)}`,
      });
    if (when.known === 'times' && !isTimeZone(when.timeZone)) {
      problems.push({
        code: 'invalid',
        path: `entries[${position}].when.timeZone`,
        message: `there is no time zone "${when.timeZone}"; name one of the IANA database, such as "Africa/Nairobi"`,
      });
    }
  });
  if (problems.length > 0) throw new Refused(problems);
}
