import { attributeEffects } from '../../../shared/comparisons/attribute-effects.ts';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { DocumentReader } from '../../documents/document-reader.ts';
import type { ComputePorts } from '../ports.ts';
import { type InputsRequest, type LoadedInputs, loadInputs } from '../estimates/load-inputs.ts';
import type { Comparison } from '../../../shared/results/comparison.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

/** Two sides. `documents` are those of a side that has others under the same names, as two drafts in files have. */
export type CompareRequest = { from: ComparedInputs; to: ComparedInputs };
type ComparedInputs = InputsRequest & { documents?: DocumentReader };
export type MadeComparison = { comparison: Comparison; basis: { from: InputsBasis; to: InputsBasis } };

/**
 * Compares two estimates: of two statements or revisions, under other scenarios, or with other rate cards. Nothing is
 * stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function compare(
  ports: ComputePorts,
  principal: Principal,
  { from, to }: CompareRequest,
): Promise<MadeComparison> {
  authorize(principal, 'estimate:compute');
  const { organization } = principal;
  const [before, after] = await loadBoth(ports, organization, { from, to });
  const { effects } = applyScenario(after.statement, after.cards, after.scenarios);
  return {
    comparison: attributeEffects(compareEstimates(before.estimate, after.estimate), effects),
    basis: { from: before.basis, to: after.basis },
  };
}

/** Loads both sides, so that what is wrong with either is named at once, below "from" and "to". */
async function loadBoth(
  ports: ComputePorts,
  organization: string,
  request: CompareRequest,
): Promise<readonly [LoadedInputs, LoadedInputs]> {
  const load = ({ documents = ports.documents, ...inputs }: ComparedInputs): Promise<LoadedInputs> =>
    loadInputs({ ...ports, documents }, organization, inputs);
  const [from, to] = await Promise.allSettled([load(request.from), load(request.to)]);
  if (from.status === 'fulfilled' && to.status === 'fulfilled') return [from.value, to.value];
  const problems: Problem[] = [];
  for (const [name, side] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (side.status === 'fulfilled') continue;
    if (!(side.reason instanceof Refused)) throw side.reason;
    problems.push(
      ...side.reason.problems.map((problem) => ({
        ...problem,
        path: problem.path === '' ? name : `${name}.${problem.path}`,
      })),
    );
  }
  throw new Refused(problems);
}
