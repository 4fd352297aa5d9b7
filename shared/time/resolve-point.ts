import { compareTexts } from '../canonical/compare-texts.ts';
import { addToDay, firstDayOf, isCalendarDate, yearOf } from './calendar.ts';
import type { Point } from './point.ts';

/**
 * A point made definite. `day` orders and counts; where only the year is known `precision` says so, and the day stands
 * in for it: the year's first day, or what lies so many days, months or years after that. `because` holds the steps
 * that led here, in reading order.
 */
export type ResolvedPoint = { day: string; year: number; precision: 'day' | 'year'; because: readonly string[] };

/** A point that cannot be made definite, and why. */
type UnresolvedPoint = { unresolved: string };

export type Resolution = ResolvedPoint | UnresolvedPoint;

/** What a point may refer to. */
export type PointReferences = {
  milestone: (id: string) => Resolution;
  deposit: (n: number, register: string) => Resolution;
};

export function isResolved(resolution: Resolution): resolution is ResolvedPoint {
  return 'day' in resolution;
}

/** Makes a point definite, or says what stands in the way. Never guesses. */
export function resolvePoint(point: Point, references: PointReferences): Resolution {
  if ('on' in point) return { day: point.on, year: yearOf(point.on), precision: 'day', because: [`on ${point.on}`] };
  if ('in' in point) return inYear(point.in, [`in ${point.in}`]);
  if ('milestone' in point) return references.milestone(point.milestone);
  if ('deposit' in point) return references.deposit(point.deposit, point.of);
  if ('earlierOf' in point) return extreme(point.earlierOf, references, 'earlier', point.reading);
  if ('laterOf' in point) return extreme(point.laterOf, references, 'later', point.reading);

  const start = resolvePoint(point.after, references);
  if (!isResolved(start)) return start;
  if ('calendarYears' in point) {
    return withinCalendar(start.year + point.calendarYears, [...start.because, calendarYearText(point.calendarYears)]);
  }
  if ('days' in point) return shift(start, { days: point.days }, dayText(point.days));
  if ('months' in point) return shift(start, { months: point.months }, `${point.months} months on`);
  return shift(start, { years: point.years }, `${point.years} years on`);
}

function inYear(year: number, because: readonly string[]): ResolvedPoint {
  return { day: firstDayOf(year), year, precision: 'year', because };
}

function withinCalendar(year: number, because: readonly string[]): Resolution {
  if (year < 1900 || year > 2199)
    return { unresolved: `${because.join(', ')} leads to the year ${year}, outside 1900–2199` };
  return inYear(year, because);
}

function shift(
  start: ResolvedPoint,
  offset: { days?: number; months?: number; years?: number },
  label: string,
): Resolution {
  const day = addToDay(start.day, offset);
  // From a year alone no day can be counted; whoever reads the day must know where the count began.
  const from = start.precision === 'year' ? `, counted from ${start.day} since only the year is known` : '';
  const because = [...start.because, `${label}${from}: ${day}`];
  if (!isCalendarDate(day)) return { unresolved: `${because.join(', ')} lies outside 1900–2199` };
  return { day, year: yearOf(day), precision: start.precision, because };
}

/** The earlier of several may be known although the others are not; the later of several is not. */
function extreme(
  points: readonly Point[],
  references: PointReferences,
  which: 'earlier' | 'later',
  reading?: string,
): Resolution {
  const resolutions = points.map((point) => resolvePoint(point, references));
  const known = resolutions.filter(isResolved);
  const unknown = resolutions.find((resolution): resolution is UnresolvedPoint => !isResolved(resolution));
  if (unknown !== undefined && (which === 'later' || known.length === 0)) return unknown;
  const sorted = [...known].sort((a, b) => compareTexts(a.day, b.day));
  const chosen = which === 'earlier' ? sorted[0] : sorted.at(-1);
  if (chosen === undefined) return { unresolved: `nothing to take the ${which} of` };
  const named = reading === undefined ? '' : ', as "or" is read';
  return { ...chosen, because: [...chosen.because, `the ${which} of ${points.length}${named}`] };
}

function calendarYearText(years: number): string {
  if (years === 0) return 'in the same calendar year';
  if (years === 1) return 'in the calendar year after';
  return years > 0 ? `in calendar year ${years} after` : `in calendar year ${-years} before`;
}

function dayText(days: number): string {
  if (days === 90) return 'ninetieth day after';
  return days >= 0 ? `day ${days} after` : `${-days} days before`;
}
