import { defined } from '../canonical/defined.ts';
import type { Problem } from '../model/problem.ts';
import type { RateBook } from '../model/rate-book.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Adjustment } from './adjustment.ts';
import { lineKey } from './evaluate-lines.ts';
import { evaluateStatement } from './evaluate-statement.ts';
import type { Expansion } from './expand-statement.ts';
import { makeRecosting } from './recost.ts';

/**
 * Lines with what recosting makes of each of their amounts. Everything is evaluated a second time with the factors of
 * recosting: each figure is rounded once, from its exact sum, and shares are taken of recosted amounts.
 */
export function recostLines(
  statement: Statement,
  lines: readonly EstimatedLine[],
  expansion: Expansion,
  base: { timeline: Timeline; rates: RateBook; adjustment: Adjustment },
): { lines: readonly EstimatedLine[]; problems: readonly Problem[] } {
  const recost = makeRecosting(statement);
  const { adjust, settledFrom } = base.adjustment;
  const { lines: recosted, problems } = evaluateStatement(
    statement,
    { ...expansion, components: expansion.components.map(recost) },
    { ...base, adjustment: { adjust: (component) => recost(adjust(component)), settledFrom } },
  );
  const amounts = new Map(
    recosted.flatMap((line) => line.amounts.map((one) => [`${one.year} ${lineKey(line)}`, one] as const)),
  );
  return {
    lines: lines.map((line) => {
      const key = lineKey(line);
      return {
        ...line,
        amounts: line.amounts.map(({ components, funds, ...one }) => {
          const after = amounts.get(`${one.year} ${key}`);
          return {
            ...one,
            recosted: after?.amount ?? one.amount,
            components,
            ...defined({ funds, recostedFunds: after?.funds }),
          };
        }),
      };
    }),
    problems,
  };
}
