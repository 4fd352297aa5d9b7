import type { ChangePorts } from '../ports.ts';
import type { BatchStore } from '../../ledger/batches/batch-store.ts';

/** What computing a job needs of the world. */
export type BatchPorts = ChangePorts & { batches: BatchStore };

/** What people do with jobs needs besides. */
export type JobPorts = BatchPorts & { runner: JobRunner };

/** One attempt at a job. */
export type JobAttempt = { organization: string; job: string; attempt: number };

/**
 * Sees to it that the outstanding batches of a job are computed and the job is settled. Everything that must not be
 * lost is in the table; a runner may forget everything at any moment, and whoever starts the job again goes on from
 * what is stored.
 *
 * | runner | where | survives a restart |
 * | --- | --- | --- |
 * | threads | the threads of this machine; organizations take turns | each start sets going what was interrupted; so does who looks at a job that nobody runs |
 * | Step Functions | a distributed map over Lambda | by itself |
 */
export interface JobRunner {
  /** Sets an attempt going. Starting one that runs already changes nothing. */
  start(attempt: JobAttempt): Promise<void>;
  /** Stops an attempt. Stopping one that does not run changes nothing. */
  stop(attempt: JobAttempt): Promise<void>;
  /** Called whenever someone looks at a job that should run. */
  keepGoing(attempt: JobAttempt): Promise<void>;
}
