import type { RateQualifiers, RateReference } from '../model/rate.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Requirement } from './requirement.ts';
import type { Statement } from '../model/statement.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { occurrencesOf } from '../time/occurrences.ts';
import type { Schedule } from '../time/schedule.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Factor } from '../model/component.ts';
import type { MissingRate, RateBook } from '../model/rate-book.ts';

/** What an expander may know. It reads; the only thing that it can do is to report a problem. */
export type ExpandContext = {
  statement: Statement;
  timeline: Pick<Timeline, 'resolve'>;
  rates: RateBook;
  requirementById: (id: string) => Requirement | undefined;
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
 * The factors of a rate reference on a day; `qualifiers` are those that the requirement itself implies, such as its duty
 * station. A missing rate is reported and gives no factors: the estimate is then refused, never silently smaller.
 */
export function rateFactors(
  context: ExpandContext,
  reference: RateReference,
  occurrenceDay: string,
  path: string,
  qualifiers: RateQualifiers = {},
  name?: string,
): readonly Factor[] {
  if ('value' in reference) {
    return [
      {
        name: name ?? 'rate',
        kind: 'rate',
        value: reference.value,
        unit: reference.unit,
        origin: { documents: reference.source, ...(reference.note === undefined ? {} : { note: reference.note }) },
      },
    ];
  }
  const found = context.rates.find(
    reference.code,
    { ...qualifiers, ...reference.for },
    priceDay(context, occurrenceDay),
    name,
  );
  if (!isMissing(found)) return found.factors;
  context.report(path, 'missing-rate', found.missing);
  return [];
}

/** The years of a schedule. One that cannot be resolved is reported and never falls due. */
export function scheduleYears(context: ExpandContext, schedule: Schedule, path: string): Occurrences | undefined {
  const occurrences = occurrencesOf(schedule, context.timeline);
  if (!('unresolved' in occurrences)) return occurrences;
  context.report(
    path,
    'undated-milestone',
    `cannot be dated: ${occurrences.unresolved}. Give the milestone a date, or an assumed one.`,
  );
  return undefined;
}

/** A volume that the requirement itself states. */
export function volume(name: string, value: string, unit: string, requirement: Requirement): Factor {
  return { name, kind: 'volume', value, unit, origin: { documents: requirement.source } };
}
