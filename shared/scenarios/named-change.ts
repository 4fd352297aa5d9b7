import type { Change } from './change.ts';
import type { Scenario } from './scenario.ts';

/** A change by its name in the stack, "scenario/change", and its path for problems. */
export type NamedChange = { change: Change; name: string; scenario: string; path: string };

/** All changes of a stack in order. */
export function nameChanges(scenarios: readonly Scenario[]): readonly NamedChange[] {
  return scenarios.flatMap((scenario, position) =>
    scenario.changes.map((change, index) => ({
      change,
      name: `${scenario.id}/${change.id}`,
      scenario: scenario.id,
      path: `scenarios[${position}].changes[${index}]`,
    })),
  );
}
