import type { CalendarEntry, EntryTime } from '../../results/calendar.ts';
import { addToDay } from '../../time/calendar.ts';
import { alignColumns } from '../align-columns.ts';

/** A calendar for reading, in order of time. */
export function calendarText(title: string, entries: readonly CalendarEntry[]): string {
  const assumed = entries.filter(({ certainty }) => certainty === 'assumed').length;
  const rows = entries.map(({ when, kind, place = '', certainty, title: own }) => [
    whenText(when),
    kind,
    place,
    certainty,
    own,
  ]);
  return `${[title, '', ...alignColumns([['when', 'what', 'where', 'certainty', ''], ...rows]), ...(assumed === 0 ? [] : ['', 'What is assumed hangs on a milestone that no rule can date yet.'])].join('\n')}\n`;
}

function whenText(when: EntryTime): string {
  if (when.known === 'year') return `${when.year}`;
  if (when.known === 'times') return `${when.day} ${when.begins}-${when.ends}`;
  const last = addToDay(when.until, { days: -1 });
  return last === when.from ? when.from : `${when.from} to ${last}`;
}

/** What a feed does not show, with the way out; undefined if it shows everything. */
export function omittedText(entries: readonly CalendarEntry[], yearEvents: 'omit' | 'span'): string | undefined {
  const open = entries.filter(({ when }) => when.known === 'year').length;
  if (open === 0 || yearEvents === 'span') return undefined;
  return (
    `${open} of ${entries.length} entries are known by their year only and left out. To see them as events of the ` +
    'whole year, add --year-events span.'
  );
}
