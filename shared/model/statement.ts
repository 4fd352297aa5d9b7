import { MANDATES_MAX, MILESTONES_MAX, RATE_CARDS_MAX, REGISTERS_MAX } from './limits.ts';
import * as z from 'zod/mini';
import { calendarDateText, yearNumber } from '../time/point.ts';
import { registerSchema } from '../time/register.ts';
import { negativesSchema } from './negatives.ts';
import { baseSchema } from './base-amounts.ts';
import { controlSchema } from './control-total.ts';
import { declaredPostsSchema } from './declared-posts.ts';
import { fundSchema } from './fund.ts';
import { mandateSchema } from './mandate.ts';
import { milestoneSchema } from './milestone.ts';
import { requirementSchema } from '../requirements/index.ts';
import { postStartRuleSchema, rateChangeRuleSchema, vacancyFactorSchema, yearEndRuleSchema } from './post-rules.ts';
import { postsBeforeSchema } from './posts-before.ts';
import { categorySchema, groupSchema, objectSchema } from './row-lists.ts';
import { recostingSchema } from './recosting.ts';
import { sourceSchema, sourcesSchema } from './source.ts';
import { tableLayoutSchema } from './table-layout.ts';
import { statementTextsSchema } from './statement-texts.ts';
import { currencyCode, documentSymbol, lineText, proseText, sectionNumber, slug } from './text.ts';

/** Amounts are rounded to the nearest unit, half up; a negative half goes away from zero. */
const roundingSchema = z.strictObject({
  to: z._default(z.enum(['1', '100', '1000']), '100'),
  mode: z._default(z.literal('half-up'), 'half-up'),
});

/** A budget section in the statement's own list; `offsetBy` is the income section that takes back the same amount. */
export const sectionSchema = z.strictObject({
  number: sectionNumber,
  title: lineText,
  programme: z.optional(lineText),
  group: z.optional(slug),
  offsetBy: z.optional(z.strictObject({ section: sectionNumber, title: lineText })),
});

/** An assumption that the statement makes, in words and with its place. */
const assumptionSchema = z.strictObject({ id: slug, text: proseText, source: sourcesSchema });

/**
 * A statement of programme budget implications: everything that an estimate is computed from, besides the rate cards.
 */
export const statementSchema = z
  .strictObject({
    schema: z.literal('rule153/statement/2'),
    symbol: documentSymbol,
    title: lineText,
    date: calendarDateText,
    session: z.optional(lineText),
    body: z.optional(lineText),
    agendaItems: z.optional(z.array(lineText).check(z.maxLength(20))),
    draft: z.optional(sourceSchema),
    currency: currencyCode,
    priceBasis: z.strictObject({
      description: lineText,
      ratesAsOf: z.union([calendarDateText, z.literal('each-year')]),
    }),
    rounding: roundingSchema,
    years: z.strictObject({ first: yearNumber, last: yearNumber }).check(
      z.refine((years) => years.last >= years.first && years.last - years.first < 30, {
        message: 'must not lie before "first", nor 30 years or more after it',
        path: ['last'],
      }),
    ),
    postStartRule: postStartRuleSchema,
    rateChangeRule: z.optional(rateChangeRuleSchema),
    yearEndRule: z.optional(yearEndRuleSchema),
    rateCards: z.array(slug).check(z.maxLength(RATE_CARDS_MAX)),
    sections: z.array(sectionSchema).check(z.minLength(1), z.maxLength(100)),
    /** In the order of their rows; a charge, a requirement or a section names the group that it belongs to. */
    groups: z.optional(z.array(groupSchema).check(z.maxLength(300))),
    /** Categories of change against a base; a charge or a requirement names its own. */
    categories: z.optional(z.array(categorySchema).check(z.maxLength(20))),
    objects: z.optional(z.array(objectSchema).check(z.maxLength(200))),
    bases: z.optional(z.array(baseSchema).check(z.maxLength(10))),
    controls: z.optional(z.array(controlSchema).check(z.maxLength(2000))),
    /** How its tables print amounts below zero: "-1 200", unless it chooses "(1 200)", as many documents do. */
    negatives: z.optional(negativesSchema),
    tables: z.array(tableLayoutSchema).check(z.minLength(1), z.maxLength(20)),
    mandates: z.array(mandateSchema).check(z.maxLength(MANDATES_MAX)),
    milestones: z.array(milestoneSchema).check(z.maxLength(MILESTONES_MAX)),
    registers: z.array(registerSchema).check(z.maxLength(REGISTERS_MAX)),
    vacancyFactors: z.array(vacancyFactorSchema).check(z.maxLength(40)),
    texts: z.optional(statementTextsSchema),
    assumptions: z.array(assumptionSchema).check(z.maxLength(200)),
    funds: z.optional(z.array(fundSchema).check(z.minLength(1), z.maxLength(50))),
    /** The second stage of the estimate: what takes its amounts from the prices of the proposal to later ones. */
    recosting: z.optional(recostingSchema),
    postsBefore: z.optional(z.array(postsBeforeSchema).check(z.maxLength(500))),
    declaredPosts: z.optional(z.array(declaredPostsSchema).check(z.maxLength(100))),
    requirements: z.array(requirementSchema).check(z.maxLength(20_000)),
  })
  .register(z.globalRegistry, {
    id: 'Statement',
    description: 'A statement of programme budget implications under rule 153.',
  });
export type Statement = z.infer<typeof statementSchema>;
