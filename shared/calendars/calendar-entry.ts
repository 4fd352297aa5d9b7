import { compareTexts } from '../canonical/compare-texts.ts';
import type { CalendarEntry } from '../results/calendar.ts';

// This folder puts dates in order: working days, holidays, and entries as JSON and as an iCalendar feed. No clock
// enters; the moment is an input.

/** A unique name of an entry from the ids that make it up, for use in feeds. */
export function entryUid(...ids: readonly string[]): string {
  return `${ids.map((id) => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')).join('.')}@rule153`;
}

/** Entries by time, those known by their year only before the days of that year, then by uid. */
export function sortEntries(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const key = ({ when, uid }: CalendarEntry) => {
    if (when.known === 'year') return `${when.year}\u0000${uid}`;
    return when.known === 'days' ? `${when.from} ${uid}` : `${when.day} ${when.begins} ${uid}`;
  };
  return entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ entry }) => entry);
}
