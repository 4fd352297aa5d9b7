import { momentOfEntry } from '../../../shared/calendars/previous-feed.ts';
import type { CalendarEntry } from '../../../shared/results/calendar.ts';

/** When an event last moved: the number of the state of the calendar since which it is where it is, and its moment. */
export type Movement = { sequence: number; modified: string };

/** A state of a calendar: its documents at a time. States are numbered by the sum of the numbers of revisions. */
export type CalendarState = { number: number; time: string; entries: readonly CalendarEntry[] };

/** So many states are looked back upon; what has not moved since then is numbered in steps of as many. */
const STATES_MAX = 100;

/**
 * Numbers every event by the state in which it last moved or appeared, so that a number grows when its event moves and
 * at no other revision. `earlier` gives the states before the present one, the latest first, and ends where there are
 * none. An event that never moved has the number nothing.
 */
export async function findMovements(
  present: CalendarState,
  earlier: AsyncIterable<CalendarState>,
): Promise<(entry: CalendarEntry) => Movement> {
  const open = new Map(present.entries.map((entry) => [entry.uid, momentOfEntry(entry)]));
  const found = new Map<string, Movement>();
  let since = present;
  let looked = 0;
  let isComplete = true;
  for await (const before of earlier) {
    const times = new Map(before.entries.map((entry) => [entry.uid, momentOfEntry(entry)]));
    for (const [uid, time] of open) {
      if (times.get(uid) === time) continue;
      found.set(uid, { sequence: since.number, modified: since.time });
      open.delete(uid);
    }
    since = before;
    looked += 1;
    if (open.size === 0) break;
    if (looked === STATES_MAX) {
      isComplete = false;
      break;
    }
  }
  const unmoved = isComplete ? 0 : Math.ceil(since.number / STATES_MAX) * STATES_MAX;
  return (entry) => found.get(entry.uid) ?? { sequence: unmoved, modified: since.time };
}
