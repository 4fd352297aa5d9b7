import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import type { Sweep } from '../../../shared/results/sweep.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { authorize } from '../../access/authorize.ts';
import type { JobPorts } from '../jobs/ports.ts';
import { startLoadedJob } from '../jobs/start-job.ts';
import type { Saved } from '../../ledger/items/saved.ts';
import { countComponents, workLimits } from '../work-limits.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { type InputsBasis, type InputsRequest, type LoadedInputs, loadInputs } from '../estimates/load-inputs.ts';
import { planAxes } from '../../../shared/sweeps/plan-axes.ts';

export type SweepStatementRequest = InputsRequest & { axes: SweepAxis[]; reason?: string | undefined };

/** A sweep that is done, or the job that a longer one became. */
export type MadeSweep = { sweep: Sweep; inputs: LoadedInputs; basis: InputsBasis } | { job: Saved };

/**
 * Sweeps a statement. A short sweep is computed at once, and nothing is stored; a longer one becomes a job, for those who may start one.
 *
 * @param jobs opens what a job needs, if it comes to that.
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function sweep(
  ports: UseCasePorts,
  jobs: () => JobPorts,
  call: Call,
  { axes, reason, ...request }: SweepStatementRequest,
): Promise<MadeSweep> {
  const { principal } = call;
  authorize(principal, 'estimate:compute');
  const inputs = await loadInputs(ports, principal.organization, request);
  const { statement, cards, scenarios, estimate, basis } = inputs;
  const plan = planAxes({ statement, cards, scenarios, request: { axes } });
  if (plan.points <= workLimits.sweepPoints && plan.points * countComponents(estimate) <= workLimits.sweepComponents)
    return { sweep: runSweep(plan), inputs, basis };
  return { job: await startLoadedJob(jobs(), call, { kind: 'sweep', inputs, request: { axes, scenarios }, reason }) };
}
