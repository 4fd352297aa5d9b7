import type { Adjustment } from '../../../shared/engine/adjustment.ts';
import { checkReferences } from '../../../shared/engine/check-references.ts';
import { checkStatement } from '../../../shared/engine/check-statement.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import { estimateWithValidity } from '../../../shared/rate-validity/estimate-with-validity.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { ComputePorts } from '../ports.ts';
import type { Loaded } from './load-document.ts';
import { refuseTooMuch } from './refuse-too-much.ts';

/** Most estimates stand under no scenario, and then nothing of scenarios is loaded. */
export async function loadStack(
  ports: ComputePorts,
  organization: string,
  ids: readonly string[],
  statement: BasisEntry,
): Promise<readonly Loaded<Scenario>[]> {
  if (ids.length === 0) return [];
  const { loadScenarios } = await import('./load-scenarios.ts');
  return loadScenarios(ports, organization, ids, statement);
}

/**
 * Computes an estimate under a stack of scenarios, within the limits.
 *
 * @throws Refused.
 */
export async function computeUnderScenarios(
  ports: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
  validity: RateValidity,
): Promise<Estimate> {
  if (scenarios.length === 0) return computeEstimate(ports, statement, cards, validity);
  const { applyScenario } = await import('../../../shared/scenarios/apply-scenario.ts');
  const applied = applyScenario(statement, cards, scenarios);
  return computeEstimate(ports, applied.statement, applied.cards, validity, applied.adjustment);
}

/**
 * Computes an estimate whose inputs are at hand, within the limits.
 *
 * @throws Refused.
 */
export function computeEstimate(
  { limits }: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  validity: RateValidity,
  adjustment?: Adjustment,
): Estimate {
  // Ids used twice or leading nowhere would make the measure below a guess.
  if (checkReferences(statement).length > 0) throw new Refused(checkStatement(statement));
  refuseTooMuch(statement, cards, limits);
  return estimateWithValidity(statement, cards, validity, adjustment);
}

/**
 * Computes every line of an estimate a second time, with decimal.js and none of the engine's arithmetic, before it is
 * saved or vouched for.
 *
 * @throws Refused (`computed-otherwise`) naming every line and year that comes out otherwise: nothing that two ways of
 *   computing do not agree on is kept.
 */
export async function computeTwice(estimate: Pick<Estimate, 'rounding' | 'lines'>): Promise<void> {
  const { checkWithDecimals } = await import('../../../shared/money/decimal.ts');
  const differences = checkWithDecimals(estimate);
  if (differences.length === 0) return;
  throw new Refused(
    differences.map(({ message }) => ({
      code: 'computed-otherwise',
      path: '',
      message: `${message} This is a fault of the program: report it with the statement`,
    })),
  );
}
