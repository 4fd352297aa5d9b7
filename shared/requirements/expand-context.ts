import { defined } from '../canonical/defined.ts';
import type { Factor } from '../model/component.ts';
import type { Fund } from '../model/fund.ts';
import type { VacancyFactor } from '../model/post-rules.ts';
import type { ProblemCode } from '../model/problem.ts';
import { denominationOf, unitText } from '../model/denomination.ts';
import { type MissingRate, type RateBook, type RateSpan, spanOf } from '../model/rate-book.ts';
import type { RateQualifiers, RateReference } from '../model/rate.ts';
import type { Ending } from '../time/ending.ts';
import { type Occurrences, occurrencesOf } from '../time/occurrences.ts';
import type { Schedule } from '../time/schedule.ts';
import type { Timeline } from '../time/timeline.ts';
import type { RequirementBase } from './common.ts';
import type { DatedPoint, TimeRules } from './time-rules.ts';

/** What a statement rules for all its requirements. */
type StatementRules = TimeRules & {
  years: { first: number };
  priceBasis: { ratesAsOf: string };
  vacancyFactors: readonly VacancyFactor[];
  funds?: readonly Fund[] | undefined;
};

/** What an expander may know. It reads; the only thing that it can do is to report a problem. */
export type ExpandContext = {
  statement: StatementRules;
  timeline: Pick<Timeline, 'resolve'>;
  rates: RateBook;
  requirementById: (id: string) => RequirementBase | undefined;
  /** Reports a problem at a path below the requirement. */
  report: (path: string, code: ProblemCode, message: string) => void;
};

export function isMissing(found: object): found is MissingRate {
  return 'missing' in found;
}

/** The day at whose prices an occurrence is costed. */
export function priceDay(context: ExpandContext, occurrenceDay: string): string {
  const { ratesAsOf } = context.statement.priceBasis;
  return ratesAsOf === 'each-year' ? occurrenceDay : ratesAsOf;
}

/**
 * Where a rate is asked for: its driver's id, its path in the requirement, the name of its factor, and the qualifiers
 * that the requirement itself implies, such as its duty station.
 */
export type RateUse = { driver: string; path: string; name: string; at?: RateQualifiers };

/**
 * The factors of a rate reference on a day. A missing rate is reported and gives no factors: the estimate is then
 * refused, never silently smaller. A rate of the cards is a driver by its card and code; one that is stated in place is
 * the requirement's own.
 */
export function rateFactors(
  context: ExpandContext,
  reference: RateReference,
  occurrenceDay: string,
  { driver, path, name, at = {} }: RateUse,
): readonly Factor[] {
  if ('value' in reference) {
    const { value, source, note } = reference;
    const origin = { documents: source, ...defined({ note }) };
    const factor: Factor = { name, kind: 'rate', value, unit: unitText(reference), origin, driver };
    const denomination = denominationOf(reference, context.rates.currency);
    if ('unclear' in denomination) {
      context.report(path, 'invalid', `states a rate whose unit is not clear: ${denomination.unclear}.`);
      return [];
    }
    if (denomination.kind === 'share' || denomination.currency === context.rates.currency) return [factor];
    const neededFor = `the rate of ${value} ${factor.unit} that is stated here`;
    const exchange = context.rates.exchange(denomination.currency, priceDay(context, occurrenceDay), neededFor);
    if (!isMissing(exchange)) return [factor, ...exchange.factors];
    context.report(path, 'missing-rate', exchange.missing);
    return [];
  }
  const found = context.rates.find(reference.code, { ...at, ...reference.for }, priceDay(context, occurrenceDay), name);
  if (!isMissing(found)) return found.factors;
  context.report(path, 'missing-rate', found.missing);
  return [];
}

/** Whether each period is priced at its own rates, and each month charged to its own year. */
export function isByPeriod({ statement: { rateChangeRule } }: ExpandContext): boolean {
  return rateChangeRule !== 'first-day';
}

/**
 * The days after `from` and before `until` on which a rate reference costs another amount: never where prices are those
 * of one day, or where the first day decides.
 */
export function rateChanges(
  context: ExpandContext,
  reference: RateReference,
  at: RateQualifiers,
  { from, until }: { from: string; until: string },
): readonly string[] {
  if (!changesWithTime(context)) return [];
  if ('value' in reference) {
    const denomination = denominationOf(reference, context.rates.currency);
    if ('unclear' in denomination || denomination.kind === 'share') return [];
    return denomination.currency === context.rates.currency
      ? []
      : context.rates.exchangeChanges(denomination.currency, from, until);
  }
  return context.rates.changes(reference.code, { ...at, ...reference.for }, from, until);
}

/** Whether rates can change within a year at all. */
export function changesWithTime(context: ExpandContext): boolean {
  return context.statement.priceBasis.ratesAsOf === 'each-year' && isByPeriod(context);
}

/** The time that a rate pays for: by the month, by the year, or neither. */
export function rateSpan(
  context: ExpandContext,
  reference: RateReference,
  at: RateQualifiers,
  occurrenceDay: string,
): RateSpan | undefined {
  if ('value' in reference) return spanOf(reference.basis);
  const found = context.rates.find(reference.code, { ...at, ...reference.for }, priceDay(context, occurrenceDay));
  return isMissing(found) ? undefined : found.span;
}

/** The years of a schedule. One that cannot be resolved is reported and never falls due. */
export function scheduleYears(context: ExpandContext, schedule: Schedule, path: string): Occurrences | undefined {
  const occurrences = occurrencesOf(schedule, context.timeline);
  if (!('unresolved' in occurrences)) return occurrences;
  reportUndated(context, path, occurrences.unresolved);
  return undefined;
}

/** How finely what is held for days depends on them: by the day where each is charged to its own year. */
export function grainOfDays({ yearEndRule }: TimeRules): 'year' | 'day' {
  return yearEndRule === 'by-day' ? 'day' : 'year';
}

/** Reports a point that cannot be dated. */
export function reportUndated({ report }: ExpandContext, path: string, unresolved: string): void {
  report(path, 'undated-milestone', `cannot be dated: ${unresolved}. Give the milestone a date, or an assumed one.`);
}

/** The points of a schedule that stands at a path. */
export function schedulePoints(schedule: Schedule, path = 'schedule'): readonly DatedPoint[] {
  if ('in' in schedule) return [];
  if ('once' in schedule) return [{ path: `${path}.once`, point: schedule.once }];
  const from = { path: `${path}.from`, point: schedule.from };
  return [from, ...endPoints(schedule, `${path}.`)];
}

/** The point at which something ends, with its path. */
export function endPoints({ until, through }: Ending, prefix = ''): readonly DatedPoint[] {
  if (until !== undefined) return [{ path: `${prefix}until`, point: until, isEnd: true }];
  return through === undefined ? [] : [{ path: `${prefix}through`, point: through, isEnd: true }];
}

/** A volume that the requirement itself states: the driver's id, and the name, value and unit of the factor. */
export function volume(
  requirement: RequirementBase,
  driver: string,
  name: string,
  value: string,
  unit: string,
): Factor {
  return { name, kind: 'volume', value, unit, origin: { documents: requirement.source }, driver };
}
