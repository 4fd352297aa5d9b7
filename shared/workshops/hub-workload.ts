import { resolveEnding } from '../time/ending.ts';
import { isSameName } from '../canonical/names.ts';
import {
  type Exact,
  ZERO,
  addExact,
  compareExact,
  divideExact,
  exactOf,
  exactToText,
  isZero,
  multiplyExact,
} from '../money/exact.ts';
import { dayNumber, daysInYear, earlierDay, firstDayOf, laterDay, yearOf } from '../time/calendar.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Programme, ProgrammePost } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { programmeTimeline, workshopDates } from './workshop-dates.ts';
import { hubsOf, workshopVenue } from './workshop-venue.ts';
import type { HubWorkload } from '../results/programme-assessment.ts';

/**
 * The workload of every hub in every year of the programme. A workshop asks the days to prepare it, and its own days of
 * each member of its team who works at the hub (of one person where no team is named). It counts in the year in which
 * it begins, or in which its window opens. Without the planner's assumptions there is nothing to measure by, and the
 * list is empty.
 */
export function hubWorkload(programme: Programme): readonly HubWorkload[] {
  const { workload } = programme;
  if (workload === undefined) return [];
  const timeline = programmeTimeline(programme);
  const held = programme.workshops.flatMap((workshop) => {
    const hub = workshopVenue(programme, workshop)?.hub?.id;
    const year = yearOfWorkshop(programme, workshop, timeline);
    return hub === undefined || year === undefined ? [] : [{ workshop, hub, year }];
  });
  const years = Array.from(
    { length: programme.years.last - programme.years.first + 1 },
    (_, offset) => programme.years.first + offset,
  );
  return hubsOf(programme).flatMap(({ id, city }) =>
    years.map((year): HubWorkload => {
      const mine = held.filter((one) => one.hub === id && one.year === year);
      const posts = programme.posts.filter(({ station }) => isSameName(station, city));
      const demand = mine.reduce(
        (sum, { workshop }) => addExact(sum, staffDays(workshop, posts, workload.staffDaysToPrepare)),
        ZERO,
      );
      const supply = posts.reduce(
        (sum, post) => addExact(sum, multiplyExact(presence(post, year, timeline), exactOf(workload.staffDaysAYear))),
        ZERO,
      );
      return {
        hub: id,
        year,
        workshops: mine.reduce((sum, { workshop }) => sum + Number(workshop.workshops), 0),
        posts: posts.length,
        demand: exactToText(demand),
        supply: exactToText(supply),
        ...(!isZero(supply) && { load: exactToText(divideExact(demand, supply)) }),
        over: compareExact(demand, supply) > 0,
      };
    }),
  );
}

function yearOfWorkshop(programme: Programme, workshop: ProgrammeWorkshop, timeline: Timeline): number | undefined {
  const dates = workshopDates(programme, workshop, timeline);
  if (dates.known === 'nothing') return undefined;
  return dates.known === 'year' ? dates.year : yearOf(dates.from);
}

function staffDays(workshop: ProgrammeWorkshop, posts: readonly ProgrammePost[], toPrepare: string): Exact {
  const here = posts.filter(({ id }) => workshop.team.includes(id)).length;
  const people = workshop.team.length === 0 ? 1 : here;
  const during = multiplyExact(exactOf(workshop.days ?? '0'), exactOf(String(people)));
  return multiplyExact(addExact(exactOf(toPrepare), during), exactOf(workshop.workshops));
}

/** The part of a year in which a post is in place, by days. A post known by its year only is there all of it. */
function presence(post: ProgrammePost, year: number, timeline: Timeline): Exact {
  const start = timeline.resolve(post.effective);
  if (!isResolved(start)) return ZERO;
  const end = resolveEnding(post, timeline);
  const from = laterDay(start.day, firstDayOf(year));
  const until = end !== undefined && isResolved(end) ? earlierDay(end.day, firstDayOf(year + 1)) : firstDayOf(year + 1);
  const days = Math.max(0, dayNumber(until) - dayNumber(from));
  return exactOf(String(days), String(daysInYear(year)));
}
