import { resolveEnding } from '../time/ending.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import { SATURDAY_AND_SUNDAY, endOfWork, startOfWork, workCalendar } from '../calendars/work-calendar.ts';
import { addToDay, daysBetween, earlierDay, laterDay, yearOf } from '../time/calendar.ts';
import type { Point } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import { type SessionDays, sessionDays } from './clashes.ts';
import { placementText } from './placement-text.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { type Held, type Obstacle, isAboutStates, standsInTheWay } from './stands-in-the-way.ts';
import { preparationDays, teamOfWorkshop } from './team-of-workshop.ts';
import { programmeTimeline, workshopDates } from './workshop-dates.ts';
import { workshopVenue } from './workshop-venue.ts';

/**
 * Where a workshop was placed: its days, the point that says so, and a text that tells what stood in the way of earlier
 * days.
 */
export type Placement = { from: string; until: string; start: Point; description: string };

/** A workshop that found no place, and why. */
export type NoPlacement = { why: string };

/** Within which days workshops lie, and what keeps them apart. */
export type PlacingRules = {
  period: { from: string; until: string };
  holidays: HolidayBook;
  /** Whether States invited elsewhere are heeded at all. */
  keepsApart: boolean;
  /** Why a workshop cannot begin in a year, such as that its money is spent; undefined where it can. */
  closedYear?: ((workshop: string, year: number) => string | undefined) | undefined;
};

/** Where a workshop is best placed: from a day on, or in one year alone. */
export type Wish = { notBefore?: string | undefined; year?: number | undefined };

/** Places one workshop after another, and remembers what it has placed. */
export type Placer = (workshop: ProgrammeWorkshop, wish?: Wish) => Placement | NoPlacement;

/**
 * Places workshops one after another, each on the earliest days, from the day that is wished for, on which hub and team
 * are free and none of its States is invited elsewhere; where there are no such days, on the earliest of all, and then
 * on the earliest on which hub and team are free, since a State may send two delegations. A workshop whose days are
 * fixed keeps them. A team prepares one workshop at a time: between two that share a post lie the working days that the
 * programme's workload states for the preparation, shared among the team, and they begin when the team is in post.
 */
export function makePlacer(programme: Programme, rules: PlacingRules): Placer {
  const timeline = programmeTimeline(programme);
  const sessions = sessionDays(programme, timeline);
  const held: Held[] = [];

  return (workshop, wish = {}) => {
    const dates = workshopDates(programme, workshop, timeline);
    if (dates.known === 'nothing') return { why: `Cannot be dated: ${dates.why}.` };
    const isFixed = dates.known === 'days';
    if (isFixed && dates.from < rules.period.from)
      return { why: `Its start is fixed on ${dates.from}, before the period.` };
    const trial = describeTrial(programme, workshop, rules, { sessions, held, isFixed, timeline });
    const [opens, closes] = bounds(dates);
    const until = earlierDay(closes, rules.period.until);
    const firstDay = laterDay(opens, rules.period.from);
    const wished = laterDay(firstDay, wish.notBefore ?? firstDay);
    const invited = new Set(workshop.invited);
    const search = (from: string, heeded: ReadonlySet<string>): Search =>
      searchDays(trial, { from, until, heeded, year: wish.year, isFixed });
    const apart = tryEach([wished, firstDay], (from) => search(from, rules.keepsApart ? invited : new Set()));
    const sharesStates = apart.found === undefined && apart.obstacles.some(isAboutStates);
    const { found, obstacles, from } = sharesStates
      ? tryEach([wished, firstDay], (day) => search(day, new Set()))
      : apart;
    if (found !== undefined) {
      held.push({ ...trial.occupies(found), invited });
      return {
        ...found,
        start: pointOf(workshop, found.from, timeline),
        description: placementText(found, {
          place: trial.place,
          obstacles,
          sharesStates,
          wished: from > firstDay ? from : undefined,
        }),
      };
    }
    if (firstDay >= until)
      return { why: `Its window, from ${opens} up to ${closes}, and the period have no day in common.` };
    const reasons =
      obstacles.length === 0
        ? `none of them lies in ${wish.year ?? 'the period'}`
        : [...new Set(obstacles)].slice(-3).join('; ');
    return { why: `No free days from ${firstDay} up to ${until}: ${reasons}.` };
  };
}

