import { type WorkCalendar, endOfWork, startOfWork } from '../calendars/work-calendar.ts';
import { addToDay } from '../time/calendar.ts';
import type { SessionDays } from './clashes.ts';

/** A workshop that has its days. */
export type Held = {
  title: string;
  /** From when its team prepares it. */
  prepared: string;
  from: string;
  until: string;
  place: string | undefined;
  team: readonly string[];
  invited: ReadonlySet<string>;
};

/** What a workshop meets wherever it is tried. */
export type Circumstances = {
  days: number;
  calendar: WorkCalendar;
  preparation: number;
  sessions: readonly SessionDays[];
  held: readonly Held[];
  place: string | undefined;
  team: readonly string[];
  invited: ReadonlySet<string>;
  absent: (day: string) => string | undefined;
};

/** What stands against a start, and the first day on which it no longer does. */
export type Obstacle = { description: string; over: string };

const LONGEST_WITHIN_A_WEEK = 5;

/**
 * The first thing that stands against these days, or undefined. Only a workshop longer than a working week goes over a
 * weekend.
 */
export function standsInTheWay(from: string, until: string, circumstances: Circumstances): Obstacle | undefined {
  const { calendar, preparation, sessions, absent } = circumstances;
  const closed = isClosed(from, until, circumstances);
  if (closed !== undefined) return closed;
  const session = sessions.find((one) => from < one.until && one.from < until);
  if (session !== undefined) return { description: `"${session.title}"`, over: session.until };
  const prepared = startOfWork(from, preparation, calendar);
  const taken = isTaken(from, until, prepared, circumstances);
  if (taken !== undefined) return taken;
  const missing = absent(prepared) ?? absent(from) ?? absent(addToDay(until, { days: -1 }));
  return missing === undefined ? undefined : { description: missing, over: dayAfter(from) };
}

function isClosed(from: string, until: string, { days, calendar }: Circumstances): Obstacle | undefined {
  for (let day = from; day < until; day = dayAfter(day)) {
    const closed = calendar.closed(day);
    if (closed?.why === 'holiday') return { description: `${closed.name} (${day})`, over: dayAfter(day) };
    if (closed?.why === 'weekend' && (day === from || days <= LONGEST_WITHIN_A_WEEK))
      return { description: 'weekend', over: dayAfter(day) };
  }
  return undefined;
}

/** Other workshops: at the same place or with the same team, prepared by it, or with some of the same States. */
function isTaken(
  from: string,
  until: string,
  prepared: string,
  { held, place, team, invited, preparation, calendar }: Circumstances,
): Obstacle | undefined {
  const overlaps = (one: Held): boolean => from < one.until && one.from < until;
  const sharesTeam = (one: Held): boolean => one.team.some((post) => team.includes(post));
  const other = held.find((one) => overlaps(one) && ((place !== undefined && one.place === place) || sharesTeam(one)));
  if (other !== undefined) return { description: `"${other.title}" holds the hub or the team`, over: other.until };
  const busy = held.find((one) => sharesTeam(one) && prepared < one.until && one.prepared < until);
  if (busy !== undefined) {
    const free = endOfWork(busy.until, preparation, calendar);
    return {
      description: `its team prepares or holds "${busy.title}"`,
      over: free > from ? free : dayAfter(from),
    };
  }
  const rival = held.find((one) => overlaps(one) && [...one.invited].some((state) => invited.has(state)));
  return rival === undefined ? undefined : { description: `"${rival.title}" ${INVITES}`, over: rival.until };
}

const INVITES = 'invites some of its States';

/** Whether what stood in the way was that some States are invited elsewhere. */
export function isAboutStates(description: string): boolean {
  return description.endsWith(INVITES);
}

function dayAfter(day: string): string {
  return addToDay(day, { days: 1 });
}
