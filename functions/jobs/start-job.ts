import { ENGINE_VERSION } from '../../shared/engine/estimate-form.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { authorize } from '../access/authorize.ts';
import type { Saved } from '../store/saved.ts';
import { splitDocument } from '../store/split-document.ts';
import { changeOf } from '../use-cases/change-of.ts';
import { loadCards } from '../use-cases/estimate/load-cards.ts';
import { loadDocument } from '../use-cases/estimate/load-document.ts';
import { statementKind } from '../use-cases/kinds/statement.ts';
import type { Call } from '../use-cases/ports.ts';
import type { Job } from './job.ts';
import { jobContent } from './job-content.ts';
import { BATCH_SIZE } from './outstanding-batches.ts';
import type { JobPorts } from './ports.ts';
import { settleJob } from './settle-job.ts';
import { planWork, type WorkOrder } from './work.ts';

export type StartJobRequest = {
  kind: Job['kind'];
  /** Id of the statement, and the number of its revision; the head if left out. */
  statement: string;
  revision?: number | undefined;
  /** Ids of the rate cards in order of precedence; those that the statement names if left out. */
  rateCards?: readonly string[] | undefined;
  /** What is asked, in the form of its kind. */
  request: Record<string, unknown>;
  reason?: string | undefined;
};

/**
 * Starts a job: checks and plans all of it first, so that what cannot be computed is refused at once; saves it; then sets it going.
 *
 * @returns the revision that began it; with a repeated idempotency key, the one of then.
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function startJob(ports: JobPorts, call: Call, asked: StartJobRequest): Promise<Saved> {
  const role = authorize(call.principal, 'job:write');
  const { organization } = call.principal;
  const statement = await loadDocument<Statement>(ports, organization, statementKind, asked.statement, asked.revision);
  const cards = await loadCards(ports, organization, asked.rateCards ?? statement.document.rateCards);
  const order: WorkOrder = { kind: asked.kind, statement: statement.document, cards: cards.map(({ document }) => document), request: asked.request };
  const { size, frame } = planWork(order);
  const job: Job = {
    schema: 'rule153/job/1',
    id: ports.newId().toLowerCase(),
    kind: asked.kind,
    attempt: 1,
    engine: ENGINE_VERSION,
    statement: statement.entry,
    rateCards: cards.map(({ entry }) => entry),
    request: asked.request,
    frame,
    size,
    batchSize: BATCH_SIZE,
  };
  const saved = await saveJob(ports, call, role, job, { expected: 'none', action: 'start', reason: asked.reason ?? '' });
  // A request that is sent again must not begin a second time what the first one began.
  if (!saved.replayed) await setGoing(ports, organization, job);
  return saved;
}

type JobChange = { expected: number | 'none'; action: 'start' | 'resume'; reason: string };

/** Saves the document of an attempt that is about to begin. */
export async function saveJob(ports: JobPorts, call: Call, role: ReturnType<typeof authorize>, job: Job, change: JobChange): Promise<Saved> {
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: 'job',
    id: job.id,
    ...change,
    state: 'running',
    fields: jobContent.fieldsOf(job),
    content: splitDocument(job),
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
