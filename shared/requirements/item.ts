import type { Basis } from '../model/basis.ts';
import { isSameName } from '../canonical/names.ts';
import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import { decimalText } from '../model/decimal-text.ts';
import { type RateQualifiers, rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';
import { ZERO, addExact, exactOf, exactToText } from '../money/exact.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields } from './common.ts';
import { type Cut, cutByMonth, cutByYear, endWithin } from './cut-occurrences.ts';
import { type ExpandContext, rateFactors, rateSpan, schedulePoints, scheduleYears, volume } from './expand-context.ts';
import { actionOf, changeInNumber } from './post-action.ts';
import { onePeriod } from './periods.ts';
import { type PostRequirement, isPosts } from './post-schema.ts';
import { endOfPosts, postYears } from './post-years.ts';
import type { RequirementKind } from './requirement-kind.ts';
import { basesOfUnit, paying } from './paid-bases.ts';

/**
 * A quantity counted from posts: as many as are in place in the year (`recurrent`) or as begin in it (`once`). Whole
 * posts, whatever their vacancy factor: a post at 50 per cent needs a whole office.
 */
const postCountSchema = z.strictObject({
  posts: z.array(slug).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine(
      (ids) => new Set(ids).size === ids.length,
      'names a requirement of posts twice; its posts would be counted twice',
    ),
  ),
  dutyStation: z.optional(lineText),
  when: z.enum(['recurrent', 'once']),
});
type PostCount = z.infer<typeof postCountSchema>;

/**
 * A quantity at a unit cost: stated, with a schedule; or counted from posts, which bring their own years.
 * `accompanies` names the session that an item serves, so that the checker can compare their years.
 */
