import type { EngagementRequirement } from '../../requirements/engagement.ts';
import type { ComponentPattern, Factor } from '../../model/component.ts';
import { type ExpandContext, rateFactors, scheduleYears, volume } from '../../requirements/expand-context.ts';

/** A consultant, contractor or expert: persons × days or months × fee, or each deliverable by itself. */
export function expandEngagement(
  engagement: EngagementRequirement,
  context: ExpandContext,
): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, engagement.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const pattern = (part: string, title: string, factorsOn: (day: string) => readonly Factor[]): ComponentPattern => ({
    requirement: engagement.id,
    part,
    title: `${engagement.title}: ${title}`,
    charge: engagement.charge,
    mandates: engagement.mandates,
    occurrences,
    factorsAt: (occurrence) => [
      volume('persons', engagement.persons, 'persons', engagement),
      ...factorsOn(occurrence.day),
    ],
  });
  const { fee } = engagement;
  if (fee.by === 'day') {
    return [
      pattern('fee', 'fee by the day', (day) => [
        volume('days', fee.days, 'days a person', engagement),
        ...rateFactors(context, fee.rate, day, 'fee.rate', {}, 'fee a day'),
      ]),
    ];
  }
  if (fee.by === 'month') {
    return [
      pattern('fee', 'fee by the month', (day) => [
        volume('months', fee.months, 'months a person', engagement),
        ...rateFactors(context, fee.rate, day, 'fee.rate', {}, 'fee a month'),
      ]),
    ];
  }
  return fee.deliverables.map((deliverable, position) =>
    pattern(`deliverable-${position + 1}`, deliverable.title, (day) =>
      rateFactors(context, deliverable.amount, day, `fee.deliverables[${position}].amount`, {}, 'fee on acceptance'),
    ),
  );
}
