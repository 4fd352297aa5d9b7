import { Worker } from 'node:worker_threads';
import type { BatchRange } from '../../ledger/items/items.ts';
import type { Job } from '../../../shared/results/job.ts';

/** A job and everything that it is computed from, which can be copied to another thread. */
export type WorkOrder = { job: Job; inputs: unknown };

/** A thread that computes batches, one at a time. It outlives the job: to start one takes longer than most jobs do. */
export type ComputeThread = {
  /** @throws Error if the batch cannot be computed, or the thread has ended. */
  run(order: WorkOrder, range: BatchRange): Promise<unknown>;
  /** Ends it in the middle of whatever it does. */
  end(): Promise<void>;
};

/**
 * What a thread may keep in memory. The largest file that a job may write stays below it; what is beyond ends the thread
 * and not the service.
 */
const memory_mib = 3_072;

/** A thread that ended since its batch needed more memory than it may have: another one would end likewise. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory';
}

/** Starts a thread. */
export function startComputeThread(memoryMost_mib = memory_mib): ComputeThread {
  const worker = new Worker(new URL('./batch-thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMost_mib },
  });
  let known: WorkOrder | undefined;
  let waiting: { resolve: (result: unknown) => void; reject: (reason: Error) => void } | undefined;
  let ended: Error | undefined;
  const fail = (error: Error): void => {
    ended ??= error;
    waiting?.reject(error);
    waiting = undefined;
  };
  worker.on('message', (response: ThreadResponse) => {
    if ('result' in response) waiting?.resolve(response.result);
    else waiting?.reject(new Error(response.failure));
    waiting = undefined;
  });
  worker.on('error', (error) => {
    fail(isOutOfMemory(error) ? new OutOfMemory(outOfMemory(memoryMost_mib)) : errorOf(error));
  });
  worker.on('exit', () => {
    fail(new Error('The thread has ended.'));
  });
  // A job that is under way does not keep a server alive that wants to stop: it goes on at the next start.
  worker.unref();
  return {
    run: (order, range) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        waiting = { resolve, reject };
        const request: ThreadRequest = order === known ? { range } : { order, range };
        known = order;
        worker.postMessage(request);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function outOfMemory(most_mib: number): string {
  return `It needed more than the ${most_mib} MiB of memory that a job may have. Split the statement, or ask for less.`;
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** What a thread is asked: to compute a range of an order, or of the one before if it is left out. */
export type ThreadRequest = { order?: WorkOrder; range: BatchRange };

/** How it responds. */
export type ThreadResponse = { result: unknown } | { failure: string };
