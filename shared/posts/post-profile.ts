import * as z from 'zod/mini';
import { countText, positiveDecimalText, shareText } from '../model/decimal-text.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText, slug } from '../model/text.ts';
import { sumsToOne } from '../model/decimal-text.ts';

// This folder describes people's work: posts and engagements, and what follows from them. Fees and costs come from
// outside.

/** The days of a working week where a profile does not state them: an assumption, and told as one. */
export const DAYS_A_WEEK = '5';

/**
 * Hours a week that the contract names, and those of them that are not paid, such as a lunch hour on each of five days.
 */
const hoursSchema = z
  .strictObject({
    weekly: positiveDecimalText,
    unpaidADay: z._default(positiveDecimalText, '0'),
    daysAWeek: z.optional(countText),
    note: z.optional(proseText),
  })
  .check(
    z.refine(
      ({ weekly, unpaidADay, daysAWeek = DAYS_A_WEEK }) => Number(weekly) > Number(unpaidADay) * Number(daysAWeek),
      {
        message: 'must be more than the unpaid hours of the week',
        path: ['weekly'],
      },
    ),
  );

/** An activity within an area, with its share of the area. */
const activitySchema = z.strictObject({
  id: slug,
  title: proseText,
  share: z.optional(shareText),
  mandates: z.optional(mandateLinksSchema),
});

/** An area of accountability, with its share of the working time where the profile gives one. */
const areaSchema = z
  .strictObject({
    id: slug,
    title: proseText,
    share: z.optional(shareText),
    mandates: z.optional(mandateLinksSchema),
    activities: z._default(z.array(activitySchema).check(z.maxLength(60)), []),
  })
  .check(
    z.refine(({ activities }) => allOrNone(activities), {
      message: 'must have a share for every activity, or for none',
      path: ['activities'],
    }),
    z.refine(({ activities }) => !hasShares(activities) || sumsToOne(activities.map(({ share }) => share ?? '0')), {
      message: 'must have shares that sum to 1',
      path: ['activities'],
    }),
  );

/** Part-time resources that the post coordinates: how many, each for what fraction of full time where that is known. */
const partTimeSchema = z.strictObject({
  id: slug,
  title: lineText,
  number: z.optional(countText),
  fraction: z.optional(shareText),
  topics: z._default(z.array(lineText).check(z.maxLength(30)), []),
});

/** A post as its profile describes it. What a profile does not say is left out: nothing is filled in. */
export const postProfileSchema = z
  .strictObject({
    schema: z.literal('rule153/post-profile/1'),
    id: slug,
    title: lineText,
    organization: lineText,
    unit: z.optional(lineText),
    grade: z.optional(lineText),
    dutyStation: lineText,
    reportsTo: lineText,
    manages: z._default(z.array(lineText).check(z.maxLength(50)), []),
    liaises: z._default(z.array(lineText).check(z.maxLength(50)), []),
    term: z.optional(
      z.strictObject({
        years: z.int().check(z.gte(1), z.lte(10)),
        renewals: z._default(z.array(z.int().check(z.gte(1), z.lte(10))).check(z.maxLength(10)), []),
        probationMonths: z._default(z.int().check(z.gte(0), z.lte(36)), 0),
      }),
    ),
    hours: z.optional(hoursSchema),
    fullTimeFraction: z._default(shareText, '1'),
    partTimeResources: z._default(z.array(partTimeSchema).check(z.maxLength(100)), []),
    areas: z.array(areaSchema).check(z.minLength(1), z.maxLength(60)),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .check(
    z.refine(({ areas }) => allOrNone(areas), {
      message: 'must have a share of time for every area, or for none',
      path: ['areas'],
    }),
    z.refine(({ areas }) => !hasShares(areas) || sumsToOne(areas.map(({ share }) => share ?? '0')), {
      message: 'must have shares of time that sum to 1 (100 per cent)',
      path: ['areas'],
    }),
    z.refine(
      ({ areas }) =>
        new Set([...areas.map(({ id }) => id), ...areas.flatMap(({ activities }) => activities.map(({ id }) => id))])
          .size === areas.reduce((sum, { activities }) => sum + 1 + activities.length, 0),
      {
        message: 'must have an id of its own for every area and activity',
        path: ['areas'],
      },
    ),
  )
  .register(z.globalRegistry, {
    id: 'PostProfile',
    description: 'A post: term, hours, reporting line, accountability areas with shares of time.',
  });
export type PostProfile = z.infer<typeof postProfileSchema>;

function hasShares(rows: readonly { share?: string | undefined }[]): boolean {
  return rows.some(({ share }) => share !== undefined);
}

function allOrNone(rows: readonly { share?: string | undefined }[]): boolean {
  return !hasShares(rows) || rows.every(({ share }) => share !== undefined);
}
