import { Refused } from '../model/problem.ts';
import type { CalendarEntry } from '../results/calendar.ts';

type KnownEvent = { sequence: number; moment: string };

/**
 * Numbers the events of a feed after those of the feed that it takes the place of: an event that has moved, or of which
 * it became certain or uncertain when it is (RFC 5546, 2.1.4), gets the next number, one that has not keeps its own, a
 * further one begins with nothing. `previous` is the text of that feed (RFC 5545), as this project writes it.
 *
 * @throws Refused where it is no calendar.
 */
export function sequenceAfter(previous: string): (entry: CalendarEntry) => number {
  if (!/^\uFEFF?BEGIN:VCALENDAR\s/.test(previous))
    throw new Refused([
      { code: 'invalid', path: 'previous', message: 'is no iCalendar file: it does not begin with BEGIN:VCALENDAR' },
    ]);
  const known = readEvents(previous);
  return (entry) => {
    const before = known.get(entry.uid);
    if (before === undefined) return 0;
    return before.moment === momentOfEntry(entry) ? before.sequence : before.sequence + 1;
  };
}

function readEvents(text: string): ReadonlyMap<string, KnownEvent> {
  const events = new Map<string, KnownEvent>();
  // A folded line goes on after a line end and a blank (RFC 5545, 3.1).
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  let fields = new Map<string, string>();
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') fields = new Map();
    const [name, value] = splitOnce(line);
    const [field = '', ...parameters] = name.split(';');
    if (value !== undefined) fields.set(field, value);
    if (field === 'DTSTART') fields.set('TZID', parameters.find((one) => one.startsWith('TZID='))?.slice(5) ?? '');
    if (line === 'END:VEVENT')
      events.set(fields.get('UID') ?? '', {
        sequence: Number(fields.get('SEQUENCE') ?? '0') || 0,
        moment: momentText(
          `${fields.get('DTSTART') ?? ''}/${fields.get('DTEND') ?? ''}`,
          fields.get('TZID') ?? '',
          fields.get('STATUS') === 'CONFIRMED',
        ),
      });
  }
  return events;
}

function splitOnce(line: string): [string, string | undefined] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, undefined] : [line.slice(0, colon), line.slice(colon + 1)];
}

/**
 * Beginning, end and zone as the lines of a feed have them, and whether they are certain: two entries of one event that
 * differ in it have moved.
 */
export function momentOfEntry({ when, certainty }: CalendarEntry): string {
  const day = (text: string): string => text.replaceAll('-', '');
  const clock = (text: string): string => `${text.replace(':', '')}00`;
  const time =
    when.known === 'days'
      ? `${day(when.from)}/${day(when.until)}`
      : when.known === 'year'
        ? `${when.year}0101/${when.year + 1}0101`
        : `${day(when.day)}T${clock(when.begins)}/${day(when.day)}T${clock(when.ends)}`;
  return momentText(time, when.known === 'times' ? when.timeZone : '', certainty === 'dated');
}

function momentText(time: string, timeZone: string, isCertain: boolean): string {
  return `${time} ${timeZone} ${isCertain ? 'certain' : 'uncertain'}`;
}
