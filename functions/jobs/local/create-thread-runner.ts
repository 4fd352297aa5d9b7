import { availableParallelism } from 'node:os';
import type { BatchRange } from '../../store/batch-store.ts';
import { StoreError } from '../../store/store-error.ts';
import type { JobAttempt, JobRunner } from '../job-runner.ts';
import type { Job } from '../job.ts';
import { loadJob } from '../load-job.ts';
import { loadWorkOrder, refuseOtherEngine } from '../load-work-order.ts';
import { outstandingBatches } from '../outstanding-batches.ts';
import type { BatchPorts } from '../ports.ts';
import { settleJob } from '../settle-job.ts';
import { type ComputeThread, startComputeThread } from './compute-thread.ts';

export type ThreadRunner = JobRunner & {
  /** Resolves when no job is under way any more. */
  idle(): Promise<void>;
  /** Stops computing, without settling anything: the jobs go on at the next start. */
  close(): Promise<void>;
};

export type ThreadRunnerOptions = {
  /** All but one of the processors if left out, so that the server still answers. */
  threads?: number;
  /** Hears of what goes wrong outside of any request. */
  onError: (error: unknown) => void;
};

/** An attempt that is under way here. */
type Run = { isWanted: boolean; threads: ComputeThread[]; ended: Promise<void> };

const triesMax = 3;

/** Runs jobs on the threads of this machine, each batch with the same code as on AWS. */
export function createThreadRunner(ports: BatchPorts, { threads = Math.max(1, availableParallelism() - 1), onError }: ThreadRunnerOptions): ThreadRunner {
  const runs = new Map<string, Run>();
  const nameOf = ({ organization, job, attempt }: JobAttempt): string => JSON.stringify([organization, job, attempt]);

  const start = (attempt: JobAttempt): Promise<void> => {
    const name = nameOf(attempt);
    if (runs.has(name)) return Promise.resolve();
    const run: Run = { isWanted: true, threads: [], ended: Promise.resolve() };
    runs.set(name, run);
    run.ended = computeAll(ports, attempt, run, threads)
      .catch(onError)
      .finally(() => runs.delete(name));
    return Promise.resolve();
  };
  const stop = async (attempt: JobAttempt): Promise<void> => {
    const run = runs.get(nameOf(attempt));
    if (run !== undefined) await endRun(run);
  };
  return {
    start,
    stop,
    keepGoing: start,
    idle: async () => {
      while (runs.size > 0) await Promise.all([...runs.values()].map(({ ended }) => ended));
    },
    close: async () => {
      await Promise.all([...runs.values()].map(endRun));
    },
  };
}

async function endRun(run: Run): Promise<void> {
  run.isWanted = false;
  await Promise.all(run.threads.map((thread) => thread.end()));
  await run.ended;
}

async function computeAll(ports: BatchPorts, attempt: JobAttempt, run: Run, threads: number): Promise<void> {
  const { organization, job: id } = attempt;
  let failure: string | undefined;
  try {
    const { job, state } = await loadJob(ports, organization, id);
    if (state !== 'running' || job.attempt !== attempt.attempt) return;
    refuseOtherEngine(job);
    const outstanding = outstandingBatches(job, await ports.batches.list({ organization, id }));
    if (outstanding.length > 0) failure = await computeOnThreads(ports, attempt, job, { run, outstanding, threads });
  } catch (error) {
    // An overloaded table passes; the job keeps running and goes on when someone looks at it.
    if (error instanceof StoreError && error.code === 'unavailable') throw error;
    failure = error instanceof Error ? error.message : String(error);
  }
  if (isWanted(run)) await settleJob(ports, attempt, failure);
}

/** Asked anew each time: someone may stop the run while a batch is computed. */
const isWanted = (run: Run): boolean => run.isWanted;

type Share = { run: Run; outstanding: readonly BatchRange[]; threads: number };

/** Computes batches on several threads, each taking the next one when it is free. Returns why some are missing, if any are. */
async function computeOnThreads(ports: BatchPorts, { organization, job: id }: JobAttempt, job: Job, { run, outstanding, threads }: Share): Promise<string | undefined> {
  const order = await loadWorkOrder(ports, organization, job);
  const queue = outstanding.map((range) => ({ range, tries: 0 }));
  let failure: string | undefined;
  const work = async (): Promise<void> => {
    let thread = startComputeThread(order);
    run.threads.push(thread);
    while (isWanted(run)) {
      const next = queue.shift();
      if (next === undefined) break;
      try {
        const result = await thread.run(next.range);
        await ports.batches.put({ organization, id }, next.range, result, ports.now().toISOString());
      } catch (error) {
        if (!isWanted(run)) break;
        next.tries += 1;
        if (next.tries < triesMax) queue.push(next);
        else failure ??= error instanceof Error ? error.message : String(error);
        await thread.end();
        thread = startComputeThread(order);
        run.threads.push(thread);
      }
    }
    await thread.end();
  };
  await Promise.all(Array.from({ length: Math.min(threads, outstanding.length) }, work));
  return failure;
}