/** The first days that are free, and what stood against earlier ones. */
type Search = { found: { from: string; until: string } | undefined; obstacles: readonly string[] };

type Trial = {
  place: string | undefined;
  endOf: (from: string) => string;
  obstacle: (from: string, end: string, heeded: ReadonlySet<string>) => Obstacle | undefined;
  closedYear: (year: number) => string | undefined;
  occupies: (days: { from: string; until: string }) => Omit<Held, 'invited'>;
};

/** What one workshop needs wherever it is tried. */
function describeTrial(
  programme: Programme,
  workshop: ProgrammeWorkshop,
  { holidays, closedYear }: PlacingRules,
  {
    sessions,
    held,
    isFixed,
    timeline,
  }: {
    sessions: readonly SessionDays[];
    held: readonly Held[];
    isFixed: boolean;
    timeline: ReturnType<typeof programmeTimeline>;
  },
): Trial {
  const place = workshopVenue(programme, workshop);
  const calendar = workCalendar(place?.weekend ?? SATURDAY_AND_SUNDAY, place?.holidays, holidays);
  const days = Number(workshop.days ?? '1');
  const team = teamOfWorkshop(programme, workshop);
  const toPrepare = preparationDays(programme, team);
  const same = { days, calendar, sessions, held, place: place?.city, team };
  return {
    place: place?.city,
    endOf: (from) => endOfWork(from, days, calendar),
    obstacle: (from, end, heeded) =>
      standsInTheWay(from, end, {
        ...same,
        // Fixed days are kept whether or not there is time; others still leave the team the time before them.
        preparation: isFixed ? 0 : toPrepare,
        invited: heeded,
        absent: (when) => absentPost(programme, workshop, when, timeline.resolve),
      }),
    closedYear: (year) => closedYear?.(workshop.id, year),
    occupies: (found) => ({
      title: workshop.title,
      prepared: startOfWork(found.from, toPrepare, calendar),
      ...found,
      place: place?.city,
      team,
    }),
  };
}

type SearchedDays = {
  from: string;
  until: string;
  heeded: ReadonlySet<string>;
  year: number | undefined;
  isFixed: boolean;
};

function searchDays(trial: Trial, { from, until, heeded, year, isFixed }: SearchedDays): Search {
  const obstacles: string[] = [];
  const note = (description: string) => {
    if (description !== obstacles.at(-1)) obstacles.push(description);
  };
  for (let day = year === undefined ? from : laterDay(from, `${year}-01-01`); day < until;) {
    if (year !== undefined && yearOf(day) > year) {
      note(`nothing is free in ${year}`);
      break;
    }
    const end = trial.endOf(day);
    const closed = trial.closedYear(yearOf(day));
    const obstacle =
      end > until
        ? { description: `it would end after ${addToDay(until, { days: -1 })}`, over: until }
        : closed !== undefined
          ? { description: closed, over: `${yearOf(day) + 1}-01-01` }
          : trial.obstacle(day, end, heeded);
    if (obstacle === undefined) return { found: { from: day, until: end }, obstacles };
    note(obstacle.description);
    if (isFixed) break; // There is no other day to try.
    day = obstacle.over;
  }
  return { found: undefined, obstacles };
}

function tryEach(days: readonly string[], search: (from: string) => Search): Search & { from: string } {
  let last: (Search & { from: string }) | undefined;
  for (const from of new Set(days)) {
    last = { ...search(from), from };
    if (last.found !== undefined) return last;
  }
  return last ?? { found: undefined, obstacles: [], from: '' };
}

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
