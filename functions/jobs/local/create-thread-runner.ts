import { availableParallelism } from 'node:os';
import type { BatchRange } from '../../ledger/items/items.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { JobAttempt, JobRunner } from '../../use-cases/jobs/job-runner.ts';
import type { Job } from '../../documents/kinds/job.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';
import { loadWorkOrder, refuseOtherEngine } from '../../use-cases/jobs/load-work-order.ts';
import { outstandingBatches } from '../../use-cases/jobs/outstanding-batches.ts';
import type { BatchPorts } from '../../use-cases/jobs/ports.ts';
import { settleJob } from '../../use-cases/jobs/settle-job.ts';
import { type ComputeThread, startComputeThread } from './compute-thread.ts';

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
};

/** An attempt that is under way here. */
type Run = { isWanted: boolean; isComputing: boolean; ended: Promise<void> };

/** The threads, each started when it is first needed; one that failed is replaced. */
type Pool = (ComputeThread | undefined)[];

const triesMax = 3;

/** Runs jobs on the threads of this machine, one after the other, each batch with the same code as on AWS. */
export function createThreadRunner(
  ports: BatchPorts,
  { threads = Math.max(1, availableParallelism() - 1), onError }: ThreadRunnerOptions,
): ThreadRunner {
  const runs = new Map<string, Run>();
  const pool: Pool = Array.from({ length: threads }, () => undefined);
  /** Ends with the job that was asked for last: one job has all the threads, the next one waits. */
  let last: Promise<void> = Promise.resolve();
  const nameOf = ({ organization, job, attempt }: JobAttempt): string => JSON.stringify([organization, job, attempt]);

  const start = (attempt: JobAttempt): Promise<void> => {
    const name = nameOf(attempt);
    if (runs.has(name)) return Promise.resolve();
    const run: Run = { isWanted: true, isComputing: false, ended: Promise.resolve() };
    runs.set(name, run);
    run.ended = last
      .then(() => (isWanted(run) ? computeAll(ports, attempt, run, pool) : undefined))
      .catch(onError)
      .finally(() => runs.delete(name));
    last = run.ended;
    return Promise.resolve();
  };
  const stop = async (attempt: JobAttempt): Promise<void> => {
    const run = runs.get(nameOf(attempt));
    if (run !== undefined) await endRun(run, pool);
  };
  return {
    start,
    stop,
    keepGoing: start,
    idle: async () => {
      while (runs.size > 0) await Promise.all([...runs.values()].map(({ ended }) => ended));
    },
    close: async () => {
      await Promise.all([...runs.values()].map((run) => endRun(run, pool)));
      await endThreads(pool);
    },
  };
}

async function endRun(run: Run, pool: Pool): Promise<void> {
  run.isWanted = false;
  // A batch cannot be interrupted but by ending its thread.
  if (run.isComputing) await endThreads(pool);
  await run.ended;
}

async function endThreads(pool: Pool): Promise<void> {
  await Promise.all(pool.map(async (thread) => thread?.end()));
  pool.fill(undefined);
}

async function computeAll(ports: BatchPorts, attempt: JobAttempt, run: Run, pool: Pool): Promise<void> {
  const { organization, job: id } = attempt;
  let failure: string | undefined;
  try {
    const { job, state } = await loadJob(ports, organization, id);
    if (state !== 'running' || job.attempt !== attempt.attempt) return;
    refuseOtherEngine(job);
    const outstanding = outstandingBatches(job, await ports.batches.list({ organization, id }));
    if (outstanding.length > 0) failure = await computeOnThreads(ports, attempt, job, { run, outstanding, pool });
  } catch (error) {
    // An overloaded table passes; the job keeps running and goes on when someone looks at it.
    if (error instanceof StoreError && error.code === 'unavailable') throw error;
    failure = error instanceof Error ? error.message : String(error);
  }
  if (isWanted(run)) await settleJob(ports, attempt, failure);
}

/** Asked anew each time: someone may stop the run while a batch is computed. */
const isWanted = (run: Run): boolean => run.isWanted;

type Share = { run: Run; outstanding: readonly BatchRange[]; pool: Pool };

/** Computes batches on several threads, each taking the next one when it is free. Returns why some are missing, if any are. */
async function computeOnThreads(
  ports: BatchPorts,
  { organization, job: id }: JobAttempt,
  job: Job,
  { run, outstanding, pool }: Share,
): Promise<string | undefined> {
  const order = await loadWorkOrder(ports, organization, job);
  const queue = outstanding.map((range) => ({ range, tries: 0 }));
  let failure: string | undefined;
  const work = async (slot: number): Promise<void> => {
    while (isWanted(run)) {
      const next = queue.shift();
      if (next === undefined) break;
      try {
        const thread = (pool[slot] ??= startComputeThread());
        const result = await thread.run(order, next.range);
        await ports.batches.put({ organization, id }, next.range, result, ports.now().toISOString());
      } catch (error) {
        if (!isWanted(run)) break;
        next.tries += 1;
        if (next.tries < triesMax) queue.push(next);
        else failure ??= error instanceof Error ? error.message : String(error);
        await pool[slot]?.end();
        pool[slot] = undefined;
      }
    }
  };
  run.isComputing = true;
  await Promise.all(Array.from({ length: Math.min(pool.length, outstanding.length) }, (_, slot) => work(slot)));
  run.isComputing = false;
  return failure;
}
