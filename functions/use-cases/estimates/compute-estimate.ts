import type { Adjustment } from '../../../shared/engine/adjustment.ts';
import { checkReferences } from '../../../shared/engine/check-references.ts';
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

/** Computes an estimate under a stack of scenarios, within the limits. Raises `Refused`. */
export async function computeUnderScenarios(
  ports: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
  custody: RateValidity,
): Promise<Estimate> {
  if (scenarios.length === 0) return computeEstimate(ports, statement, cards, custody);
  const { applyScenario } = await import('../../../shared/scenarios/apply-scenario.ts');
  const applied = applyScenario(statement, cards, scenarios);
  return computeEstimate(ports, applied.statement, applied.cards, custody, applied.adjustment);
}

/** Computes an estimate whose inputs are at hand, within the limits. Raises `Refused`. */
export function computeEstimate(
  { limits }: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  custody: RateValidity,
  adjustment?: Adjustment,
): Estimate {
  // Ids used twice or leading nowhere would make the measure below a guess.
  const problems = checkReferences(statement);
  if (problems.length > 0) throw new Refused(problems);
  refuseTooMuch(statement, cards, limits);
  return estimateWithValidity(statement, cards, custody, adjustment);
}
