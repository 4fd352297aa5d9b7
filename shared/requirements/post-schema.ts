import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { countText, postNumberText } from '../model/decimal-text.ts';
import { type StaffCategory, categoryOfGrade, gradeText, staffCategorySchema } from '../model/grade.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { vacancyRuleFields } from '../model/post-rules.ts';
import { type RateQualifiers, rateReferenceSchema } from '../model/rate.ts';
import { lineText, proseText } from '../model/text.ts';
import { ONE_ENDING } from '../time/ending.ts';
import { pointSchema } from '../time/point.ts';
import { type RequirementBase, commonFields } from './common.ts';
import { actionProblems } from './post-action-problems.ts';

/** What is done to posts, in the words of documents. Only the first brings posts that were not there before. */
export const POST_ACTIONS = ['establish', 'abolish', 'reclassify', 'redeploy', 'reassign', 'convert'] as const;
export const postActionSchema = z
  .enum(POST_ACTIONS)
  .check(
    z.describe(
      'What is done to the posts; "establish" if left out. Abolished posts are priced as reductions; reclassified, redeployed and converted ones as what they are after it, less what they were before; reassigned ones only change their functions and cost nothing.',
    ),
  );
export type PostAction = z.infer<typeof postActionSchema>;

/** What posts were before they are reclassified, redeployed, reassigned or converted: what changes, and no more. */
const postBeforeSchema = z.strictObject({
  grade: z.optional(gradeText),
  category: z.optional(staffCategorySchema),
  dutyStation: z.optional(lineText),
  title: z.optional(lineText),
  rate: z.optional(rateReferenceSchema),
});

const UNKNOWN_GRADE =
  'is not a United Nations grade; add "category": "professional" or "general-service" for another organization\'s band';

/** A grade with the category that it is of, where the grade alone does not tell. */
type Graded = { grade: string; category?: StaffCategory | undefined };

function hasCategory({ grade, category }: Graded): boolean {
  return category !== undefined || categoryOfGrade(grade) !== undefined;
}

/**
 * One row of the annex: so many posts of a grade at a duty station, with their functions tied to operative paragraphs.
 * They cost the standard cost of grade and duty station, or `rate`: a rate of the cards or one stated here, by the year
 * or the month.
 */
const annexRowSchema = z
  .strictObject({
    number: postNumberText,
    grade: gradeText,
    category: z.optional(staffCategorySchema),
    dutyStation: lineText,
    title: lineText,
    from: z.optional(postBeforeSchema),
    rate: z.optional(rateReferenceSchema),
    subprogramme: z.optional(lineText.check(z.describe('Description: shown in the annex of posts.'))),
    functions: z.optional(
      z.array(z.strictObject({ text: proseText, mandates: z.optional(mandateLinksSchema) })).check(z.maxLength(40)),
    ),
  })
  .check(
    z.refine(hasCategory, { message: UNKNOWN_GRADE, path: ['grade'] }),
    z.refine(({ from }) => from?.grade === undefined || hasCategory({ grade: from.grade, category: from.category }), {
      message: UNKNOWN_GRADE,
      path: ['from', 'grade'],
    }),
  );
export type AnnexRow = z.infer<typeof annexRowSchema>;

/** The category of a row: stated, or that of its grade. */
export function categoryOfRow({ category, grade }: Graded): StaffCategory {
  // The schema refuses a grade whose category is neither known nor stated.
  return category ?? categoryOfGrade(grade) ?? 'professional';
}

const monthsText = countText.check(z.refine((text) => Number(text) <= 12, 'must be months of a year, "0" to "12"'));

/**
 * Posts that begin together. Each is costed at the standard cost of its grade and duty station; where the rate cards do
 * not have one for every row, at `jointCost`, the known yearly cost of them all together.
 */
export const postRequirementSchema = z
  .strictObject({
    kind: z.literal('post'),
    ...commonFields,
    charge: chargeSchema,
    type: z
      .enum(['established', 'temporary'])
      .check(
        z.describe(
          'Description: shown in the annex of posts. Posts of both types cost alike unless a row names another rate, such as one by the month.',
        ),
      ),
    action: z.optional(postActionSchema),
    fromCharge: z.optional(chargeSchema),
    inPlaceSince: z.optional(pointSchema),
    effective: pointSchema,
    until: z.optional(pointSchema),
    through: z.optional(pointSchema),
    posts: z.array(annexRowSchema).check(z.minLength(1), z.maxLength(200)),
    jointCost: z.optional(rateReferenceSchema),
    monthsByYear: z.optional(z.array(monthsText).check(z.minLength(1), z.maxLength(10))),
    vacancy: z.optional(z.array(z.strictObject(vacancyRuleFields)).check(z.maxLength(20))),
  })
  .check(
    z.refine(({ until, through }) => until === undefined || through === undefined, {
      message: ONE_ENDING,
      path: ['through'],
    }),
  )
  .check(({ value, issues }) => {
    for (const { path, message } of actionProblems(value))
      issues.push({ code: 'custom', input: value, path: [...path], message });
  })
  .register(z.globalRegistry, {
    id: 'PostRequirement',
    description:
      'Posts or positions that begin together, by grade and duty station; they end before the day of "until", or with the last day, "through".',
  });
export type PostRequirement = z.infer<typeof postRequirementSchema>;

/** What a requirement that lists posts says of them, whatever its kind. */
export type PostTerms = Omit<PostRequirement, 'kind'>;

export function isPosts(requirement: RequirementBase): requirement is PostRequirement {
  return requirement.kind === 'post';
}

/** What narrows the cost of posts down; for a band of another organization the category is all that a card may know. */
export function standardCostOf(row: Graded & { dutyStation: string }): RateQualifiers {
  return { grade: row.grade, dutyStation: row.dutyStation, category: categoryOfRow(row) };
}
