import { explainFigure, type FigureReference } from '../../../shared/explanations/explain-figure.ts';
import { explainTotal, type TotalReference } from '../../../shared/explanations/explain-total.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Explanation } from '../../../shared/results/explanation.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';
import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { type InputsRequest, loadInputs } from './load-inputs.ts';

/** Inputs, and the figure or the sum that shall be explained under them. */
export type WhatIfRequest = InputsRequest & {
  figure?: FigureReference | undefined;
  total?: TotalReference | undefined;
};

export type TriedScenarios = {
  estimate: Estimate;
  basis: InputsBasis;
  figure?: Explanation;
  total?: TotalExplanation;
};

/**
 * Estimates a stored statement under scenarios, stored ones or such as are sent along, and explains a figure or a sum
 * of that estimate: what a page shows while somebody tries something. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `no-such-line` where there is no such figure; StoreError.
 */
export async function tryScenarios(
  ports: ComputePorts,
  principal: Principal,
  { figure, total, ...request }: WhatIfRequest,
): Promise<TriedScenarios> {
  authorize(principal, 'estimate:compute');
  const { estimate, basis } = await loadInputs(ports, principal.organization, request);
  return {
    estimate,
    basis,
    ...(figure !== undefined && { figure: explainFigure(estimate, figure) }),
    ...(total !== undefined && { total: explainTotal(estimate, total) }),
  };
}
