import type { CalendarEntry } from '../../shared/results/calendar.ts';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import { countText } from '../format/numbers.ts';
import { yearsOf } from './time-scale.ts';

/** Something on the time line: a span of time with a name. */
export type ClockMark = {
  key: string;
  kind: 'session' | 'workshop' | 'posts' | 'milestone';
  label: string;
  from: number;
  until: number;
  /** When, in full. */
  when: string;
  isAssumed: boolean;
};

/** Everything that falls within the years of a clock: sessions, workshops, posts, and milestones that are neither. */
export function clockMarks(
  entries: readonly CalendarEntry[],
  posts: PublishedEstimate['posts'],
  handle: string,
): readonly ClockMark[] {
  const held = new Set(
    entries.flatMap((entry) => (entry.kind === 'milestone' ? [] : [`${entry.title} ${yearOf(entry)}`])),
  );
  const marks = entries.flatMap((entry): ClockMark[] => {
    const { kind } = entry;
    if (kind === 'contract' || entry.uid.endsWith(`.milestone.${handle}@rule153`)) return [];
    // A milestone that a session or workshop is named after is that session.
    if (kind === 'milestone' && held.has(`${entry.title} ${yearOf(entry)}`)) return [];
    return [markOf(entry, kind)];
  });
  return [...marks, ...postMarks(posts)].toSorted((one, other) => one.from - other.from);
}

function markOf({ uid, title, when, certainty }: CalendarEntry, kind: ClockMark['kind']): ClockMark {
  const span =
    when.known === 'year'
      ? { from: when.year, until: when.year + 1, when: String(when.year) }
      : when.known === 'days'
        ? { from: yearsOf(when.from), until: yearsOf(when.until), when: when.from }
        : { from: yearsOf(when.day), until: yearsOf(when.day), when: when.day };
  return { key: uid, kind, label: title, isAssumed: certainty !== 'dated', ...span };
}

function postMarks(posts: PublishedEstimate['posts']): readonly ClockMark[] {
  const days = new Map<string, number>();
  for (const { effective, count } of posts) days.set(effective, (days.get(effective) ?? 0) + count);
  return [...days].map(([day, count]) => ({
    key: `posts ${day}`,
    kind: 'posts',
    label: countText(count, 'post'),
    from: yearsOf(day),
    until: yearsOf(day),
    when: day,
    isAssumed: false,
  }));
}

function yearOf({ when }: CalendarEntry): number {
  return when.known === 'year' ? when.year : Number((when.known === 'days' ? when.from : when.day).slice(0, 4));
}
