import type { CalendarEntry } from '../results/calendar.ts';

type KnownEvent = { sequence: number; time: string };

/**
 * Numbers the events of a feed after those of the feed that it takes the place of: an event that has moved gets the
 * next number, one that has not keeps its own, a further one begins with nothing. `previous` is the text of that feed
 * (RFC 5545), as this project writes it.
 */
export function sequenceAfter(previous: string): (entry: CalendarEntry) => number {
  const known = readEvents(previous);
  return (entry) => {
    const before = known.get(entry.uid);
    if (before === undefined) return 0;
    return before.time === timeOfEntry(entry) ? before.sequence : before.sequence + 1;
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
    if (value !== undefined) fields.set(name.split(';')[0] ?? '', value);
    if (line === 'END:VEVENT')
      events.set(fields.get('UID') ?? '', {
        sequence: Number(fields.get('SEQUENCE') ?? '0') || 0,
        time: `${fields.get('DTSTART') ?? ''}/${fields.get('DTEND') ?? ''}`,
      });
  }
  return events;
}

function splitOnce(line: string): [string, string | undefined] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, undefined] : [line.slice(0, colon), line.slice(colon + 1)];
}

/** Beginning and end as the lines of a feed have them: two entries of one event that differ in it have moved. */
export function timeOfEntry({ when }: CalendarEntry): string {
  const day = (text: string): string => text.replaceAll('-', '');
  const clock = (text: string): string => `${text.replace(':', '')}00`;
  if (when.known === 'days') return `${day(when.from)}/${day(when.until)}`;
  if (when.known === 'year') return `${when.year}0101/${when.year + 1}0101`;
  return `${day(when.day)}T${clock(when.begins)}/${day(when.day)}T${clock(when.ends)}`;
}
