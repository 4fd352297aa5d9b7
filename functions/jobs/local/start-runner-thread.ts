import { Worker } from 'node:worker_threads';
import type { JobAttempt, JobRunner } from '../../use-cases/jobs/ports.ts';
import type { UseCaseLimits } from '../../use-cases/ports.ts';

/** The runner of jobs of this machine, on a thread of its own. */
export type RunnerThread = JobRunner & {
  /** Sets every job going again that was interrupted, of whatever organization. */
  resume(): Promise<void>;
  /** Stops computing, without settling anything: the jobs go on at the next start. */
  close(): Promise<void>;
};

type Question = ToRunner extends infer One ? (One extends ToRunner ? Omit<One, 'number'> : never) : never;

/**
 * Starts the thread that runs jobs.
 *
 * @param onError hears of what goes wrong outside of any request, also that the thread died: jobs go on at the next
 *   start then.
 */
export function startRunnerThread(settings: RunnerSettings, onError: (error: unknown) => void): RunnerThread {
  const worker = new Worker(new URL('./runner-thread.mjs', import.meta.url), { workerData: settings });
  const waiting = new Map<number, { resolve: () => void; reject: (reason: Error) => void }>();
  let asked = 0;
  let ended: Error | undefined;
  const endWith = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ask = (question: Question): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ ...question, number: asked });
    });
  worker.on('message', (message: FromRunner) => {
    if (message.kind === 'failure') {
      onError(new Error(message.failure));
      return;
    }
    const one = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.failure === undefined) one?.resolve();
    else one?.reject(new Error(message.failure));
  });
  worker.on('error', (error) => {
    onError(error);
    endWith(error instanceof Error ? error : new Error(String(error)));
  });
  worker.on('exit', () => {
    endWith(new Error('The thread that runs jobs has ended. Start the service again: every job goes on then.'));
  });
  const verb = (name: 'start' | 'stop' | 'keepGoing') => (attempt: JobAttempt) => ask({ verb: name, attempt });
  return {
    start: verb('start'),
    stop: verb('stop'),
    keepGoing: verb('keepGoing'),
    resume: () => ask({ verb: 'resume' }),
    close: async () => {
      if (ended === undefined) await ask({ verb: 'close' });
      await worker.terminate();
    },
  };
}

// What the thread that listens and the thread that runs jobs say to each other. All of it can be copied from one to the
// other.

/** What the runner needs to work on its own. */
export type RunnerSettings = {
  endpoint: string;
  table: string;
  dataFolder: string;
  /** Organizations whose jobs are looked for at the start, besides those that the data folder names. */
  organizations: readonly string[];
  limits: UseCaseLimits;
};

export type ToRunner =
  | { number: number; verb: 'start' | 'stop' | 'keepGoing'; attempt: JobAttempt }
  | { number: number; verb: 'resume' | 'close' };

export type FromRunner = { kind: 'done'; number: number; failure?: string } | { kind: 'failure'; failure: string };
