import { resolveEnding } from '../time/ending.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import { SATURDAY_AND_SUNDAY, type WorkCalendar, workCalendar } from '../calendars/work-calendar.ts';
import { type Exact, exactOf } from '../money/exact.ts';
import { addToDay, earlierDay, firstDayOf, laterDay, yearOf } from '../time/calendar.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { type Candidate, costIn, type Limit } from './selection/selection.ts';
import { preparationDays, teamOfWorkshop } from './team-of-workshop.ts';
import { programmeTimeline } from './workshop-dates.ts';
import { workshopVenue } from './workshop-venue.ts';

type Period = { from: string; until: string };

/** What may be spent on workshops that begin in a year. */
export type YearBudget = { year: number; amount: string };

/** Years of a period, from the one of its first day to the one of its last. */
export function yearsOfPeriod({ from, until }: Period): readonly number[] {
  const [first, last] = [yearOf(from), yearOf(addToDay(until, { days: -1 }))];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The money of every year that has a budget of its own, as limits of a choice. */
export function budgetLimits(candidates: readonly Candidate[], budgets: readonly YearBudget[]): readonly Limit[] {
  return budgets.map(({ year, amount }) => ({
    uses: candidates.map((candidate) => ({ id: candidate.id, year, amount: costIn(candidate, year) })),
    most: exactOf(amount),
  }));
}

type Load = {
  workshop: ProgrammeWorkshop;
  city: string | undefined;
  calendar: WorkCalendar;
  days: number;
  toPrepare: number;
};

/**
 * What no schedule exceeds: workshops at one place take its working days, those of one post its working days and the
 * days that it prepares them. Of what lies at the edges (a preparation before the period, a workshop that ends in the
 * next year) as much is allowed as there can be, so that whatever can be held is within the limits.
 */
export function dayLimits(programme: Programme, period: Period, book: HolidayBook, byYear: boolean): readonly Limit[] {
  const timeline = programmeTimeline(programme);
  const loads = programme.workshops.map((workshop) => loadOf(programme, workshop, book));
  const spans = [
    { ...period, year: undefined },
    ...(byYear ? yearsOfPeriod(period).map((year) => spanOf(year, period)) : []),
  ];
  const limitOf = (members: readonly Load[], held: Period, year: number | undefined): Limit[] => {
    if (members.length < 2) return [];
    const overlap = Math.max(...members.map(({ toPrepare }) => toPrepare));
    const tail = year === undefined ? 0 : Math.max(...members.map(({ days }) => days));
    const open = openDays(
      held,
      members.map(({ calendar }) => calendar),
    );
    const uses = members.map(({ workshop: { id }, days, toPrepare }) => ({
      id,
      amount: wholeNumber(days + toPrepare),
      ...(year !== undefined && { year }),
    }));
    return [{ uses, most: wholeNumber(open + overlap + tail) }];
  };
  const cities = [...new Set(loads.flatMap(({ city }) => city ?? []))];
  return spans.flatMap(({ year, ...span }) => [
    ...cities.flatMap((name) =>
      limitOf(
        loads.filter(({ city }) => city === name).map((load) => ({ ...load, toPrepare: 0 })),
        span,
        year,
      ),
    ),
    ...programme.posts.flatMap((post) => {
      const start = timeline.resolve(post.effective);
      if (!isResolved(start)) return [];
      const end = resolveEnding(post, timeline);
      const until = end !== undefined && isResolved(end) && end.day < span.until ? end.day : span.until;
      const members = loads.filter(({ workshop }) => teamOfWorkshop(programme, workshop).includes(post.id));
      const isNamed = members.some(({ workshop }) => workshop.team.includes(post.id));
      return limitOf(members, isNamed ? { from: laterDay(span.from, start.day), until } : span, year);
    }),
  ]);
}

function loadOf(programme: Programme, workshop: ProgrammeWorkshop, book: HolidayBook): Load {
  const place = workshopVenue(programme, workshop);
  return {
    workshop,
    city: place?.city,
    calendar: workCalendar(place?.weekend ?? SATURDAY_AND_SUNDAY, place?.holidays, book),
    days: Number(workshop.days ?? '1'),
    // One whose start is fixed is held whether or not there is time to prepare it.
    toPrepare: workshop.start === undefined ? preparationDays(programme, teamOfWorkshop(programme, workshop)) : 0,
  };
}

function spanOf(year: number, { from, until }: Period): Period & { year: number } {
  return { from: laterDay(from, firstDayOf(year)), until: earlierDay(until, firstDayOf(year + 1)), year };
}

/** The days on which at least one of several places is open. */
function openDays({ from, until }: Period, calendars: readonly WorkCalendar[]): number {
  let count = 0;
  for (let day = from; day < until; day = addToDay(day, { days: 1 }))
    if (calendars.some((calendar) => calendar.closed(day) === undefined)) count += 1;
  return count;
}

function wholeNumber(value: number): Exact {
  return exactOf(String(value));
}
