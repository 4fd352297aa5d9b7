import type { Adjustment } from '../engine/adjustment.ts';
import type { ComponentPattern } from '../model/component.ts';
import { componentsOf } from '../engine/expand-statement.ts';
import { yearsBetween } from '../engine/plan-years.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Problem } from '../model/problem.ts';
import type { CellBoard, Contribution } from './cell-board.ts';

/** What patterns add in single years, each occurrence computed once. */
export type OccurrenceBoard = {
  contributionsIn: (
    pattern: ComponentPattern,
    year: number,
    key: string,
    problems: readonly Problem[],
    adjustment: Adjustment,
  ) => readonly Contribution[];
};

/** The occurrences that can add something in a year: its own, and those of the years before that reach into it. */
function occurrencesReaching({ occurrences, reach = 0 }: ComponentPattern, year: number): readonly Occurrence[] {
  if (reach === 0) {
    const own = occurrences.inYear(year);
    return own === undefined ? [] : [own];
  }
  return yearsBetween(year - reach, year + 1).flatMap((one) => occurrences.inYear(one) ?? []);
}

/**
 * A post that starts a day later differs in its first year and in no other. So what a pattern adds is remembered by its
 * occurrence: the factors of a pattern depend on that alone, and on what `key` stands for. An occurrence with a problem
 * is never remembered, since its problem must show every time.
 */
export function makeOccurrenceBoard(board: CellBoard): OccurrenceBoard {
  const known = new Map<string, readonly Contribution[]>();
  return {
    contributionsIn: (pattern, year, key, problems, adjustment) => {
      const occurrences = occurrencesReaching(pattern, year);
      if (occurrences.length === 0) return [];
      const own = `${key} ${year} ${occurrences.map(({ day, index }) => `${day} ${index}`).join(' ')}`;
      const found = known.get(own);
      if (found !== undefined) return found;
      const before = problems.length;
      const contributions = board.contributionsOf(componentsOf(pattern, [year], adjustment));
      if (problems.length === before) known.set(own, contributions);
      return contributions;
    },
  };
}
