// This folder puts dates in order: working days, holidays, and entries as JSON and as an iCalendar feed. No clock enters; the moment is an input.

/**
 * When an entry is. Days are half-open. Where only the year is known no day is given, and none is pretended anywhere; times are
 * the clock of the place.
 */
export type EntryTime =
  | { known: 'days'; from: string; until: string }
  | { known: 'times'; day: string; begins: string; ends: string; timeZone: string }
  | { known: 'year'; year: number };

export type EntryKind = 'milestone' | 'session' | 'workshop' | 'deadline' | 'contract';

/**
 * One entry of a calendar. `uid` is made of ids and never of dates, so an entry that moves stays the same entry. `certainty`
 * tells a date that follows from a rule from one that is only assumed.
 */
export type CalendarEntry = {
  uid: string;
  kind: EntryKind;
  title: string;
  when: EntryTime;
  certainty: 'dated' | 'assumed';
  place?: string;
  timeZone?: string;
  description?: string;
  because: readonly string[];
};

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
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
