import { type Adjustment, NO_ADJUSTMENT } from '../engine/adjustment.ts';
import type { EngineMemory } from '../engine/engine-memory.ts';
import { estimateFigures } from '../engine/estimate-figures.ts';
import { gatherWarnings } from '../engine/gather-warnings.ts';
import type { Estimate, EstimatedFigures } from '../results/estimate.ts';
import { Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { extendRates } from './extend-rates.ts';
import { checkRateValidity, type ValidityFindings } from './check-rate-validity.ts';
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
  adjustment: Adjustment = NO_ADJUSTMENT,
): Estimate {
  const { figures, computed } = estimateFigures(statement, extendRates(cards, validity.decisions), adjustment);
  const warnings = gatherWarnings(computed);
  const found = refuseExpired(figures, { statement, cards, validity });
  return { ...figures, warnings: [...warnings, ...found.warnings] };
}

/**
 * The same figures, or the same refusal, without what they say of themselves in words, and with a memory of what was
 * evaluated before.
 */
export function figuresWithValidity(
  statement: Statement,
  cards: readonly RateCard[],
  validity: RateValidity,
  { adjustment, memory }: { adjustment: Adjustment; memory: EngineMemory },
): EstimatedFigures {
  const { figures } = estimateFigures(statement, extendRates(cards, validity.decisions), adjustment, memory);
  refuseExpired(figures, { statement, cards, validity });
  return figures;
}

type Inputs = { statement: Statement; cards: readonly RateCard[]; validity: RateValidity };

function refuseExpired(figures: EstimatedFigures, { statement, cards, validity }: Inputs): ValidityFindings {
  const found = checkRateValidity(figures, statement, cards, validity);
  if (found.problems.length > 0) throw new Refused(found.problems);
  return found;
}