const itemRequirementSchema = z
  .strictObject({
    kind: z.literal('item'),
    ...commonFields,
    charge: chargeSchema,
    quantity: z.union([decimalText, postCountSchema]),
    unit: lineText,
    rate: rateReferenceSchema,
    schedule: z.optional(scheduleSchema),
    accompanies: z.optional(slug),
  })
  .check(
    z.refine((item) => (typeof item.quantity === 'string') === (item.schedule !== undefined), {
      message:
        'is needed with a stated quantity, and refused with a quantity counted from posts, which bring their own years',
      path: ['schedule'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'ItemRequirement',
    description: 'A quantity × a unit cost; the quantity stated, or counted from posts.',
  });
type ItemRequirement = z.infer<typeof itemRequirementSchema>;

export const itemKind = {
  kind: 'item',
  schema: itemRequirementSchema,
  quantityNames: ['quantity'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ schedule }) => (schedule === undefined ? [] : schedulePoints(schedule)),
  quantities: (item) =>
    // Counts taken from posts are not here: they are the posts' own number.
    typeof item.quantity === 'string'
      ? [
          {
            id: 'quantity',
            quantity: 'quantity',
            counted: item.unit,
            value: item.quantity,
            format: 'any',
            write: (quantity) => ({ ...item, quantity }),
          },
        ]
      : [],
  rates: (item) => [
    { id: 'rate', part: 'item', reference: item.rate, bases: itemBases(item), write: (rate) => ({ ...item, rate }) },
  ],
  componentsMax: (item) => idsOfPosts(item).length || 1,
  expand: expandItem,
  grain: (item) => (MONTHS.test(item.unit) ? 'month' : 'year'),
  dutyStationOfPart: ({ quantity }) => (typeof quantity === 'string' ? undefined : quantity.dutyStation),
  withSchedule: (item, schedule) => (item.schedule === undefined ? undefined : { ...item, schedule }),
  activities: ({ title, accompanies }) =>
    accompanies === undefined ? [] : [{ title, accompanies, path: 'accompanies' }],
  countedFrom: (item) => idsOfPosts(item).map((id, index) => ({ id, path: `quantity.posts[${index}]` })),
  without: withoutReferences,
} satisfies RequirementKind<ItemRequirement>;

/** What is counted from posts is needed by the year or once; a stated quantity is paid by what its unit counts. */
function itemBases({ quantity, unit }: ItemRequirement): readonly Basis[] | undefined {
  return typeof quantity === 'string' ? basesOfUnit(unit) : paying('per post', 'per year');
}

function idsOfPosts({ quantity }: ItemRequirement): readonly string[] {
  return typeof quantity === 'string' ? [] : quantity.posts;
}

function withoutReferences(item: ItemRequirement, gone: ReadonlySet<string>): ItemRequirement | undefined {
  const kept = { ...item };
  if (kept.accompanies !== undefined && gone.has(kept.accompanies)) delete kept.accompanies;
  if (typeof kept.quantity === 'string') return kept;
  const posts = kept.quantity.posts.filter((id) => !gone.has(id));
  return posts.length === 0 ? undefined : { ...kept, quantity: { ...kept.quantity, posts } };
}

/** A stated quantity on its schedule, or a quantity counted from posts in the years of those posts. */
function expandItem(item: ItemRequirement, context: ExpandContext): readonly ComponentPattern[] {
  if (typeof item.quantity !== 'string') return expandCounted(item, item.quantity, context);
  const occurrences = item.schedule && scheduleYears(context, item.schedule, 'schedule');
  if (occurrences === undefined) return [];
  return [itemPattern(item, context, { part: 'item', quantity: item.quantity, driver: 'quantity', occurrences })];
}

type Counted = { part: string; quantity: string; driver: string; occurrences: Occurrences; end?: string | undefined };

function itemPattern(
  item: ItemRequirement,
  context: ExpandContext,
  { part, quantity, driver, occurrences, end }: Counted,
): ComponentPattern {
  const dutyStation = typeof item.quantity === 'string' ? undefined : item.quantity.dutyStation;
  const at = dutyStation === undefined ? {} : { dutyStation };
  return {
    requirement: item.id,
    part,
    title: item.title,
    charge: item.charge,
    mandates: item.mandates,
    occurrences,
    ...cutItem(item, at, { quantity, occurrences, end }, context),
    factorsAt: (_, day) => [
      volume(item, driver, 'quantity', quantity, item.unit),
      ...rateFactors(context, item.rate, day, { driver: 'rate', path: 'rate', name: 'unit cost', at }),
    ],
  };
}

/**
 * An item at a rate by the month or the year is paid over time: months that it counts one by one from the day on which
 * it falls due, anything else for the rest of the year. An item at any other rate is paid on the day on which it falls
 * due. Which of these it is says the rate in force on that day.
 */
function cutItem(
  item: ItemRequirement,
  at: RateQualifiers,
  { quantity, occurrences, end }: Pick<Counted, 'quantity' | 'occurrences' | 'end'>,
  context: ExpandContext,
): Cut {
  const paid = { requirement: item, rate: item.rate, at };
  const months = quantity.replace('-', '');
  const unitIsMonths = typeof item.quantity === 'string' && MONTHS.test(item.unit);
  const ofYear = cutByYear((occurrence) => endWithin(occurrence, end), paid, context);
  const ofMonths =
    unitIsMonths && mayBeCounted(months, occurrences) ? cutByMonth(months, ({ day }) => day, paid, context) : {};
  if (ofYear.periodsOf === undefined && ofMonths.periodsOf === undefined) return {};
  return {
    ...ofMonths,
    periodsOf: (occurrence) => {
      const span = rateSpan(context, item.rate, at, occurrence.day);
      const isCounted = span === 'month' && unitIsMonths;
      const cut = span === undefined ? undefined : isCounted ? ofMonths : ofYear;
      return cut?.periodsOf?.(occurrence) ?? onePeriod(occurrence);
    },
  };
}

/** From a year alone months are counted as far as they lie within it. */
function mayBeCounted(months: string, { first }: Occurrences): boolean {
  return first.precision === 'day' || Number(months) <= 12;
}

const MONTHS = /\bmonths?\b/i;

function expandCounted(item: ItemRequirement, count: PostCount, context: ExpandContext): readonly ComponentPattern[] {
  return count.posts.flatMap((id, position) => {
    const posts = context.requirementById(id);
    if (posts === undefined || !isPosts(posts)) {
      context.report(
        `quantity.posts[${position}]`,
        'unknown-reference',
        `"${id}" is not a requirement of kind "post" in this statement. Name one that is.`,
      );
      return [];
    }
    const years = postYears(posts, context);
    const number = countedPosts(posts, count);
    if (years === undefined || /^-?0(?:\.0+)?$/.test(number)) return [];
    const occurrences = count.when === 'once' ? firstYearOnly(years) : years;
    const end = endOfPosts(posts, context);
    return [itemPattern(item, context, { part: id, quantity: number, driver: `posts/${id}`, occurrences, end })];
  });
}

/**
 * By how many posts the requirement changes their number at the duty station or anywhere; what is bought once, for new
 * posts alone.
 */
function countedPosts(posts: PostRequirement, { dutyStation, when }: PostCount): string {
  const changes = posts.posts
    .filter((row) => when === 'recurrent' || actionOf(posts, row) === 'establish')
    .flatMap((row) => changeInNumber(posts, row))
    .filter((change) => dutyStation === undefined || isSameName(change.dutyStation, dutyStation));
  return exactToText(changes.map(({ number }) => exactOf(number)).reduce(addExact, ZERO));
}

function firstYearOnly(years: Occurrences): Occurrences {
  return {
    ...years,
    inYear: (year) => {
      const occurrence = years.inYear(year);
      return occurrence?.index === 1 ? occurrence : undefined;
    },
    settledFrom: years.first.year + 1,
    period: 1,
  };
}
