import { nameKey } from '../canonical/names.ts';
import file from '../reference/calendars/duty-stations.json' with { type: 'json' };
import type { ComponentPattern, Period } from '../model/component.ts';
import type { RateQualifiers, RateReference } from '../model/rate.ts';
import { addToDay, dayNumber, yearOf } from '../time/calendar.ts';
import type { Occurrence, Occurrences } from '../time/occurrences.ts';
import type { RequirementBase } from './common.ts';
import { type ExpandContext, changesWithTime, isByPeriod, rateChanges } from './expand-context.ts';
import {
  type Units,
  daysFrom,
  endOfUnits,
  endOfYear,
  monthsFrom,
  onePeriod,
  spanPeriods,
  unitPeriods,
  yearsReached,
} from './periods.ts';

// How patterns that are paid by the day, month or year are cut where a rate, or the year, changes.

/** What a pattern needs in order to be cut. */
export type Cut = Pick<ComponentPattern, 'periodsOf' | 'reach' | 'lastDayOf'>;

/** What is paid at one rate: of which requirement, and the qualifiers that it implies. */
export type Paid = { requirement: RequirementBase; rate: RateReference; at: RateQualifiers };

/** Places whose weekend is not Saturday and Sunday, by ISO weekdays. */
const WEEKENDS: ReadonlyMap<string, readonly number[]> = new Map(
  file.dutyStations.flatMap(({ name, weekend }) => (weekend === undefined ? [] : [[nameKey(name), weekend]])),
);
const SATURDAY_AND_SUNDAY: readonly number[] = [6, 7];

/** The days of the week that are not worked at a duty station: Saturday and Sunday, unless others are known. */
export function weekendOf(dutyStation: string | undefined): readonly number[] {
  return (dutyStation === undefined ? undefined : WEEKENDS.get(nameKey(dutyStation))) ?? SATURDAY_AND_SUNDAY;
}

/**
 * So many days from the first day of each occurrence: all but those of a weekend, or every day, as nights are counted.
 */
export type HeldDays = {
  count: string;
  occurrences: Occurrences;
  weekend: readonly number[];
  /** Where others come before them in the same occurrence: on which day these begin, and how many the others are. */
  after?: { firstOn: (day: string) => string; days: number };
};

/**
 * Paid by the day: each day at its own rates, and charged to its own year where the statement says so. Nothing is cut
 * of an occurrence of which the year alone is known.
 */
export function cutByDay({ count, occurrences, weekend, after }: HeldDays, paid: Paid, context: ExpandContext): Cut {
  if (occurrences.first.precision === 'year') return {};
  const inOwnYear = context.statement.yearEndRule === 'by-day';
  const days = Number(count) + (after?.days ?? 0);
  const unitsOf = ({ day }: Occurrence): Units | undefined => daysFrom(after?.firstOn(day) ?? day, count, weekend);
  const lastDayOf = (occurrence: Occurrence) =>
    endsWithinYear(occurrence.day, days) ? undefined : unitsOf(occurrence)?.days.at(-1);
  if (!inOwnYear && !changesWithTime(context)) return { lastDayOf };
  return {
    lastDayOf,
    // Days of work take at most twice as many days of the calendar.
    reach: inOwnYear ? yearsReached(String(days), 2) : 0,
    periodsOf: (occurrence) => unitsAsPeriods(occurrence, unitsOf(occurrence), inOwnYear, paid, context),
  };
}

/**
 * Whether so many days of work certainly end in the year in which they begin: told without counting them, since most
 * do.
 */
function endsWithinYear(day: string, count: number): boolean {
  const dayOfYear = Number(day.slice(5, 7)) * 31 + Number(day.slice(8));
  return dayOfYear - 31 + 2 * count + 7 < 365;
}

/**
 * Paid by the month: each month at the rates of the day on which it begins and in the year of that day. `startOf` gives
 * the day on which the first one begins, or undefined where it is not known.
 */
export function cutByMonth(
  count: string,
  startOf: (occurrence: Occurrence) => string | undefined,
  paid: Paid,
  context: ExpandContext,
): Cut {
  if (!isByPeriod(context)) return {};
  return {
    reach: yearsReached(count, 31),
    periodsOf: (occurrence) => {
      const start = startOf(occurrence);
      const units = start === undefined ? undefined : monthsFrom(start, count);
      return unitsAsPeriods(occurrence, units, true, paid, context);
    },
  };
}

function unitsAsPeriods(
  occurrence: Occurrence,
  units: Units | undefined,
  inOwnYear: boolean,
  { requirement, rate, at }: Paid,
  context: ExpandContext,
): readonly Period[] {
  const [from] = units?.days ?? [];
  if (units === undefined || from === undefined) return onePeriod(occurrence);
  const changes = rateChanges(context, rate, at, { from, until: endOfUnits(units) });
  const periods = unitPeriods(occurrence, units, { changes, inOwnYear }, requirement);
  return isByPeriod(context) ? periods : periods.map((period) => ({ ...period, day: occurrence.day }));
}

/**
 * Paid by days that are spread evenly over a window, the end not included, of the engagement of one year: each at its
 * own rates, and charged to its own year where the statement says so. Engagements of other years are not cut.
 */
export function cutByWindow(
  { from, until }: { from: string; until: string },
  ofYear: number,
  paid: Paid,
  context: ExpandContext,
): Cut {
  const inOwnYear = context.statement.yearEndRule === 'by-day';
  const lastDayOf = ({ year }: Occurrence) => (year === ofYear ? addToDay(until, { days: -1 }) : undefined);
  if (!inOwnYear && !changesWithTime(context)) return { lastDayOf };
  const units = daysFrom(from, String(dayNumber(until) - dayNumber(from)));
  return {
    lastDayOf,
    reach: inOwnYear ? yearOf(until) - yearOf(from) : 0,
    periodsOf: (occurrence) =>
      unitsAsPeriods(occurrence, occurrence.year === ofYear ? units : undefined, inOwnYear, paid, context),
  };
}

/**
 * Paid for the rest of the year, from the day of the occurrence to the last day of its year, or up to the day on which
 * it ends: by months, or by days where a rate changes within a month.
 */
export function cutByYear(
  endOf: (occurrence: Occurrence) => string,
  { requirement, rate, at }: Paid,
  context: ExpandContext,
): Cut {
  if (!changesWithTime(context)) return {};
  return {
    periodsOf: (occurrence) => {
      const until = endOf(occurrence);
      const changes = rateChanges(context, rate, at, { from: occurrence.day, until });
      return spanPeriods(occurrence, { from: occurrence.day, until, changes }, 'months', requirement);
    },
  };
}

/** The end of the year of an occurrence, or the day before it on which something ends. */
export function endWithin(occurrence: Occurrence, end: string | undefined): string {
  const year = endOfYear(occurrence);
  return end !== undefined && end < year ? end : year;
}
