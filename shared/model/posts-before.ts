import * as z from 'zod/mini';
import { postNumberText } from './decimal-text.ts';
import { type StaffCategory, categoryOfGrade, gradeText, staffCategorySchema } from './grade.ts';
import { sourcesSchema } from './source.ts';
import { lineText, sectionNumber, slug } from './text.ts';

/**
 * Posts that are approved before the statement changes them: what tables of posts begin with. They cost nothing here.
 */
export const postsBeforeSchema = z
  .strictObject({
    number: postNumberText,
    grade: gradeText,
    category: z.optional(staffCategorySchema),
    section: z.optional(sectionNumber),
    type: z.enum(['established', 'temporary']),
    fund: z.optional(slug),
    dutyStation: z.optional(lineText),
    group: z.optional(slug),
    source: sourcesSchema,
  })
  .check(
    z.refine(({ grade, category }) => (category ?? categoryOfGrade(grade)) !== undefined, {
      message: 'is not a United Nations grade; add "category": "professional" or "general-service"',
      path: ['grade'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'PostsBefore',
    description: 'Posts approved before the statement changes them, which tables of posts begin with.',
  });
export type PostsBefore = z.infer<typeof postsBeforeSchema>;

/** The category of a grade, stated or known. */
export function categoryOfPosts({ grade, category }: Pick<PostsBefore, 'grade' | 'category'>): StaffCategory {
  // The schemas refuse a grade whose category is neither known nor stated.
  return category ?? categoryOfGrade(grade) ?? 'professional';
}
