import { type Ending, isLastOfMonth } from '../time/ending.ts';
import { isResolved } from '../time/resolve-point.ts';
import { programmeTimeline } from './workshop-dates.ts';
import type { Programme } from './programme.ts';

/**
 * Windows and posts that end before the last day of a month, in sentences: an end that a document states is mostly the
 * last day, and `until` is the day after it.
 */
export function earlyEndings(programme: Programme): readonly string[] {
  const timeline = programmeTimeline(programme);
  const ends: readonly { what: string; end: Ending | undefined }[] = [
    ...programme.workshops.map(({ id, window }) => ({ what: `The window of workshop "${id}"`, end: window })),
    ...programme.posts.map((post) => ({ what: `Post "${post.id}"`, end: post })),
  ];
  return ends.flatMap(({ what, end }) => {
    const day = end?.until === undefined ? undefined : timeline.resolve(end.until);
    return day === undefined || !isResolved(day) || day.precision === 'year' ? [] : earlyEnding(what, day.day);
  });
}

/** The question about one end, where it is on the last day of a month. */
export function earlyEnding(what: string, until: string): readonly string[] {
  if (!isLastOfMonth(until)) return [];
  return [
    `${what} goes on until ${until}, that day not included. If it is the last day, write "through" instead of "until".`,
  ];
}
