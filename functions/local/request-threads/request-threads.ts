import { defined } from '../../../shared/canonical/defined.ts';
import { Worker } from 'node:worker_threads';
import { RefusedElsewhere } from '../../api/http/problem-document.ts';
import { HttpRefusal } from '../../api/http/refusals.ts';
import type { ApiResponse } from '../../api/http/message.ts';
import type { ApiPorts } from '../../api/ports.ts';
import type { JobRunner } from '../../use-cases/jobs/ports.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type CopiedRequest, copyRequest } from './copy-request.ts';
import type { FromThread, ThreadSettings, ToThread } from './thread-message.ts';

// What belongs in this folder: threads that respond to requests, so that the thread that listens is always free to.

export type RequestThreads = {
  respond: NonNullable<ApiPorts['respondElsewhere']>;
  close(): Promise<void>;
};

export type PoolOptions = {
  settings: ThreadSettings;
  /** How many requests are worked on at once, each on a thread of its own. */
  threads: number;
  runner: JobRunner;
  /** Hears of what goes wrong outside of any request. */
  onError: (error: unknown) => void;
};

/**
 * Backstops behind the limits that requests are measured against beforehand: what they miss ends here, and only here.
 */
const backstops = { time_ms: 30_000, heap_MB: 512, waiting: 500 } as const;

type Waiting = {
  request: CopiedRequest;
  resolve: (response: ApiResponse) => void;
  reject: (reason: Error) => void;
};

type Thread = { worker: Worker; at: Waiting | undefined; timer: NodeJS.Timeout | undefined };

/** The threads, and the requests that wait for one. */
type Pool = { options: PoolOptions; threads: Set<Thread>; queue: Waiting[]; isClosed: boolean };

/**
 * Starts threads that respond to requests, each to one at a time; further requests wait in the order in which they
 * came.
 */
export function createRequestThreads(options: PoolOptions): RequestThreads {
  const pool: Pool = { options, threads: new Set(), queue: [], isClosed: false };
  const { queue, threads } = pool;
  for (let count = 0; count < options.threads; count += 1) addThread(pool);
  return {
    respond: async (asked, known) => {
      const request = await copyRequest(asked, known, options.settings.limits.bodyBytesMax);
      return new Promise((resolve, reject) => {
        if (queue.length >= backstops.waiting) {
          reject(
            new HttpRefusal('too-many-requests', `${queue.length} requests wait already. Wait 2 s.`, {
              'retry-after': '2',
            }),
          );
          return;
        }
        queue.push({ request, resolve, reject });
        for (const thread of threads) takeNext(pool, thread);
      });
    },
    close: async () => {
      pool.isClosed = true;
      const closed = new Error('The service is stopping.');
      for (const { reject } of queue.splice(0)) reject(closed);
      await Promise.all(
        [...threads].map(async ({ worker, timer }) => {
          clearTimeout(timer);
          await worker.terminate();
        }),
      );
    },
  };
}

function addThread(pool: Pool): void {
  const { settings, runner } = pool.options;
  const thread: Thread = { worker: startWorker(settings), at: undefined, timer: undefined };
  pool.threads.add(thread);
  thread.worker.on('message', (message: FromThread) => {
    if (message.kind === 'run') void runJob(runner, thread, message);
    else finish(pool, thread, message);
  });
  thread.worker.on('error', (error) => {
    replaceThread(pool, thread, error);
  });
  thread.worker.on('exit', () => {
    replaceThread(pool, thread, new Error('The thread has ended.'));
  });
  takeNext(pool, thread);
}

/** Gives a thread that is free the request that has waited the longest. */
function takeNext(pool: Pool, thread: Thread): void {
  const waiting = thread.at === undefined ? pool.queue.shift() : undefined;
  if (waiting === undefined) return;
  thread.at = waiting;
  thread.timer = setTimeout(() => {
    replaceThread(pool, thread, new Refused([tooLong]));
  }, backstops.time_ms);
  thread.worker.postMessage({ kind: 'request', number: 0, request: waiting.request } satisfies ToThread);
}

function finish(pool: Pool, thread: Thread, message: Exclude<FromThread, { kind: 'run' }>): void {
  const { at } = thread;
  clearTimeout(thread.timer);
  thread.at = undefined;
  if (message.kind === 'response') at?.resolve(message.response);
  else at?.reject(new RefusedElsewhere(message.refusal));
  takeNext(pool, thread);
}

/** A thread that ended, or is ended in the middle of its work, is replaced; its request is refused. */
function replaceThread(pool: Pool, thread: Thread, error: unknown): void {
  if (!pool.threads.delete(thread)) return;
  clearTimeout(thread.timer);
  thread.at?.reject(
    isOutOfMemory(error) ? new Refused([tooMuchMemory]) : error instanceof Error ? error : new Error(String(error)),
  );
  if (thread.at === undefined && !pool.isClosed) pool.options.onError(error);
  void thread.worker.terminate();
  if (!pool.isClosed) addThread(pool);
}

function startWorker(workerData: ThreadSettings): Worker {
  return new Worker(new URL('./request-thread.mjs', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: backstops.heap_MB },
  });
}

async function runJob(
  runner: JobRunner,
  { worker }: Thread,
  { number, verb, attempt }: Extract<FromThread, { kind: 'run' }>,
): Promise<void> {
  let failure: string | undefined;
  try {
    await runner[verb](attempt);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  worker.postMessage({ kind: 'ran', number, ...defined({ failure }) } satisfies ToThread);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const advice = 'Split the document, ask for less of it, or start a job or use the command line.';

const tooLong = {
  code: 'too-large',
  path: '',
  message: `The request takes longer than the ${backstops.time_ms / 1000} s that one may take. ${advice}`,
} as const;

const tooMuchMemory = {
  code: 'too-large',
  path: '',
  message: `The request takes more than the ${backstops.heap_MB} MiB of memory that one may take. ${advice}`,
} as const;
