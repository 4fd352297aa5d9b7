import type { PublishedRequirement } from '../../requirements/published.ts';
import { isResolved } from '../../time/resolve-point.ts';
import type { Occurrences } from '../../time/occurrences.ts';
import { firstDayOf } from '../../time/calendar.ts';
import type { ComponentPattern, Factor } from '../../model/component.ts';
import { type ExpandContext, scheduleYears } from '../../requirements/expand-context.ts';

/** Amounts known only as amounts: one factor, the amount itself, marked as not decomposed. */
export function expandPublished(published: PublishedRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const { amounts } = published;
  const same = {
    requirement: published.id,
    part: 'amount',
    title: published.title,
    charge: published.charge,
    mandates: published.mandates,
    decomposed: false,
  };
  if ('schedule' in amounts) {
    const occurrences = scheduleYears(context, amounts.schedule, 'amounts.schedule');
    if (occurrences === undefined) return [];
    return [{ ...same, occurrences, factorsAt: () => [amountFactor(published, amounts.amount)] }];
  }
  const occurrences = amountYears(amounts, context);
  if (occurrences === undefined) return [];
  const amountIn = (index: number) => amounts.byYear[index - 1] ?? amounts.thereafter ?? '0';
  return [{ ...same, occurrences, factorsAt: (occurrence) => [amountFactor(published, amountIn(occurrence.index))] }];
}

type AmountsByYear = Exclude<PublishedRequirement['amounts'], { schedule: unknown }>;

function amountYears(amounts: AmountsByYear, context: ExpandContext): Occurrences | undefined {
  const start = context.timeline.resolve(amounts.from);
  if (!isResolved(start)) {
    context.report(
      'amounts.from',
      'undated-milestone',
      `cannot be dated: ${start.unresolved}. Give the milestone a date, or an assumed one.`,
    );
    return undefined;
  }
  const goesOn = amounts.thereafter !== undefined;
  return {
    inYear: (year) => {
      const index = year - start.year + 1;
      if (index < 1 || (index > amounts.byYear.length && !goesOn)) return undefined;
      return { year, day: firstDayOf(year), index, because: start.because };
    },
    first: start,
    settledFrom: start.year + amounts.byYear.length,
    period: 1,
  };
}

function amountFactor(published: PublishedRequirement, amount: string): Factor {
  return {
    name: 'published amount, not decomposed',
    kind: 'volume',
    value: amount,
    unit: 'currency units',
    origin: { documents: published.source },
  };
}
