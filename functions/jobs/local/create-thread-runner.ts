import { availableParallelism } from 'node:os';
import type { BatchRange } from '../../ledger/items/items.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { BatchPorts, JobAttempt, JobRunner } from '../../use-cases/jobs/ports.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';
import { loadJobKind } from '../../use-cases/jobs/kinds/kinds.ts';
import { refuseOtherEngine } from '../../use-cases/jobs/refuse-other-engine.ts';
import { outstandingBatches } from '../../use-cases/jobs/run-batch.ts';
import { settleJob } from '../../use-cases/jobs/settle-job.ts';
import { type ComputeThread, OutOfMemory, startComputeThread, type WorkOrder } from './compute-thread.ts';
import { createTurns, type Turns } from './turns.ts';

export type ThreadRunner = JobRunner & {
  /** Resolves when no job is under way any more. */
  idle(): Promise<void>;
  /** Stops computing, without settling anything: the jobs go on at the next start. */
  close(): Promise<void>;
};

export type ThreadRunnerOptions = {
  /** All but one of the processors if left out, so that the server still responds. */
  threads?: number;
  /** Hears of what goes wrong outside of any request. */
  onError: (error: unknown) => void;
  /**
   * Hears which organization has a job under way, before it is: whoever starts the next runner must know where to look
   * for it.
   */
  onOrganization?: (organization: string) => void;
};

/** An attempt that waits for its turn or is under way. */
type Run = {
  attempt: JobAttempt;
  isWanted: boolean;
  /** What is computed, and the batches that no thread has taken yet; loaded at its first turn. */
  opened: Promise<{ order: WorkOrder | undefined; queue: BatchRange[] }> | undefined;
  /** How many threads are busy with it. */
  busy: number;
  /** Nothing of it waits for a turn any more. */
  isGivenOut: boolean;
  failure: string | undefined;
  /** The table did not respond, so nothing is settled: the job goes on when someone looks at it. */
  isCutOff: boolean;
  ended: Promise<void>;
  end: () => void;
};

/** A place for one thread, which is started when it is first needed and replaced when it failed. */
type Slot = { thread: ComputeThread | undefined; run: Run | undefined; isServing: boolean };

const triesMax = 3;

/** What the threads of a runner have in common. */
type Pool = {
  ports: BatchPorts;
  onError: (error: unknown) => void;
  /** Attempts by their names. */
  runs: Map<string, Run>;
  turns: Turns<Run>;
  slots: readonly Slot[];
};

/**
 * Runs jobs on the threads of this machine, each batch with the same code as on AWS. Organizations take turns batch by
 * batch; of one organization, one job is finished before the next begins.
 */
export function createThreadRunner(
  ports: BatchPorts,
  { threads = Math.max(1, availableParallelism() - 1), onError, onOrganization = () => undefined }: ThreadRunnerOptions,
): ThreadRunner {
  const slots = Array.from({ length: threads }, (): Slot => ({ thread: undefined, run: undefined, isServing: false }));
  const pool: Pool = { ports, onError, runs: new Map(), turns: createTurns(), slots };
  const { runs, turns } = pool;
  const start = (attempt: JobAttempt): Promise<void> => {
    if (runs.has(nameOf(attempt))) return Promise.resolve();
    onOrganization(attempt.organization);
    const run = newRun(attempt);
    runs.set(nameOf(attempt), run);
    turns.add(attempt.organization, run);
    for (const slot of slots) serve(pool, slot).catch(onError);
    return Promise.resolve();
  };
  return {
    start,
    stop: async (attempt) => {
      const run = runs.get(nameOf(attempt));
      if (run !== undefined) await endRun(pool, run);
    },
    keepGoing: start,
    idle: async () => {
      while (runs.size > 0) await Promise.all([...runs.values()].map(({ ended }) => ended));
    },
    close: async () => {
      await Promise.all([...runs.values()].map((run) => endRun(pool, run)));
      await Promise.all(slots.map(endThread));
    },
  };
}

function nameOf({ organization, job, attempt }: JobAttempt): string {
  return JSON.stringify([organization, job, attempt]);
}

