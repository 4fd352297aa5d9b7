import { POST_YEAR_MAX, SERVICES_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { decimalText, positiveDecimalText, shareText } from '../model/decimal-text.ts';
import { staffCategorySchema } from '../model/grade.ts';
import { rateCardSchema, rateQualifiersSchema } from '../model/rate.ts';
import { quantityNameSchema, requirementSchema } from '../requirements/index.ts';
import { sessionServiceSchema } from '../requirements/session-service.ts';
import { sourcesSchema } from '../model/source.ts';
import { fundReferenceSchema } from '../model/fund.ts';
import { postStartRuleSchema } from '../model/post-rules.ts';
import { isOneRatio, isWholeRatio, ratioText } from '../model/recosting.ts';
import { postActionSchema } from '../requirements/post-schema.ts';
import { lineText, proseText, sectionNumber, slug } from '../model/text.ts';
import { pointSchema, yearNumber } from '../time/point.ts';
import { scheduleSchema } from '../time/schedule.ts';

const common = { id: slug, note: z.optional(proseText) };

/**
 * A part of a requirement, as its components name it: "document-2", "row-1", the id of a service or of a row of
 * participants.
 */
const partName = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,100}$/, 'must be the name of a part, such as "document-1" or the id of a service'));

/**
 * A rate on the cards, by code and exactly the qualifiers that it has there; or the rate of one part of a requirement.
 */
export const rateTargetSchema = z.union([
  z.strictObject({ code: slug, for: z.optional(rateQualifiersSchema) }),
  z.strictObject({ requirement: slug, part: partName }),
]);
export type RateTarget = z.infer<typeof rateTargetSchema>;

/** A numeric driver of a requirement; `part` where the requirement has several of that name. */
export const quantityTargetSchema = z.strictObject({
  requirement: slug,
  quantity: quantityNameSchema,
  part: z.optional(partName),
});
export type QuantityTarget = z.infer<typeof quantityTargetSchema>;

/**
 * Services of a session that moves: a list, or those of another session, some of them scaled by the days of the two
 * sessions.
 */
const movedServicesSchema = z.union([
  z.array(sessionServiceSchema).check(z.maxLength(SERVICES_MAX)),
  z.strictObject({ as: slug, scaledByDays: z.optional(z.array(slug).check(z.maxLength(SERVICES_MAX))) }),
]);

const escalationYears = z
  .array(z.strictObject({ year: yearNumber, factor: positiveDecimalText }))
  .check(z.minLength(1), z.maxLength(60));

/**
 * One typed change of a scenario. The list is closed; a further kind is a further member here and a case in
 * `apply-change.ts`.
 */
export const changeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('set-milestone'), ...common, milestone: slug, to: pointSchema }),
    z.strictObject({ kind: z.literal('set-schedule'), ...common, requirement: slug, schedule: scheduleSchema }),
    z.strictObject({ kind: z.literal('set-start'), ...common, requirement: slug, from: pointSchema }),
    z.strictObject({
      kind: z.literal('set-rate'),
      ...common,
      rate: rateTargetSchema,
      to: decimalText,
      source: z.optional(sourcesSchema),
    }),
    z.strictObject({ kind: z.literal('scale-rate'), ...common, rate: rateTargetSchema, by: positiveDecimalText }),
    z.strictObject({ kind: z.literal('add-rate-card'), ...common, card: rateCardSchema }),
    z.strictObject({ kind: z.literal('replace-rate-card'), ...common, replaces: slug, card: rateCardSchema }),
    z.strictObject({ kind: z.literal('set-quantity'), ...common, target: quantityTargetSchema, to: decimalText }),
    z.strictObject({
      kind: z.literal('scale-quantity'),
      ...common,
      target: quantityTargetSchema,
      by: positiveDecimalText,
    }),
    z.strictObject({
      kind: z.literal('set-vacancy'),
      ...common,
      category: staffCategorySchema,
      yearOfPost: z.int().check(z.gte(1), z.lte(POST_YEAR_MAX)),
      factor: shareText,
      requirement: z.optional(slug),
      source: z.optional(sourcesSchema),
    }),
    z.strictObject({
      kind: z.literal('set-venue'),
      ...common,
      session: slug,
      dutyStation: lineText,
      services: z.optional(movedServicesSchema),
    }),
    z.strictObject({ kind: z.literal('add-requirement'), ...common, requirement: requirementSchema }),
    z.strictObject({ kind: z.literal('drop-requirement'), ...common, requirement: slug }),
    z.strictObject({
      kind: z.literal('escalate'),
      ...common,
      years: escalationYears,
      sections: z.optional(z.array(sectionNumber).check(z.minLength(1), z.maxLength(50))),
      objects: z.optional(z.array(lineText).check(z.minLength(1), z.maxLength(50))),
    }),
    z.strictObject({ kind: z.literal('set-post-start-rule'), ...common, rule: postStartRuleSchema }),
    z.strictObject({ kind: z.literal('set-fund'), ...common, requirement: slug, fund: fundReferenceSchema }),
    z.strictObject({
      kind: z.literal('set-post-action'),
      ...common,
      requirement: slug,
      action: postActionSchema,
    }),
    /** Another value, or another ratio, for a factor of recosting of the statement. */
    z
      .strictObject({
        kind: z.literal('set-recosting'),
        ...common,
        factor: slug,
        value: z.optional(ratioText),
        before: z.optional(ratioText),
        after: z.optional(ratioText),
        source: z.optional(sourcesSchema),
      })
      .check(isOneRatio, isWholeRatio),
    /** Every amount as it is after recosting, in whatever is computed. */
    z.strictObject({ kind: z.literal('recost'), ...common }),
  ])
  .register(z.globalRegistry, {
    id: 'ScenarioChange',
    description: 'One typed change of a scenario, with its own id.',
  });
export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;
