import type { ChangePorts } from '../ports.ts';
import type { BatchStore } from '../../ledger/batches/batch-store.ts';
import type { JobRunner } from './job-runner.ts';

/** What computing a job needs of the world. */
export type BatchPorts = ChangePorts & { batches: BatchStore };

/** What people do with jobs needs besides. */
export type JobPorts = BatchPorts & { runner: JobRunner };
