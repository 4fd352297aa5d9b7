import { compareTexts } from '../canonical/compare-texts.ts';
import { listPosts } from '../engine/list-posts.ts';
import { hundredthsOfPosts } from '../model/decimal-text.ts';
import { defaultFund, listFunds } from '../model/fund.ts';
import { gradeKey, rankOfGrade } from '../model/grade.ts';
import { type PostsBefore, categoryOfPosts } from '../model/posts-before.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import { actionOf } from '../requirements/post-action.ts';
import type { AnnexRow, PostTerms } from '../requirements/post-schema.ts';
import type { PostDivision, PostTable } from '../results/post-table.ts';
import { yearOf } from '../time/calendar.ts';
import { resolveEnding } from '../time/ending.ts';
import { isResolved } from '../time/resolve-point.ts';
import { makeTimeline, type Timeline } from '../time/timeline.ts';

/**
 * Posts that come or go, of one grade, section, fund and type, in a year; `size` in hundredths, so that sums are exact.
 */
type Move = { year: number; size: number; classification: Classification };
type Classification = Pick<PostsBefore, 'grade' | 'category' | 'type'> & { section: string; fund: string };

/**
 * The numbers of posts of a statement in each of its years, before, change and after, divided as asked; and the annex.
 */
export function tablePosts(statement: Statement, by: PostDivision = 'category'): PostTable {
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const { first, last } = statement.years;
  const moves = [
    ...(statement.postsBefore ?? []).map((posts) => moveOfBefore(posts, statement)),
    ...statement.requirements.flatMap((requirement) => {
      const posts = kindOf(requirement).posts?.of(requirement);
      return posts === undefined ? [] : movesOf(posts, statement, timeline);
    }),
  ].map((move) => ({ ...move, key: keyOf(move.classification, by) }));
  const keys = [...new Map(moves.map(({ key, classification }) => [key, classification]))]
    .sort(
      ([a, one], [b, other]) =>
        (by === 'grade' ? rankOfGrade(one.grade) - rankOfGrade(other.grade) : 0) || compareTexts(a, b),
    )
    .map(([key]) => key);
  const numbersOf = (year: number, key?: string) => {
    const sizeOf = (isMeant: (moved: number) => boolean) =>
      moves
        .filter((move) => (key === undefined || move.key === key) && isMeant(move.year))
        .reduce((sum, { size }) => sum + size, 0);
    const [before, change] = [sizeOf((moved) => moved < year), sizeOf((moved) => moved === year)];
    return { before: before / 100, change: change / 100, after: (before + change) / 100 };
  };
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return {
    symbol: statement.symbol,
    by,
    years: years.map((year) => ({
      year,
      rows: keys.map((key) => ({ key, ...numbersOf(year, key) })),
      total: numbersOf(year),
    })),
    annex: listPosts(statement, timeline),
  };
}

function keyOf({ grade, category, section, fund, type }: Classification, by: PostDivision): string {
  if (by === 'category')
    return categoryOfPosts({ grade, category }) === 'professional'
      ? 'Professional and higher'
      : 'General Service and related';
  if (by === 'grade') return rankOfGrade(grade) === rankOfGrade('') ? grade : gradeKey(grade).toUpperCase();
  return { section, fund, type }[by];
}

function moveOfBefore(
  { number, grade, category, section = '', type, fund }: PostsBefore,
  { funds = [] }: Statement,
): Move {
  const classification = { grade, category, type, section, fund: fund ?? defaultFund(listFunds(funds)).id };
  return { year: Number.NEGATIVE_INFINITY, size: hundredthsOfPosts(number), classification };
}

/**
 * What an action changes in the year of its effect, and takes back in the year in which it ends. Undated posts are a
 * problem elsewhere.
 */
function movesOf(posts: PostTerms, statement: Statement, timeline: Timeline): readonly Move[] {
  const start = timeline.resolve(posts.effective);
  if (!isResolved(start)) return [];
  const ending = resolveEnding(posts, timeline);
  const end = ending !== undefined && isResolved(ending) ? yearOf(ending.day) : undefined;
  return posts.posts
    .flatMap((row) => changesOf(posts, row, statement))
    .flatMap(({ size, classification }) => [
      { year: start.year, size, classification },
      ...(end === undefined ? [] : [{ year: end, size: -size, classification }]),
    ]);
}

function changesOf(posts: PostTerms, row: AnnexRow, { funds = [] }: Statement): readonly Omit<Move, 'year'>[] {
  const action = actionOf(posts, row);
  const size = Math.abs(hundredthsOfPosts(row.number));
  const { fund = posts.charge.fund ?? defaultFund(listFunds(funds)).id } = posts;
  const after: Classification = {
    grade: row.grade,
    category: row.category,
    type: posts.type,
    section: posts.charge.section,
    fund: posts.charge.fund ?? (typeof fund === 'string' ? fund : fund.map((one) => one.fund).join(' + ')),
  };
  if (action === 'establish') return [{ size, classification: after }];
  if (action === 'abolish') return [{ size: -size, classification: after }];
  const { from = {} } = row;
  const before: Classification = {
    ...after,
    ...(from.grade !== undefined && { grade: from.grade, category: from.category }),
    ...(posts.fromCharge !== undefined && {
      section: posts.fromCharge.section,
      fund: posts.fromCharge.fund ?? after.fund,
    }),
    ...(action === 'convert' && { type: 'temporary' as const }),
  };
  return [
    { size, classification: after },
    { size: -size, classification: before },
  ];
}
