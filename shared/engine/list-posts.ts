import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { rankOfGrade } from '../model/grade.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import { actionOf } from '../requirements/post-action.ts';
import type { AnnexRow, PostTerms } from '../requirements/post-schema.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { fundOfPosts } from './gather-post-moves.ts';
import type { AnnexPost } from '../results/estimate.ts';

/**
 * The annex: every row of posts with its effective date, in order of effect and grade. Undated posts are a problem
 * elsewhere.
 */
export function listPosts(statement: Statement, timeline: Timeline): readonly AnnexPost[] {
  return statement.requirements
    .flatMap((requirement) => {
      const posts = kindOf(requirement).posts?.of(requirement);
      if (posts === undefined) return [];
      const effective = timeline.resolve(posts.effective);
      if (!isResolved(effective)) return [];
      // A row of no posts, as a scenario may leave it, is not a post change.
      return posts.posts
        .filter(({ number }) => Number(number) !== 0)
        .map((row): AnnexPost => ({
          requirement: requirement.id,
          count: Math.abs(Number(row.number)),
          grade: row.grade,
          dutyStation: row.dutyStation,
          title: row.title,
          ...defined({ subprogramme: row.subprogramme }),
          type: posts.type,
          ...defined({ fund: fundOf(posts, statement) }),
          ...changeOf(posts, row),
          effective: effective.day,
          effectivePrecision: effective.precision,
          functions: (row.functions ?? []).map(({ text }) => text),
        }));
    })
    .sort(
      (a, b) =>
        compareTexts(a.effective, b.effective) ||
        rankOfGrade(a.grade) - rankOfGrade(b.grade) ||
        compareTexts(a.requirement, b.requirement),
    );
}

/** The fund that pays, where the statement lists funds; several under all their names. */
function fundOf(posts: PostTerms, { funds }: Statement): string | undefined {
  return funds === undefined ? undefined : fundOfPosts(posts, funds);
}

/** What is done to posts that are not new, and what they were before. */
function changeOf(posts: PostTerms, row: AnnexRow): Pick<AnnexPost, 'action' | 'from'> {
  const action = actionOf(posts, row);
  if (action === 'establish') return {};
  const { grade, dutyStation, title } = row.from ?? {};
  const before = defined({ grade, dutyStation, title, section: posts.fromCharge?.section });
  return { action, ...(Object.keys(before).length > 0 && { from: before }) };
}
