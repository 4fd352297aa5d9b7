import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { Estimate } from '../results/estimate.ts';
import { type Adjustment, NO_ADJUSTMENT } from './adjustment.ts';
import { estimateFigures } from './estimate-figures.ts';
import { gatherWarnings } from './gather-warnings.ts';

/**
 * Statement and rate cards → lines, tables, annex, warnings. Pure: the same inputs give the same estimate, whatever the
 * order of the requirements. `cards` are in order of precedence, the last one first in rank; each must have its own id.
 * An `adjustment` is what a scenario does to components.
 *
 * @throws Refused with every problem at once: ids that do not exist, milestones that cannot be dated, rates not in
 * force.
 */
export function estimate(
  given: Statement,
  cards: readonly RateCard[],
  adjustment: Adjustment = NO_ADJUSTMENT,
): Estimate {
  const { figures, computed } = estimateFigures(given, cards, adjustment);
  return { ...figures, warnings: gatherWarnings(computed) };
}
