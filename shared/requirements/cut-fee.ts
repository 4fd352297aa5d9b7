import type { RateReference } from '../model/rate.ts';
import { dayNumber, yearOf } from '../time/calendar.ts';
import { type Ending, resolveEnding } from '../time/ending.ts';
import type { Occurrence, Occurrences } from '../time/occurrences.ts';
import type { Point } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { RequirementBase } from './common.ts';
import { type Cut, cutByDay, cutByMonth, cutByWindow, weekendOf } from './cut-occurrences.ts';
import type { ExpandContext } from './expand-context.ts';

type Fee = { by: 'day'; days: string; rate: RateReference } | { by: 'month'; months: string; rate: RateReference };
type EngagementWindow = Ending & { from: Point };
type Window = { from: string; until: string };

/**
 * How a fee is cut where rates or years change. Months are counted one by one from the first day of the engagement.
 * Days are spread evenly over its window, since nobody knows which of them will be worked; without a window they follow
 * one another.
 */
export function cutFee(
  engagement: RequirementBase & { window?: EngagementWindow | undefined },
  fee: Fee,
  occurrences: Occurrences,
  context: ExpandContext,
): Cut {
  const window = engagement.window && resolveWindow(engagement.window, context);
  const paid = { requirement: engagement, rate: fee.rate, at: {} };
  const isYearOnly = occurrences.first.precision === 'year';
  if (fee.by === 'month') {
    const startOf = (occurrence: Occurrence): string | undefined => {
      if (window !== undefined && isIn(occurrence, window, isYearOnly)) return window.from;
      // From a year alone months are counted, as far as they lie within it.
      return isYearOnly && Number(fee.months) > 12 ? undefined : occurrence.day;
    };
    return afterWindow(cutByMonth(fee.months, startOf, paid, context), window, occurrences);
  }
  if (window !== undefined && isIn({ year: occurrences.first.year, day: occurrences.first.day }, window, isYearOnly))
    return afterWindow(cutByWindow(window, occurrences.first.year, paid, context), window, occurrences);
  return cutByDay({ count: fee.days, occurrences, weekend: weekendOf(undefined) }, paid, context);
}

/** The engagement of the window is paid otherwise than those of other years: what repeats for ever begins after it. */
function afterWindow(cut: Cut, window: Window | undefined, { settledFrom }: Occurrences): Cut {
  if (window === undefined || cut.reach === undefined) return cut;
  return { ...cut, reach: cut.reach + Math.max(0, yearOf(window.from) + 1 - settledFrom) };
}

/** A window whose two days are known; undefined otherwise. */
function resolveWindow(window: EngagementWindow, { timeline }: ExpandContext): Window | undefined {
  const [from, until] = [timeline.resolve(window.from), resolveEnding(window, timeline)];
  if (until === undefined || !isResolved(from) || !isResolved(until)) return undefined;
  if (from.precision === 'year' || until.precision === 'year' || dayNumber(from.day) >= dayNumber(until.day))
    return undefined;
  return { from: from.day, until: until.day };
}

/**
 * Whether an occurrence is the engagement of the window: the window begins in its year, and by its day, if there is
 * one.
 */
function isIn({ year, day }: Pick<Occurrence, 'year' | 'day'>, { from, until }: Window, isYearOnly: boolean): boolean {
  return yearOf(from) === year && (isYearOnly || (from <= day && day < until));
}
