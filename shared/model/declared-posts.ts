import * as z from 'zod/mini';
import { postNumberText } from './decimal-text.ts';
import { gradeText } from './grade.ts';
import { sourcesSchema } from './source.ts';
import { slug } from './text.ts';

/**
 * A number of posts or positions as the text of the statement declares it, of the requirements that list them: "23
 * posts effective 1 January 2025". It costs nothing and adds no post; it is there so that text and annex can be held
 * against each other.
 */
export const declaredPostsSchema = z
  .strictObject({
    number: postNumberText,
    /** By grade, where the text says so too. */
    grades: z.optional(z.array(z.strictObject({ number: postNumberText, grade: gradeText })).check(z.maxLength(40))),
    /** The ids of the requirements that the text speaks of here; none where the annex has nothing of it. */
    requirements: z.array(slug).check(z.maxLength(200)),
    source: sourcesSchema,
  })
  .register(z.globalRegistry, {
    id: 'DeclaredPosts',
    description:
      'How many posts the text of a statement declares, of which requirements; where the posts listed are not as ' +
      'many, the estimate raises a query.',
  });
export type DeclaredPosts = z.infer<typeof declaredPostsSchema>;
