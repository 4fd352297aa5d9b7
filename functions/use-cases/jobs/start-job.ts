import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from '../documents/change-from-base.ts';
import { type LoadedInputs, loadInputs } from '../estimates/load-inputs.ts';
import type { Call } from '../ports.ts';
import { type Job, sweepOrderSchema } from '../../../shared/results/job.ts';
import { jobContent } from '../../documents/kinds/job.ts';
import { countComponents } from '../work-limits.ts';
import { batchSizeFor } from './run-batch.ts';
import type { JobPorts } from './ports.ts';
import { refuseTooManyJobs } from './running-jobs.ts';
import { settleJob } from './settle-job.ts';
import { planWork, refuseLongWork, scenariosOfWork, type Work } from './work.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';

export type StartJobRequest = {
  kind: Job['kind'];
  /** Id of the statement, and the number of its revision; the head if left out. */
  statement: string;
  revision?: number | undefined;
  /** Ids of the rate cards in order of precedence; those that the statement names if left out. */
  rateCards?: readonly string[] | undefined;
  /** What is asked, as its kind has it. */
  request: Readonly<Record<string, unknown>>;
  reason?: string | undefined;
};

/**
 * Starts a job of a stored statement, with its rates as decisions in force extend them: checks and plans all of it
 * first, so that what cannot be computed is refused at once, with its place in the request; saves it; then sets it
 * going.
 *
 * @returns the revision that began it; with a repeated idempotency key, the one of then.
 * @throws AccessError `forbidden`; Refused with every problem; UseCaseError `too-many-jobs`; StoreError.
 */
export async function startJob(
  ports: JobPorts,
  call: Call,
  { statement, revision, rateCards, ...asked }: StartJobRequest,
): Promise<Saved> {
  authorize(call.principal, 'job:write');
  try {
    const scenarios = scenariosOfWork(asked);
    const inputs = await loadInputs(ports, call.principal.organization, { statement, revision, rateCards, scenarios });
    return await startLoadedJob(ports, call, { ...asked, inputs });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(/^(?:axes|scenarios)\[/, 'request.$&'),
      })),
    );
  }
}

type LoadedJobRequest = Pick<StartJobRequest, 'kind' | 'request' | 'reason'> & {
  inputs: LoadedInputs;
  /** What planning the work gave, where that was done already. */
  planned?: Pick<Work, 'size' | 'frame'>;
};

/**
 * Starts a job from inputs that are loaded already, whatever has been saved since: the job names their revisions.
 * Otherwise as `startJob`.
 */
export async function startLoadedJob(
  ports: JobPorts,
  call: Call,
  { kind, request, reason, inputs, planned }: LoadedJobRequest,
): Promise<Saved> {
  const role = authorize(call.principal, 'job:write');
  const { statement, cards, basis } = inputs;
  const { size, frame } = planned ?? planWork({ kind, statement, cards, request });
  const components = countComponents(inputs.estimate);
  refuseLongWork(size, components, ports.limits);
  const job: Job = {
    schema: 'rule153/job/2',
    id: ports.newId().toLowerCase(),
    kind,
    attempt: 1,
    engine: ENGINE_VERSION,
    statement: basis.statement,
    rateCards: [...basis.rateCards],
    scenarios: [...basis.scenarios],
    decisions: [...basis.decisions],
    request: parse(sweepOrderSchema, request),
    frame,
    size,
    batchSize: batchSizeFor(components),
  };
  const saved = await saveJob(ports, call, role, job, { expected: 'none', action: 'start', reason: reason ?? '' });
  // A request that is sent again must not begin a second time what the first one began.
  if (!saved.replayed) await setGoing(ports, call.principal.organization, job);
  return saved;
}

type JobChange = { expected: number | 'none'; action: 'start' | 'resume'; reason: string };

/**
 * Saves the document of an attempt that is about to begin.
 *
 * @throws UseCaseError `too-many-jobs`.
 */
export async function saveJob(
  ports: JobPorts,
  call: Call,
  role: ReturnType<typeof authorize>,
  job: Job,
  change: JobChange,
): Promise<Saved> {
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: 'job',
    id: job.id,
    ...change,
    state: 'running',
    fields: jobContent.fieldsOf(job),
    content: splitDocument(job),
    permit: () => refuseTooManyJobs(ports, call.principal.organization),
  });
}

/** Sets a saved attempt going. If that fails, the job says so, rather than seem to run. */
export async function setGoing(ports: JobPorts, organization: string, { id, attempt }: Job): Promise<void> {
  const name = { organization, job: id, attempt };
  try {
    await ports.runner.start(name);
  } catch (error) {
    await settleJob(ports, name, 'It could not be set going. Resume it shortly.');
    throw error;
  }
}
