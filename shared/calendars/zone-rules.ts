// Offsets of a zone come from the runtime's own copy of the IANA database, as the operating system has it; no local
// clock enters.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a time zone exists in the database, also under one of its former names. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The rules of a time zone for a feed (VTIMEZONE, RFC 5545, 3.6.5) from a year to a year, both included: every change
 * of the clock by its own day, so that rules that no pattern of weekdays describes ("the Friday after the last Thursday
 * of October") are right as well.
 *
 * @throws RangeError for a zone that does not exist.
 */
export function zoneRules(timeZone: string, firstYear: number, lastYear: number): string {
  const start = Date.UTC(firstYear - 1, 0, 1);
  const end = Date.UTC(lastYear + 2, 0, 1);
  const first = offsetAt(timeZone, start);
  const lines = observance({ at: start + first, from: first, to: first });
  let offset = first;
  for (let day = start; day < end; day += DAY) {
    const next = offsetAt(timeZone, day + DAY);
    if (next === offset) continue;
    const moment = momentOfChange(timeZone, day, day + DAY, offset);
    // The beginning of an observance is written by the clock that it ends.
    lines.push(...observance({ at: moment + offset, from: offset, to: next }));
    offset = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

function observance({ at, from, to }: { at: number; from: number; to: number }): string[] {
  // A clock that goes forward begins summer time; whether a zone calls it so changes no hour.
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${new Date(at)
      .toISOString()
      .replace(/[-:]/g, '')
      .replace(/\.\d+Z$/, '')}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${name}`,
  ];
}

function momentOfChange(timeZone: string, before: number, after: number, offset: number): number {
  let [low, high] = [before, after];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetAt(timeZone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds by which the clock of a zone is ahead of UTC at a moment. */
function offsetAt(timeZone: string, moment: number): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - moment;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  return `${offset < 0 ? '-' : '+'}${text}`;
}
