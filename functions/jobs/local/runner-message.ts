import type { JobAttempt } from '../../use-cases/jobs/ports.ts';
import type { UseCaseLimits } from '../../use-cases/ports.ts';

// What the thread that listens and the thread that runs jobs say to each other. All of it can be copied from one to the other.

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
