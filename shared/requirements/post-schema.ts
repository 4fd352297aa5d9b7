import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { countText, shareText } from '../model/decimal-text.ts';
import { type StaffCategory, categoryOfGrade, gradeText, staffCategorySchema } from '../model/grade.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { type RateQualifiers, rateReferenceSchema } from '../model/rate.ts';
import { lineText, proseText } from '../model/text.ts';
import { ONE_ENDING } from '../time/ending.ts';
import { pointSchema } from '../time/point.ts';
import { type RequirementBase, commonFields } from './common.ts';

/** One row of the annex: so many posts of a grade at a duty station, with their functions tied to operative paragraphs. */
const annexRowSchema = z
  .strictObject({
    number: countText,
    grade: gradeText,
    category: z.optional(staffCategorySchema),
    dutyStation: lineText,
    title: lineText,
    subprogramme: z.optional(lineText.check(z.describe('Description: shown in the annex of posts.'))),
    functions: z.optional(
      z.array(z.strictObject({ text: proseText, mandates: z.optional(mandateLinksSchema) })).check(z.maxLength(40)),
    ),
  })
  .check(
    z.refine((row) => row.category !== undefined || categoryOfGrade(row.grade) !== undefined, {
      message:
        'is not a United Nations grade; add "category": "professional" or "general-service" for another organization\'s band',
      path: ['grade'],
    }),
  );
export type AnnexRow = z.infer<typeof annexRowSchema>;

/** The category of a row: stated, or that of its grade. */
export function categoryOfRow(row: AnnexRow): StaffCategory {
  // The schema refuses a grade whose category is neither known nor stated.
  return row.category ?? categoryOfGrade(row.grade) ?? 'professional';
}

const monthsText = countText.check(z.refine((text) => Number(text) <= 12, 'must be months of a year, "0" to "12"'));

/**
 * Posts that begin together. Each is costed at the standard cost of its grade and duty station; where the rate cards do not
 * have one for every row, at `jointCost`, the known yearly cost of them all together.
 */
export const postRequirementSchema = z
  .strictObject({
    kind: z.literal('post'),
    ...commonFields,
    charge: chargeSchema,
    type: z
      .enum(['established', 'temporary'])
      .check(z.describe('Description: shown in the annex of posts. Posts of both types cost alike.')),
    effective: pointSchema,
    until: z.optional(pointSchema),
    through: z.optional(pointSchema),
    posts: z.array(annexRowSchema).check(z.minLength(1), z.maxLength(200)),
    jointCost: z.optional(rateReferenceSchema),
    monthsByYear: z.optional(z.array(monthsText).check(z.minLength(1), z.maxLength(10))),
    vacancy: z.optional(
      z
        .array(
          z.strictObject({
            category: staffCategorySchema,
            yearOfPost: z.int().check(z.gte(1), z.lte(10)),
            factor: shareText,
          }),
        )
        .check(z.maxLength(20)),
    ),
  })
  .check(
    z.refine(({ until, through }) => until === undefined || through === undefined, {
      message: ONE_ENDING,
      path: ['through'],
    }),
  )
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

/** What narrows the standard cost of a row down; for a band of another organization the category is all that a card may know. */
export function standardCostOf(row: AnnexRow): RateQualifiers {
  return { grade: row.grade, dutyStation: row.dutyStation, category: categoryOfRow(row) };
}
