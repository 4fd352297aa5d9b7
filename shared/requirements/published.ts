import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern, Factor } from '../model/component.ts';
import { decimalText } from '../model/decimal-text.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, slug } from '../model/text.ts';
import { note, sourceText } from '../model/warning.ts';
import { firstDayOf } from '../time/calendar.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { pointSchema } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields, natureSchema, replaceAt } from './common.ts';
import { type ExpandContext, reportUndated, schedulePoints, scheduleYears, volume } from './expand-context.ts';
import type { QuantityDriver, RequirementKind } from './requirement-kind.ts';

/**
 * Amounts that a document gives without their drivers: the same amount at every occurrence of a schedule, or one amount
 * for each year from a point on and, if it goes on, one for every year thereafter.
 */
export const publishedAmountsSchema = z.union([
  z.strictObject({ schedule: scheduleSchema, amount: decimalText }),
  z.strictObject({
    from: pointSchema,
    byYear: z.array(decimalText).check(z.minLength(1), z.maxLength(60)),
    thereafter: z.optional(decimalText),
  }),
]);

/** An activity that a published amount is said to cover, with the words in which its recurrence is declared. */
const coveredActivitySchema = z.strictObject({
  title: lineText,
  nature: z.optional(natureSchema),
  source: sourcesSchema,
  accompanies: z.optional(slug),
});

/** A requirement known only as amounts. It says so wherever it is shown. */
const publishedRequirementSchema = z
  .strictObject({
    kind: z.literal('published'),
    ...commonFields,
    charge: chargeSchema,
    amounts: publishedAmountsSchema,
    covers: z.optional(z.array(coveredActivitySchema).check(z.maxLength(60))),
  })
  .register(z.globalRegistry, {
    id: 'PublishedRequirement',
    description: 'Amounts that a document gives without their drivers.',
  });
type PublishedRequirement = z.infer<typeof publishedRequirementSchema>;

export const publishedKind = {
  kind: 'published',
  schema: publishedRequirementSchema,
  quantityNames: ['amount'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ amounts }) =>
    'schedule' in amounts
      ? schedulePoints(amounts.schedule, 'amounts.schedule')
      : [{ path: 'amounts.from', point: amounts.from }],
  quantities: amountsOf,
  rates: () => [],
  componentsMax: () => 1,
  expand: expandAmounts,
  withSchedule: (published, schedule) =>
    'schedule' in published.amounts ? { ...published, amounts: { ...published.amounts, schedule } } : undefined,
  withStart: (published, from) =>
    'from' in published.amounts ? { ...published, amounts: { ...published.amounts, from } } : undefined,
  activities: ({ covers = [] }) =>
    covers.map(({ title, nature, accompanies }, index) => ({
      title,
      nature,
      accompanies,
      path: `covers[${index}].accompanies`,
    })),
  without: withoutCompany,
  check: (published) => [
    note(
      'known-only-in-sum',
      published,
      `${published.title}: known only as amounts (${sourceText(published.source)}); their drivers are not given.`,
    ),
  ],
} satisfies RequirementKind<PublishedRequirement>;

/** Amounts can be cut or raised although their drivers are not known; they stay marked as not decomposed. */
function amountsOf(published: PublishedRequirement): readonly QuantityDriver<PublishedRequirement>[] {
  const { amounts } = published;
  const same = { quantity: 'amount', format: 'any' as const };
  if ('schedule' in amounts) {
    const write = (amount: string) => ({ ...published, amounts: { ...amounts, amount } });
    return [{ ...same, id: 'amount', value: amounts.amount, write }];
  }
  const { byYear, thereafter } = amounts;
  const years = byYear.map((value, position) => ({
    ...same,
    id: yearId(position + 1, byYear.length),
    part: `year-${position + 1}`,
    value,
    write: (changed: string) => ({
      ...published,
      amounts: { ...amounts, byYear: replaceAt(byYear, position, changed) },
    }),
  }));
  if (thereafter === undefined) return years;
  const write = (changed: string) => ({ ...published, amounts: { ...amounts, thereafter: changed } });
  return [...years, { ...same, id: 'amounts/thereafter', part: 'thereafter', value: thereafter, write }];
}

/** The driver of the n-th year's amount, of so many that are stated. */
function yearId(index: number, stated: number): string {
  return index > stated ? 'amounts/thereafter' : `amounts/year-${index}`;
}

function withoutCompany(published: PublishedRequirement, gone: ReadonlySet<string>): PublishedRequirement {
  if (published.covers === undefined) return published;
  return {
    ...published,
    covers: published.covers.map((activity) => {
      if (activity.accompanies === undefined || !gone.has(activity.accompanies)) return activity;
      const alone = { ...activity };
      delete alone.accompanies;
      return alone;
    }),
  };
}

/** Amounts known only as amounts: one factor, the amount itself, marked as not decomposed. */
function expandAmounts(published: PublishedRequirement, context: ExpandContext): readonly ComponentPattern[] {
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
    return [{ ...same, occurrences, factorsAt: () => [amountFactor(published, 'amount', amounts.amount)] }];
  }
  const { byYear, thereafter = '0' } = amounts;
  const occurrences = amountYears(amounts, context);
  if (occurrences === undefined) return [];
  const factorsAt = ({ index }: { index: number }) => [
    amountFactor(published, yearId(index, byYear.length), byYear[index - 1] ?? thereafter),
  ];
  return [{ ...same, occurrences, factorsAt }];
}

type AmountsByYear = Exclude<PublishedRequirement['amounts'], { schedule: unknown }>;

function amountYears(amounts: AmountsByYear, context: ExpandContext): Occurrences | undefined {
  const start = context.timeline.resolve(amounts.from);
  if (!isResolved(start)) {
    reportUndated(context, 'amounts.from', start.unresolved);
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

function amountFactor(published: PublishedRequirement, driver: string, amount: string): Factor {
  return volume(published, driver, 'published amount, not decomposed', amount, 'currency units');
}
