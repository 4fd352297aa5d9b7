import type { Adjustment } from '../engine/adjustment.ts';
import { estimate } from '../engine/estimate.ts';
import type { Estimate } from '../results/estimate.ts';
import { Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { extendRates } from './extend-rates.ts';
import { checkRateValidity } from './check-rate-validity.ts';
import type { RateValidity } from './rate-validity.ts';

/**
 * An estimate with the validity of its rates: rates past it are used where a decision extends them and nowhere else,
 * and what rate validity has to say stands behind the engine's warnings. Pure, so that a saved estimate can be made
 * again from what it names.
 *
 * @throws Refused as `estimate` does, and with `expired-rate-card` where a card is used past its expiry without a
 * decision.
 */
export function estimateWithValidity(
  statement: Statement,
  cards: readonly RateCard[],
  validity: RateValidity,
  adjustment?: Adjustment,
): Estimate {
  const made = estimate(statement, extendRates(cards, validity.decisions), adjustment);
  const { problems, warnings } = checkRateValidity(made, statement, cards, validity);
  if (problems.length > 0) throw new Refused(problems);
  return { ...made, warnings: [...made.warnings, ...warnings] };
}
