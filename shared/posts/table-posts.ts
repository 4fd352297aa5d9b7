import { compareTexts } from '../canonical/compare-texts.ts';
import { type PostNames, gatherPostMoves } from '../engine/gather-post-moves.ts';
import { listPosts } from '../engine/list-posts.ts';
import { gradeKey, rankOfGrade } from '../model/grade.ts';
import type { Statement } from '../model/statement.ts';
import type { PostDivision, PostTable } from '../results/post-table.ts';
import { makeTimeline } from '../time/timeline.ts';

/**
 * The numbers of posts of a statement in each of its years, before, change and after, divided as asked; and the annex.
 */
export function tablePosts(statement: Statement, by: PostDivision = 'category'): PostTable {
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const { first, last } = statement.years;
  const moves = gatherPostMoves(statement, timeline).map((move) => ({ ...move, key: keyOf(move.names, by) }));
  const keys = [...new Map(moves.map(({ key, names }) => [key, names]))]
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

function keyOf({ grade, category, section, fund, type, dutyStation = '' }: PostNames, by: PostDivision): string {
  if (by === 'category') return category === 'professional' ? 'Professional and higher' : 'General Service and related';
  if (by === 'grade') return rankOfGrade(grade) === rankOfGrade('') ? grade : gradeKey(grade).toUpperCase();
  return { section, fund, type, 'duty-station': dutyStation }[by];
}
