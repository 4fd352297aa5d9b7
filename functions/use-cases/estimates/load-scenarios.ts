import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { scenarioKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { loadDocument, type Loaded, loadNamed } from './load-document.ts';

/**
 * Loads scenarios, and checks those that are pinned to a revision of their statement against the one at hand.
 *
 * @throws Refused naming all that do not exist or are made for another revision.
 */
export async function loadScenarios(
  ports: ComputePorts,
  organization: string,
  ids: readonly string[],
  statement: BasisEntry,
): Promise<readonly Loaded<Scenario>[]> {
  return loadNamed(
    ids,
    (id) => loadDocument<Scenario>(ports, organization, scenarioKind, id),
    (id, position) => ({
      code: 'unknown-reference',
      path: `scenarios[${position}]`,
      message: `there is no scenario "${id}"; add it, or name another one`,
    }),
    (scenario, position) => pinProblems(scenario, position, statement),
  );
}

/** What is wrong with a scenario that is pinned to another revision of its statement than the one at hand. */
export function pinProblems(
  { id, base: { revision } }: Scenario,
  position: number,
  { hash, content, revision: number }: BasisEntry,
): readonly Problem[] {
  if (revision === undefined || revision === hash || revision === content) return [];
  return [
    {
      code: 'unknown-reference',
      path: `scenarios[${position}].base.revision`,
      message:
        `scenario "${id}" is made for another revision than ` +
        `${number}; name that revision, or let the scenario follow`,
    },
  ];
}
