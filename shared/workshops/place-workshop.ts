import { resolveEnding } from '../time/ending.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import {
  SATURDAY_AND_SUNDAY,
  type WorkCalendar,
  endOfWork,
  startOfWork,
  workCalendar,
} from '../calendars/work-calendar.ts';
import { addToDay, daysBetween, earlierDay, laterDay } from '../time/calendar.ts';
import type { Point } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import { type SessionDays, sessionDays } from './clashes.ts';
import type { Programme, ProgrammeWorkshop } from './programme.ts';
import { programmeTimeline, workshopDates } from './workshop-dates.ts';
import { workshopVenue } from './workshop-venue.ts';

/**
 * Where a workshop was placed: its days, the point that says so, and a text that tells what stood in the way of earlier
 * days.
 */
export type Placement = { from: string; until: string; start: Point; description: string };

/** A workshop that found no place, and why. */
export type NoPlacement = { why: string };

type Held = {
  title: string;
  /** From when its team prepares it. */
  prepared: string;
  from: string;
  until: string;
  venue: string | undefined;
  team: readonly string[];
  invited: ReadonlySet<string>;
};

/**
 * Places workshops one after another, each on the earliest days on which hub and team are free and none of its States
 * is invited elsewhere; where there are no such days, on the earliest on which hub and team are free, since a State may
 * send two delegations. A workshop whose days are fixed keeps them. A team prepares one workshop at a time: between two
 * that share a post lie the working days that the programme's workload states for the preparation, shared among the
 * team, and they begin when the team is in post. The returned function remembers what it has placed.
 *
 * @param keepsApart whether States invited elsewhere are heeded at all.
 */
export function makePlacer(
  programme: Programme,
  period: { from: string; until: string },
  book: HolidayBook,
  keepsApart: boolean,
): (workshop: ProgrammeWorkshop) => Placement | NoPlacement {
  const timeline = programmeTimeline(programme);
  const sessions = sessionDays(programme, timeline);
  const held: Held[] = [];

  return (workshop) => {
    const dates = workshopDates(programme, workshop, timeline);
    if (dates.known === 'nothing') return { why: `Cannot be dated: ${dates.why}.` };
    const venue = workshopVenue(programme, workshop);
    const calendar = workCalendar(venue?.weekend ?? SATURDAY_AND_SUNDAY, venue?.holidays, book);
    const days = Number(workshop.days ?? '1');
    const preparation = preparationDays(programme, workshop, dates.known === 'days');
    if (dates.known === 'days' && dates.from < period.from)
      return { why: `Its start is fixed on ${dates.from}, before the period.` };
    const [opens, closes] = bounds(dates);
    const from = laterDay(opens, period.from);
    const until = earlierDay(closes, period.until);
    const search = (invited: ReadonlySet<string>): Search => {
      const obstacles: string[] = [];
      for (let day = from; day < until;) {
        const end = endOfWork(day, days, calendar);
        const absent = (when: string) => absentPost(programme, workshop, when, timeline.resolve);
        const obstacle =
          end > until
            ? { description: `it would end after ${addToDay(until, { days: -1 })}`, over: until }
            : standsInTheWay(day, end, {
                days,
                calendar,
                preparation,
                sessions,
                held,
                venue: venue?.city,
                team: workshop.team,
                invited,
                absent,
              });
        if (obstacle === undefined) return { found: { from: day, until: end }, obstacles };
        if (obstacle.description !== obstacles.at(-1)) obstacles.push(obstacle.description);
        if (dates.known === 'days') break; // Its start is fixed: there is no other day to try.
        day = obstacle.over;
      }
      return { found: undefined, obstacles };
    };
    const invited = new Set(workshop.invited);
    const apart = search(keepsApart ? invited : new Set());
    const { found, obstacles } =
      apart.found === undefined && apart.obstacles.some(isAboutStates) ? search(new Set()) : apart;
    if (found !== undefined) {
      const prepared = startOfWork(found.from, preparation, calendar);
      held.push({ title: workshop.title, prepared, ...found, venue: venue?.city, team: workshop.team, invited });
      return {
        ...found,
        start: pointOf(workshop, found.from, timeline),
        description: placementText(found, venue?.city, obstacles, apart.found === undefined),
      };
    }
    const reasons =
      obstacles.length === 0
        ? `its window and the period have no day in common`
        : [...new Set(obstacles)].slice(-3).join('; ');
    return { why: `No free days from ${from} up to ${until}: ${reasons}.` };
  };
}

/**
 * Working days that a team needs for a workshop before it begins; none where it is fixed already, or nobody is named.
 */
function preparationDays({ workload }: Programme, { team }: ProgrammeWorkshop, isFixed: boolean): number {
  if (workload === undefined || team.length === 0 || isFixed) return 0;
  return Math.ceil(Number(workload.staffDaysToPrepare) / team.length);
}

