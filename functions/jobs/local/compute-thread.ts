import { Worker } from 'node:worker_threads';
import type { BatchRange } from '../../ledger/items/items.ts';
import type { WorkOrder } from '../../use-cases/jobs/work.ts';

/** A thread that computes batches, one at a time. It outlives the job: to start one takes longer than most jobs do. */
export type ComputeThread = {
  /** @throws Error if the batch cannot be computed, or the thread has ended. */
  run(order: WorkOrder, range: BatchRange): Promise<unknown>;
  /** Ends it in the middle of whatever it does. */
  end(): Promise<void>;
};

/** Starts a thread. */
export function startComputeThread(): ComputeThread {
  const worker = new Worker(new URL('./batch-thread.mjs', import.meta.url));
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
    fail(error instanceof Error ? error : new Error(String(error)));
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

/** What a thread is asked: to compute a range of an order, or of the one before if it is left out. */
export type ThreadRequest = { order?: WorkOrder; range: BatchRange };

/** How it responds. */
export type ThreadResponse = { result: unknown } | { failure: string };
