import { estimate } from '../../../shared/engine/estimate.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { ScenarioEffect } from '../../../shared/scenarios/workbench.ts';
import type { Inputs } from './find-inputs.ts';

/** The estimate of what was found, under a stack of scenarios. Raises `Refused`. */
export async function estimateUnder(inputs: Inputs, scenarios: readonly Scenario[]): Promise<Estimate> {
  return (await estimateWithEffects(inputs, scenarios)).made;
}

/** The same with what each change did. The code of scenarios is loaded when there are any. */
export async function estimateWithEffects(
  { statement, cards }: Inputs,
  scenarios: readonly Scenario[],
): Promise<{ made: Estimate; effects: readonly ScenarioEffect[] }> {
  if (scenarios.length === 0) return { made: estimate(statement, cards), effects: [] };
  const { applyScenario } = await import('../../../shared/scenarios/apply-scenario.ts');
  const applied = applyScenario(statement, cards, scenarios);
  return { made: estimate(applied.statement, applied.cards, applied.adjustment), effects: applied.effects };
}
