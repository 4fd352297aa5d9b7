import * as z from 'zod/mini';
import { nameKey } from '../canonical/names.ts';
import { calendarDateText, yearNumber } from '../time/point.ts';
import { servicingSchema } from './charge.ts';
import { isShare } from './decimal-text.ts';
import type { Immutable } from './immutable.ts';
import { sourcesSchema } from './source.ts';
import { lineText, proseText, sectionNumber, slug } from './text.ts';

const RATIO_EXPECTED = 'must be a decimal string above zero with at most six digits before and after the point';

/**
 * What multiplies amounts, and the rates and indices that it is the ratio of: small enough that every product of them
 * is exact.
 */
export const ratioText = z.string(RATIO_EXPECTED).check(
  z.regex(/^(?:0|[1-9]\d{0,5})(?:\.\d{1,6})?$/, { error: RATIO_EXPECTED, abort: true }),
  z.refine((text) => Number(text) !== 0, RATIO_EXPECTED),
);

/**
 * Amounts by their line, the requirement that they are of, or the duty station where they are paid; every field that is
 * given must fit.
 */
const recostedSchema = z
  .strictObject({
    servicing: z.optional(servicingSchema),
    section: z.optional(sectionNumber),
    object: z.optional(lineText),
    line: z.optional(lineText),
    requirement: z.optional(slug),
    dutyStation: z.optional(lineText),
  })
  .check(
    z.refine(
      (selector) => Object.keys(selector).length > 0,
      'must name at least one field, such as "object" or "dutyStation"',
    ),
  );
export type RecostedAmounts = Immutable<z.infer<typeof recostedSchema>>;

/** Why amounts are recosted. */
export const recostingCauseSchema = z.enum([
  'inflation',
  'exchange-rate',
  'post-adjustment',
  'staff-assessment',
  'other',
]);

type Ratio = { value?: string | undefined; before?: string | undefined; after?: string | undefined };

/** A factor is given as a value, or as the ratio of two rates or indices. */
export const isOneRatio = z.refine<Ratio>(
  ({ value, before, after }) => (value === undefined) === (before !== undefined && after !== undefined),
  {
    message: 'must be given, or both "before" and "after", which it is the ratio of, and not all of them',
    path: ['value'],
  },
);
export const isWholeRatio = z.refine<Ratio>(({ before, after }) => (before === undefined) === (after === undefined), {
  message: 'goes with "before": the factor is "after" divided by "before"',
  path: ['after'],
});

/**
 * One factor of recosting: `value`, or what `after` is of `before`, for the `share` of the amounts that it touches; in
 * the budget years from `years.first` to `years.last`, or in all later ones. `of` says which amounts; all but shares,
 * where it is left out.
 */
const recostingFactorSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    cause: recostingCauseSchema,
    years: z.strictObject({ first: yearNumber, last: z.optional(yearNumber) }).check(
      z.refine(({ first, last }) => last === undefined || last >= first, {
        message: 'must not lie before "first"',
        path: ['last'],
      }),
    ),
    value: z.optional(ratioText),
    before: z.optional(ratioText),
    after: z.optional(ratioText),
    share: z.optional(
      z
        .string()
        .check(
          z.refine(
            (text) => isShare(text) && /^\d(?:\.\d{1,4})?$/.test(text),
            'must be a share between "0" and "1" with at most four decimals, such as "0.62"',
          ),
        ),
    ),
    of: z.optional(z.array(recostedSchema).check(z.minLength(1), z.maxLength(100))),
    asOf: z.optional(
      calendarDateText.check(
        z.describe('Description: the day of which the rates or indices are. It is shown, and changes no amount.'),
      ),
    ),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .check(isOneRatio, isWholeRatio);
export type RecostingFactor = Immutable<z.infer<typeof recostingFactorSchema>>;

/**
 * The second stage of an estimate: by what amounts change between the prices of the proposal and those of the
 * appropriation.
 */
export const recostingSchema = z
  .strictObject({
    description: lineText,
    factors: z.array(recostingFactorSchema).check(z.minLength(1), z.maxLength(200)),
  })
  .check(({ value: { factors }, issues }) => {
    factors.forEach(({ id }, position) => {
      if (factors.findIndex((other) => nameKey(other.id) === nameKey(id)) === position) return;
      issues.push({
        code: 'custom',
        input: id,
        path: ['factors', position, 'id'],
        message: `"${id}" is a duplicate. Give every factor its own`,
      });
    });
  })
  .register(z.globalRegistry, {
    id: 'Recosting',
    description:
      'Factors by cause, line, requirement and duty station that take amounts from the prices of the proposal to later ones.',
  });
