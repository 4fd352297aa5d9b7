import { addToDay } from './calendar.ts';
import { resolveEnding } from './ending.ts';
import type { ResolvedPoint } from './resolve-point.ts';
import { isResolved } from './resolve-point.ts';
import type { Schedule } from './schedule.ts';
import type { Timeline } from './timeline.ts';

/** One time that a schedule falls due: `index` counts from 1. */
export type Occurrence = { year: number; day: string; index: number; because: readonly string[] };

/**
 * A schedule made definite. `settledFrom` is the first year from which the pattern repeats itself every `period` years
 * for ever (in silence, if it ended).
 */
export type Occurrences = {
  inYear: (year: number) => Occurrence | undefined;
  first: ResolvedPoint;
  settledFrom: number;
  period: number;
};

/** Makes a schedule definite against a timeline, or says what stands in the way. */
export function occurrencesOf(
  schedule: Schedule,
  timeline: Pick<Timeline, 'resolve'>,
): Occurrences | { unresolved: string } {
  if ('in' in schedule) return inNamedYears(schedule.in);
  if ('once' in schedule) {
    const start = timeline.resolve(schedule.once);
    if (!isResolved(start)) return start;
    return { ...recurring(start, 1, yearEnd(start)), period: 1, settledFrom: start.year + 1 };
  }
  const start = timeline.resolve(schedule.from);
  if (!isResolved(start)) return start;
  const until = resolveEnding(schedule, timeline);
  if (until === undefined) return recurring(start, schedule.every, undefined);
  if (!isResolved(until)) return until;
  return recurring(start, schedule.every, until.day);
}

/** Intervals are half-open: an occurrence on the day of `until` no longer happens. */
function recurring(start: ResolvedPoint, every: number, until: string | undefined): Occurrences {
  const inYear = (year: number): Occurrence | undefined => {
    const elapsed = year - start.year;
    if (elapsed < 0 || elapsed % every !== 0) return undefined;
    const day = elapsed === 0 ? start.day : addToDay(start.day, { years: elapsed });
    if (until !== undefined && day >= until) return undefined;
    return { year, day, index: elapsed / every + 1, because: start.because };
  };
  const ended = until !== undefined;
  return {
    inYear,
    first: start,
    settledFrom: ended ? Math.max(start.year, Number(until.slice(0, 4)) + 1) : start.year,
    period: ended ? 1 : every,
  };
}

function inNamedYears(years: readonly number[]): Occurrences {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const points = sorted.map((year): ResolvedPoint => ({
    day: `${year}-01-01`,
    year,
    precision: 'year',
    because: [`in ${year}`],
  }));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a schedule in named years has at least one year');
  return {
    inYear: (year) => {
      const index = sorted.indexOf(year);
      return index < 0 ? undefined : { year, day: `${year}-01-01`, index: index + 1, because: [`in ${year}`] };
    },
    first,
    settledFrom: last.year + 1,
    period: 1,
  };
}

function yearEnd(point: ResolvedPoint): string {
  return `${point.year + 1}-01-01`;
}