const LONGEST_WITHIN_A_WEEK = 5;

type Circumstances = {
  days: number;
  calendar: WorkCalendar;
  preparation: number;
  sessions: readonly SessionDays[];
  held: readonly Held[];
  venue: string | undefined;
  team: readonly string[];
  invited: ReadonlySet<string>;
  absent: (day: string) => string | undefined;
};

/** The first days that are free, and what stood against earlier ones. */
type Search = { found: { from: string; until: string } | undefined; obstacles: readonly string[] };

/** What stands against a start, and the first day on which it no longer does. */
type Obstacle = { description: string; over: string };

/**
 * The first thing that stands against these days, or undefined. Only a workshop longer than a working week goes over a
 * weekend.
 */
function standsInTheWay(
  from: string,
  until: string,
  { days, calendar, preparation, sessions, held, venue, team, invited, absent }: Circumstances,
): Obstacle | undefined {
  const next = (day: string) => addToDay(day, { days: 1 });
  for (let day = from; day < until; day = next(day)) {
    const closed = calendar.closed(day);
    if (closed?.why === 'holiday') return { description: `${closed.name} (${day})`, over: next(day) };
    if (closed?.why === 'weekend' && (day === from || days <= LONGEST_WITHIN_A_WEEK))
      return { description: 'weekend', over: next(day) };
  }
  const session = sessions.find((one) => from < one.until && one.from < until);
  if (session !== undefined) return { description: `"${session.title}"`, over: session.until };
  const overlaps = (one: Held): boolean => from < one.until && one.from < until;
  const sharesTeam = (one: Held): boolean => one.team.some((post) => team.includes(post));
  const other = held.find((one) => overlaps(one) && ((venue !== undefined && one.venue === venue) || sharesTeam(one)));
  if (other !== undefined) return { description: `"${other.title}" holds the hub or the team`, over: other.until };
  const prepared = startOfWork(from, preparation, calendar);
  const busy = held.find((one) => sharesTeam(one) && prepared < one.until && one.prepared < until);
  if (busy !== undefined)
    return {
      description: `its team prepares or holds "${busy.title}"`,
      over: laterDay(next(from), endOfWork(busy.until, preparation, calendar)),
    };
  const rival = held.find((one) => overlaps(one) && [...one.invited].some((state) => invited.has(state)));
  if (rival !== undefined) return { description: `"${rival.title}" ${INVITES}`, over: rival.until };
  const missing = absent(prepared) ?? absent(from);
  return missing === undefined ? undefined : { description: missing, over: next(from) };
}

const INVITES = 'invites some of its States';
const isAboutStates = (description: string): boolean => description.endsWith(INVITES);

function absentPost(
  programme: Programme,
  workshop: ProgrammeWorkshop,
  day: string,
  resolve: ReturnType<typeof programmeTimeline>['resolve'],
): string | undefined {
  for (const id of workshop.team) {
    const post = programme.posts.find((one) => one.id === id);
    if (post === undefined) continue;
    const start = resolve(post.effective);
    if (!isResolved(start) || start.day > day) return `"${id}" is not yet in post`;
    const end = resolveEnding(post, { resolve });
    if (end !== undefined && isResolved(end) && end.day <= day) return `"${id}" is no longer in post`;
  }
  return undefined;
}

function bounds(dates: Exclude<ReturnType<typeof workshopDates>, { known: 'nothing' }>): [string, string] {
  if (dates.known === 'year') return [`${dates.year}-01-01`, `${dates.year + 1}-01-01`];
  return [dates.from, dates.until];
}

/**
 * A window that hangs on a milestone gives a start that hangs on it too; on one whose day is not known no day can hang.
 */
function pointOf(workshop: ProgrammeWorkshop, day: string, timeline: ReturnType<typeof programmeTimeline>): Point {
  const base = workshop.start ?? workshop.window?.from;
  if (base === undefined || 'on' in base || 'in' in base) return { on: day };
  const start = timeline.resolve(base);
  if (!isResolved(start) || start.precision === 'year') return { on: day };
  const days = daysBetween(start.day, day);
  return days === 0 ? base : { days, after: base };
}

function placementText(
  { from, until }: { from: string; until: string },
  venue: string | undefined,
  obstacles: readonly string[],
  sharesStates: boolean,
): string {
  const where = venue === undefined ? '' : ` in ${venue}`;
  const free = sharesStates
    ? 'the earliest days on which hub and team are free; none are left on which no State of it is at another workshop'
    : 'the earliest free days';
  const passed = [...new Set(obstacles)].filter((one) => one !== 'weekend').slice(0, 4);
  return `Held from ${from} to ${addToDay(until, { days: -1 })}${where}, ${free}${passed.length === 0 ? '' : `; earlier ones were not, because of ${passed.join(', ')}`}.`;
}
