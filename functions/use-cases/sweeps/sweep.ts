import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import type { Sweep } from '../../../shared/results/sweep.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { authorize } from '../../access/policy.ts';
import type { JobPorts } from '../jobs/ports.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { beginSweep, refuseLongSweep } from '../jobs/kinds/sweep.ts';
import { countComponents } from '../work-limits.ts';
import type { Call, ComputePorts } from '../ports.ts';
import { type InputsRequest, type LoadedInputs, loadInputs } from '../estimates/load-inputs.ts';
import { planAxes } from '../../../shared/sweeps/plan-axes.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

/** The axes, or how they follow from the inputs, for whoever names a rate as the cards do. */
export type SweepStatementRequest = InputsRequest & {
  axes: SweepAxis[] | ((inputs: LoadedInputs) => SweepAxis[]);
  reason?: string | undefined;
};

/** A sweep that is done, or the job that a longer one became. */
export type DoneSweep = { sweep: Sweep; inputs: LoadedInputs; basis: InputsBasis };
export type MadeSweep = DoneSweep | { job: Saved };

/**
 * Sweeps a statement. A short sweep is computed at once, and nothing is stored; a longer one becomes a job, for those
 * who may start one.
 *
 * @param jobs opens what a job needs, if it comes to that. Where it is left out nobody waits for a response, and a
 *   sweep that would be a job is computed at once.
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function sweep(
  ports: ComputePorts,
  jobs: undefined,
  call: Call,
  request: SweepStatementRequest,
): Promise<DoneSweep>;
export async function sweep(
  ports: ComputePorts,
  jobs: () => JobPorts,
  call: Call,
  request: SweepStatementRequest,
): Promise<MadeSweep>;
export async function sweep(
  ports: ComputePorts,
  jobs: (() => JobPorts) | undefined,
  call: Call,
  { axes: wanted, reason, ...request }: SweepStatementRequest,
): Promise<MadeSweep> {
  const { principal } = call;
  authorize(principal, 'estimate:compute');
  const inputs = await loadInputs(ports, principal.organization, request);
  const { statement, cards, scenarios, estimate, basis } = inputs;
  const axes = typeof wanted === 'function' ? wanted(inputs) : wanted;
  const plan = planAxes({ statement, cards, scenarios, request: { axes } });
  const components = countComponents(estimate);
  const { sweepPoints, sweepComponents } = ports.limits;
  const isShort = plan.points <= sweepPoints && plan.points * components <= sweepComponents;
  if (jobs === undefined || isShort) {
    refuseLongSweep(plan.points, components, ports.limits);
    return { sweep: runSweep(plan), inputs, basis };
  }
  const { startBegunJob } = await import('../jobs/start-job.ts');
  const begun = beginSweep(ports, inputs, axes, plan);
  return { job: await startBegunJob(jobs(), call, { kind: 'sweep', begun, reason }) };
}
