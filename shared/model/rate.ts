import { nameKey } from '../canonical/names.ts';
import * as z from 'zod/mini';
import { dayAfter } from '../time/ending.ts';
import { calendarDateText } from '../time/point.ts';
import { decimalText, isShare, positiveDecimalText } from './decimal-text.ts';
import { type Denominated, denominationFields, denominationProblem } from './denomination.ts';
import { gradeText, staffCategorySchema } from './grade.ts';
import { sourcesSchema } from './source.ts';
import { currencyCode, lineText, proseText, slug } from './text.ts';

const NIGHTS_EXPECTED = 'must be a whole number of nights as a string, such as "60"';
const nightsBefore = z.string(NIGHTS_EXPECTED).check(z.regex(/^[1-9]\d{0,2}$/, NIGHTS_EXPECTED));

/** What narrows a rate down. A rate holds for exactly the qualifiers that it names. */
export const rateQualifiersSchema = z.strictObject({
  dutyStation: z.optional(lineText),
  grade: z.optional(gradeText),
  category: z.optional(staffCategorySchema),
  language: z.optional(lineText),
  level: z.optional(lineText),
  currency: z.optional(currencyCode),
  /** Of subsistence: it holds for the nights after so many, such as "60"; until then the rate without it. */
  afterNights: z.optional(nightsBefore),
});
export type RateQualifiers = z.infer<typeof rateQualifiersSchema>;

/** What a rate is for, in words: "Vienna", "P-4", "after 60 nights". */
export function qualifierTexts(qualifiers: Readonly<RateQualifiers>): readonly string[] {
  return Object.entries(qualifiers).map(([name, value]) => (name === 'afterNights' ? `after ${value} nights` : value));
}

function checkDenomination(
  rate: Denominated,
  issues: { push: (issue: { code: 'custom'; input: unknown; path: string[]; message: string }) => unknown },
): void {
  const problem = denominationProblem(rate);
  if (problem !== undefined)
    issues.push({ code: 'custom', input: rate, path: [problem.path], message: problem.message });
}

/**
 * One dated, sourced rate. It is in force from `validFrom` up to, not including, `validTo`; or through its last day,
 * `validThrough`. One that gives neither stays in force.
 */
