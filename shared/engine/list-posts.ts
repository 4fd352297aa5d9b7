import { defined } from '../canonical/defined.ts';
import { rankOfGrade } from '../model/grade.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import type { AnnexPost } from '../results/estimate.ts';

/** The annex: every row of posts with its effective date, in order of effect and grade. Undated posts are a problem elsewhere. */
export function listPosts(statement: Statement, timeline: Timeline): readonly AnnexPost[] {
  return statement.requirements
    .flatMap((requirement) => {
      const posts = kindOf(requirement).posts?.of(requirement);
      if (posts === undefined) return [];
      const effective = timeline.resolve(posts.effective);
      if (!isResolved(effective)) return [];
      // A row of no posts, as a scenario may leave it, is not a post change.
      return posts.posts
        .filter(({ number }) => number !== '0')
        .map((row): AnnexPost => ({
          requirement: requirement.id,
          count: Number(row.number),
          grade: row.grade,
          dutyStation: row.dutyStation,
          title: row.title,
          ...defined({ subprogramme: row.subprogramme }),
          type: posts.type,
          effective: effective.day,
          effectivePrecision: effective.precision,
          functions: (row.functions ?? []).map(({ text }) => text),
        }));
    })
    .sort(
      (a, b) =>
        compare(a.effective, b.effective) ||
        rankOfGrade(a.grade) - rankOfGrade(b.grade) ||
        compare(a.requirement, b.requirement),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
