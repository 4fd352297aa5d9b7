import { hundredthsOfPosts } from '../model/decimal-text.ts';
import { type Fund, defaultFund, listFunds } from '../model/fund.ts';
import type { StaffCategory } from '../model/grade.ts';
import { type PostsBefore, categoryOfPosts } from '../model/posts-before.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import { actionOf } from '../requirements/post-action.ts';
import { type AnnexRow, type PostAction, type PostTerms, categoryOfRow } from '../requirements/post-schema.ts';
import { yearOf } from '../time/calendar.ts';
import { resolveEnding } from '../time/ending.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';

/** What posts are counted by. */
export type PostNames = {
  grade: string;
  category: StaffCategory;
  type: 'established' | 'temporary';
  section: string;
  fund: string;
  dutyStation?: string | undefined;
  group?: string | undefined;
  postTitle?: string | undefined;
};

/**
 * Posts that come or go in a year; `size` in hundredths, so that sums are exact. Posts that were there before the
 * statement came in no year of it. `of` says where the statement lists them.
 */
export type PostMove = {
  year: number;
  size: number;
  action: PostAction | 'end' | 'before';
  names: PostNames;
  of: { requirement: string; row: number } | { before: number };
};

/** Every change of the numbers of posts that a statement makes, and the posts before it. */
export function gatherPostMoves(statement: Statement, timeline: Timeline): readonly PostMove[] {
  return [
    ...(statement.postsBefore ?? []).map((posts, position) => moveOfBefore(posts, position, statement)),
    ...statement.requirements.flatMap((requirement) => {
      const posts = kindOf(requirement).posts?.of(requirement);
      return posts === undefined ? [] : movesOf(posts, statement, timeline);
    }),
  ];
}

function moveOfBefore(
  { number, section = '', type, fund, dutyStation, group, ...graded }: PostsBefore,
  position: number,
  { funds = [], sections }: Statement,
): PostMove {
  return {
    year: Number.NEGATIVE_INFINITY,
    size: hundredthsOfPosts(number),
    action: 'before',
    names: {
      grade: graded.grade,
      category: categoryOfPosts(graded),
      type,
      section,
      fund: fund ?? defaultFund(listFunds(funds)).id,
      dutyStation,
      group: group ?? groupOfSection(section, sections),
    },
    of: { before: position },
  };
}

function groupOfSection(section: string, sections: Statement['sections']): string | undefined {
  return sections.find(({ number }) => number === section)?.group;
}

/**
 * What an action changes in the year of its effect, and takes back in the year in which it ends. Undated posts are a
 * problem elsewhere.
 */
function movesOf(posts: PostTerms, statement: Statement, timeline: Timeline): readonly PostMove[] {
  const start = timeline.resolve(posts.effective);
  if (!isResolved(start)) return [];
  const ending = resolveEnding(posts, timeline);
  const end = ending !== undefined && isResolved(ending) ? yearOf(ending.day) : undefined;
  return posts.posts.flatMap((row, position) => {
    const of = { requirement: posts.id, row: position };
    const action = actionOf(posts, row);
    return changesOf(posts, row, action, statement).flatMap(({ size, names }): readonly PostMove[] => [
      { year: start.year, size, action, names, of },
      ...(end === undefined ? [] : [{ year: end, size: -size, action: 'end' as const, names, of }]),
    ]);
  });
}

/** The fund of a charge, else that of its requirement, else the default; of several, all their ids together. */
export function fundOfPosts({ charge, fund }: PostTerms, funds: readonly Fund[]): string {
  if (charge.fund !== undefined) return charge.fund;
  if (fund === undefined) return defaultFund(listFunds(funds)).id;
  return typeof fund === 'string' ? fund : fund.map((one) => one.fund).join(' + ');
}

/** Posts as they are after an action, and as they were before it with a minus. */
function changesOf(
  posts: PostTerms,
  row: AnnexRow,
  action: PostAction,
  { funds = [], sections }: Statement,
): readonly Pick<PostMove, 'size' | 'names'>[] {
  const size = Math.abs(hundredthsOfPosts(row.number));
  const { charge } = posts;
  const after: PostNames = {
    grade: row.grade,
    category: categoryOfRow(row),
    type: posts.type,
    section: charge.section,
    fund: fundOfPosts(posts, funds),
    dutyStation: row.dutyStation,
    group: charge.group ?? posts.group ?? groupOfSection(charge.section, sections),
    postTitle: row.title,
  };
  if (action === 'establish') return [{ size, names: after }];
  if (action === 'abolish') return [{ size: -size, names: after }];
  const { from = {} } = row;
  const { fromCharge } = posts;
  const before: PostNames = {
    ...after,
    ...(from.grade !== undefined && {
      grade: from.grade,
      category: categoryOfRow({ grade: from.grade, category: from.category }),
    }),
    ...(from.dutyStation !== undefined && { dutyStation: from.dutyStation }),
    ...(from.title !== undefined && { postTitle: from.title }),
    ...(fromCharge !== undefined && {
      section: fromCharge.section,
      fund: fromCharge.fund ?? after.fund,
      group: fromCharge.group ?? posts.group ?? groupOfSection(fromCharge.section, sections),
    }),
    ...(action === 'convert' && { type: 'temporary' as const }),
  };
  return [
    { size, names: after },
    { size: -size, names: before },
  ];
}