export const rateSchema = z
  .strictObject({
    code: slug,
    for: z.optional(rateQualifiersSchema),
    value: decimalText,
    ...denominationFields,
    validFrom: calendarDateText,
    validTo: z.optional(calendarDateText),
    validThrough: z.optional(calendarDateText),
    verifiedOn: z.optional(calendarDateText),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .check(
    z.refine((rate) => rate.validTo === undefined || rate.validTo > rate.validFrom, {
      message: 'must be later than validFrom (the rate is in force from validFrom up to, not including, validTo)',
      path: ['validTo'],
    }),
  )
  .check(({ value, issues }) => {
    checkDenomination(value, issues);
  })
  .check(
    z.refine((rate) => rate.validThrough === undefined || rate.validTo === undefined, {
      message: 'must not stand beside "validTo": the one is the last day in force, the other the day after it',
      path: ['validThrough'],
    }),
    z.refine((rate) => rate.validThrough === undefined || rate.validThrough >= rate.validFrom, {
      message: 'must not be earlier than validFrom (the rate is in force through its last day, validThrough)',
      path: ['validThrough'],
    }),
  )
  .check(
    z.refine(
      (rate) =>
        !/^vacancy-factor-(?:year-|continuing$)/.test(rate.code) ||
        (/^vacancy-factor-(?:year-(?:[1-9]|10)|continuing)$/.test(rate.code) && isShare(rate.value)),
      {
        message:
          'of a vacancy factor must be a share between "0" and "1", for the years of a post from 1 to 10 ' +
          '("vacancy-factor-year-1") or for all later ones ("vacancy-factor-continuing")',
        path: ['value'],
      },
    ),
    z.refine((rate) => rate.code !== 'exchange-rate' || (!rate.value.startsWith('-') && Number(rate.value) !== 0), {
      message: 'of an exchange rate must be more than zero',
      path: ['value'],
    }),
    z.refine(
      (rate) =>
        (rate.code === 'exchange-rate') === (rate.basis === 'per currency') ||
        (rate.code === 'exchange-rate' && rate.basis === 'unclear'),
      { message: 'is "per currency" for an "exchange-rate", and for no other rate', path: ['basis'] },
    ),
    z.refine((rate) => rate.basis !== 'per currency' || rate.for?.currency !== undefined, {
      message: 'is needed for an exchange rate: the currency of which one is worth so much',
      path: ['for', 'currency'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'Rate',
    description:
      'One dated rate with its currency, basis and source, in force from validFrom up to, not including, validTo, ' +
      'or through its last day, validThrough.',
  });
export type Rate = z.infer<typeof rateSchema>;

/**
 * The validity of a rate in words: "from 2027-01-01 to 2028-01-01", the latter not included, or "from 2027-01-01
 * through 2027-12-31".
 */
export function validityText({ validFrom, validTo, validThrough }: Rate): string {
  const end = validThrough === undefined ? validTo && ` to ${validTo}` : ` through ${validThrough}`;
  return `from ${validFrom}${end ?? ''}`;
}

/** The first day on which a rate is no longer in force; undefined for one that stays. */
export function endOfValidity({ validTo, validThrough }: Rate): string | undefined {
  return validThrough === undefined ? validTo : dayAfter(validThrough);
}

/**
 * How a card's values came about: taken from an official table, identified from a document's own arithmetic, or made
 * for illustration.
 */
const rateProvenanceSchema = z.enum(['official', 'derived', 'illustrative']);

/** How many times the rate of one code may become another with the nights: each is a component of its own. */
export const NIGHT_STEPS_MAX = 4;

/** A rate card: sourced rates under one custodian, in one currency. */
export const rateCardSchema = z
  .strictObject({
    schema: z.literal('rule153/rate-card/3'),
    id: slug,
    title: lineText,
    currency: currencyCode,
    provenance: rateProvenanceSchema,
    verifiedOn: calendarDateText,
    expiresOn: z.optional(calendarDateText),
    owner: z.optional(lineText),
    supersedes: z.optional(z.array(slug).check(z.maxLength(20))),
    note: z.optional(proseText),
    rates: z.array(rateSchema).check(z.minLength(1), z.maxLength(5000)),
  })
  .check(({ value: { rates }, issues }) => {
    const first = new Map<string, number>();
    rates.forEach((rate, position) => {
      const same = JSON.stringify([
        rate.code,
        rate.validFrom,
        Object.entries(rate.for ?? {})
          .map(([qualifier, name]) => [qualifier, nameKey(name)])
          .sort(),
      ]);
      const before = first.get(same);
      if (before === undefined) first.set(same, position);
      else
        issues.push({
          code: 'custom',
          input: rate.code,
          path: ['rates', position],
          message:
            `has the code, qualifiers and validFrom of rates[${before}]; ` +
            `which of the two holds would be anyone's guess. Keep one`,
        });
    });
  })
  .check(({ value: { rates }, issues }) => {
    const steps = new Map<string, Set<string>>();
    rates.forEach(({ code, for: { afterNights } = {} }, position) => {
      if (afterNights === undefined) return;
      const ofCode = (steps.get(code) ?? new Set<string>()).add(afterNights);
      steps.set(code, ofCode);
      if (ofCode.size === NIGHT_STEPS_MAX + 1)
        issues.push({
          code: 'custom',
          input: afterNights,
          path: ['rates', position, 'for', 'afterNights'],
          message: `is one more than the ${NIGHT_STEPS_MAX} numbers of nights that the rates of one code may be for`,
        });
    });
  })
  .register(z.globalRegistry, {
    id: 'RateCard',
    description: 'Sourced, dated rates under one custodian, in one currency.',
  });
export type RateCard = z.infer<typeof rateCardSchema>;

/** A rate in a requirement: one looked up on the rate cards, or one that the statement itself states. */
export const rateReferenceSchema = z
  .union([
    z.strictObject({ code: slug, for: z.optional(rateQualifiersSchema) }),
    z
      .strictObject({
        value: positiveDecimalText,
        ...denominationFields,
        source: sourcesSchema,
        note: z.optional(proseText),
      })
      .check(({ value, issues }) => {
        checkDenomination(value, issues);
      }),
  ])
  .register(z.globalRegistry, {
    id: 'RateReference',
    description: 'A rate by its code on the rate cards, or one stated in place with its source.',
  });
export type RateReference = z.infer<typeof rateReferenceSchema>;

/** The same for a share, which may have a minus: a reduction by so much of what it is taken of. */
export const signedRateReferenceSchema = z
  .union([
    z.strictObject({ code: slug, for: z.optional(rateQualifiersSchema) }),
    z
      .strictObject({
        value: decimalText,
        ...denominationFields,
        source: sourcesSchema,
        note: z.optional(proseText),
      })
      .check(({ value, issues }) => {
        checkDenomination(value, issues);
      }),
  ])
  .register(z.globalRegistry, {
    id: 'ShareRate',
    description:
      'A share by its code on the rate cards, or stated in place with its source; with a minus it is a reduction.',
  });

/** A rate that a statement states itself. */
export type StatedRate = Extract<RateReference, { value: string }>;
