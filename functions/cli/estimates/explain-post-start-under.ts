import type { PostStartExplanation } from '../../../shared/results/post-start-explanation.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { explainPostStart } from '../../../shared/scenarios/explain-post-start.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { Inputs } from './find-inputs.ts';

/** The first budget year of posts of what was found, under a stack of scenarios. Raises `Refused`. */
export function explainPostStartUnder(
  { statement, cards }: Inputs,
  scenarios: readonly Scenario[],
  requirement: string,
): PostStartExplanation {
  const applied = applyScenario(statement, cards, scenarios);
  return explainPostStart(applied.statement, applied.cards, requirement, applied.adjustment);
}
