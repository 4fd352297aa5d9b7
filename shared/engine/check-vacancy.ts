import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import { kindOf } from '../requirements/index.ts';

/** What sourced statements have for a new post and, the least, for one that has been there for years. */
const LEAST = { value: 0.112, source: 'A/80/6 (Sect. 1)' };
const MOST = { value: 0.5, source: 'A/C.5/78/21' };
/** A factor beyond either by so much is asked about. */
const TIMES_BELOW = 4;
const TIMES = 1.5;

/** Vacancy factors far from all that sourced statements have: the share that is budgeted, or a decimal that slipped. */
export function checkVacancyFactors({ vacancyFactors, requirements }: Statement): readonly Warning[] {
  const own = requirements.flatMap((requirement) =>
    (kindOf(requirement).posts?.of(requirement).vacancy ?? []).map((one) => ({
      ...one,
      of: ` of "${requirement.id}"`,
    })),
  );
  return [...vacancyFactors.map((one) => ({ ...one, of: '' })), ...own].flatMap(
    ({ category, yearOfPost, factor, of }): Warning[] => {
      const value = Number(factor);
      // None at all is a decision, and so is a post that nobody holds for a whole year.
      if (value === 0 || value === 1) return [];
      if (value >= LEAST.value / TIMES_BELOW && value <= MOST.value * TIMES) return [];
      return [
        {
          severity: 'query',
          code: 'implausible',
          message:
            `The vacancy factor${of} (${category}, year ${yearOfPost}) is ${factor}; others are ${LEAST.value} ` +
            `(${LEAST.source}) to ${MOST.value} (${MOST.source}). It is the share that is not budgeted. Check it.`,
        },
      ];
    },
  );
}
