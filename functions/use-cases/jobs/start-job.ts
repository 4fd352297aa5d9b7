import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';
import type { Job, JobKindName } from '../../../shared/results/job.ts';
import { authorize } from '../../access/policy.ts';
import { jobContent } from '../../documents/kinds/job.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { changeOf } from '../documents/change-from-base.ts';
import type { Call } from '../ports.ts';
import { atPlacesOfRequest, type BegunWork } from './job-kind.ts';
import type { JobToStart } from './kinds/job-to-start.ts';
import { loadJobKind } from './kinds/kinds.ts';
import type { JobPorts } from './ports.ts';
import { refuseTooManyJobs } from './running-jobs.ts';
import { settleJob } from './settle-job.ts';

/**
 * Starts a job: loads, checks and measures all of it first, so that what cannot be computed is refused at once, with its
 * place in the request; saves it; then sets it going. Rates are as decisions in force extend them.
 *
 * @returns the revision that began it; with a repeated idempotency key, the one of then.
 * @throws AccessError `forbidden`; Refused with every problem; UseCaseError `too-many-jobs`; StoreError.
 */
export async function startJob(ports: JobPorts, call: Call, asked: JobToStart): Promise<Saved> {
  authorize(call.principal, 'job:write');
  const kind = await loadJobKind(asked.kind);
  authorize(call.principal, kind.action);
  const begun = await atPlacesOfRequest(kind.fields, () => kind.begin(ports, call.principal, asked));
  return startBegunJob(ports, call, { kind: asked.kind, begun, reason: asked.reason });
}

type BegunJob = { kind: JobKindName; begun: BegunWork; reason: string | undefined };

/**
 * Starts a job from what is loaded already, whatever has been saved since: the job names its revisions. Otherwise as
 * `startJob`.
 */
export async function startBegunJob(ports: JobPorts, call: Call, { kind, begun, reason }: BegunJob): Promise<Saved> {
  const role = authorize(call.principal, 'job:write');
  const { sources, ...work } = begun;
  const job: Job = {
    schema: 'rule153/job/2',
    id: ports.newId().toLowerCase(),
    kind,
    attempt: 1,
    engine: ENGINE_VERSION,
    ...sources,
    ...work,
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