async function serve(pool: Pool, slot: Slot): Promise<void> {
  if (slot.isServing) return;
  slot.isServing = true;
  for (let run = pool.turns.next(); run !== undefined; run = pool.turns.next()) await takeTurn(pool, slot, run);
  slot.isServing = false;
}

/** One turn: a batch of the run, or the discovery that there is none left. */
async function takeTurn(pool: Pool, slot: Slot, run: Run): Promise<void> {
  const { ports, onError } = pool;
  run.busy += 1;
  slot.run = run;
  try {
    const { order, queue } = await (run.opened ??= openRun(ports, run.attempt));
    const range = run.isWanted ? queue.shift() : undefined;
    if (queue.length === 0 || !run.isWanted) giveOut(pool, run);
    if (order !== undefined && range !== undefined) await computeBatch(ports, { slot, run, order, range });
  } catch (error) {
    giveOut(pool, run);
    run.isCutOff = error instanceof StoreError && error.code === 'unavailable';
    if (run.isCutOff) onError(error);
    run.failure ??= messageOf(error);
  }
  slot.run = undefined;
  run.busy -= 1;
  if (run.busy === 0 && run.isGivenOut) await finish(pool, run);
}

/** Nothing of the run is given to threads any more. */
function giveOut({ turns }: Pool, run: Run): void {
  run.isGivenOut = true;
  turns.remove(run.attempt.organization, run);
}

async function finish({ ports, onError, runs }: Pool, run: Run): Promise<void> {
  try {
    if (run.isWanted && !run.isCutOff) await settleJob(ports, run.attempt, run.failure);
  } catch (error) {
    onError(error);
  }
  runs.delete(nameOf(run.attempt));
  run.end();
}

async function endRun(pool: Pool, run: Run): Promise<void> {
  run.isWanted = false;
  const isWaiting = run.busy === 0 && !run.isGivenOut;
  giveOut(pool, run);
  if (isWaiting) await finish(pool, run);
  // A batch cannot be interrupted but by ending its thread.
  await Promise.all(pool.slots.filter((slot) => slot.run === run).map(endThread));
  await run.ended;
}

function newRun(attempt: JobAttempt): Run {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    ...{ attempt, isWanted: true, opened: undefined, busy: 0, isGivenOut: false },
    ...{ failure: undefined, isCutOff: false, ended, end },
  };
}

/**
 * Loads what an attempt computes. Without an order there is nothing to do: it is over already, or all of it is stored.
 */
async function openRun(
  ports: BatchPorts,
  { organization, job: id, attempt }: JobAttempt,
): Promise<{ order: WorkOrder | undefined; queue: BatchRange[] }> {
  const nothing = { order: undefined, queue: [] };
  const { job, state } = await loadJob(ports, organization, id);
  if (state !== 'running' || job.attempt !== attempt) return nothing;
  refuseOtherEngine(job);
  const queue = outstandingBatches(job, await ports.batches.list({ organization, id }));
  if (queue.length === 0) return nothing;
  const kind = await loadJobKind(job.kind);
  return { order: { job, inputs: await kind.load(ports, organization, job) }, queue };
}

type Share = { slot: Slot; run: Run; order: WorkOrder; range: BatchRange };

/** Computes a batch and stores it; tries again on a fresh thread. What fails every time is why its job will lack it. */
async function computeBatch(ports: BatchPorts, { slot, run, order, range }: Share): Promise<void> {
  const { organization, job: id } = run.attempt;
  for (let tries = 1; isWanted(run); tries += 1) {
    try {
      const thread = (slot.thread ??= startComputeThread());
      const result = await thread.run(order, range);
      await ports.batches.put({ organization, id }, range, result, ports.now().toISOString());
      return;
    } catch (error) {
      await endThread(slot);
      if (!isWanted(run) || (tries < triesMax && !(error instanceof OutOfMemory))) continue;
      run.failure ??= messageOf(error);
      return;
    }
  }
}

async function endThread(slot: Slot): Promise<void> {
  await slot.thread?.end();
  slot.thread = undefined;
}

/** Asked anew each time: someone may stop the run while a batch is computed. */
const isWanted = (run: Run): boolean => run.isWanted;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
