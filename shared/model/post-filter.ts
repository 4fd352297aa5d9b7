import * as z from 'zod/mini';
import { isSameName } from '../canonical/names.ts';
import { gradeKey, gradeText } from './grade.ts';
import type { Immutable } from './immutable.ts';
import type { RowNames } from './row-levels.ts';
import { lineText, sectionNumber, slug } from './text.ts';

/** Posts by any of their fields; every field that is given must fit. A group takes in the groups below it. */
export const postFilterSchema = z
  .strictObject({
    group: z.optional(slug),
    section: z.optional(sectionNumber),
    fund: z.optional(slug),
    dutyStation: z.optional(lineText),
    /** The id of a category of the table, or `professional` and `general-service`. */
    category: z.optional(slug),
    grade: z.optional(gradeText),
    type: z.optional(z.enum(['established', 'temporary'])),
  })
  .check(
    z.refine((filter) => Object.keys(filter).length > 0, 'must name at least one field, such as "fund" or "grade"'),
  );
export type PostFilter = Immutable<z.infer<typeof postFilterSchema>>;

/** Whether one of the filters takes posts in; without filters all are. */
export function fitsPosts(
  posts: RowNames,
  filters: readonly PostFilter[] | undefined,
  groupsOf: (group: string | undefined) => readonly string[],
): boolean {
  return (
    filters === undefined ||
    filters.some(
      ({ group, section, fund, dutyStation, category, grade, type }) =>
        (group === undefined || groupsOf(posts.group).includes(group)) &&
        (section === undefined || posts.section === section) &&
        (fund === undefined || posts.fund === fund) &&
        (dutyStation === undefined || isSameName(posts.dutyStation ?? '', dutyStation)) &&
        (category === undefined || posts.category === category) &&
        (grade === undefined || gradeKey(posts.grade ?? '') === gradeKey(grade)) &&
        (type === undefined || posts.type === type),
    )
  );
}
