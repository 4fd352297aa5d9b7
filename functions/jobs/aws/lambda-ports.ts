import { randomUUID } from 'node:crypto';
import { lambdaEnvironment, requireEnvironment } from '../../environment.ts';
import { createBatchStore } from '../../ledger/batches/batch-store.ts';
import { createLedger, openStore } from '../../ledger/writing/create-ledger.ts';
import { DEFAULT_COMPUTE_LIMITS } from '../../use-cases/ports.ts';
import type { BatchPorts } from '../../use-cases/jobs/ports.ts';

/** The ports of a function that computes jobs: the table that the infrastructure names. */
export function lambdaPorts(): BatchPorts {
  const store = openStore(requireEnvironment(lambdaEnvironment.table));
  const ledger = createLedger(store);
  return {
    documents: ledger,
    ledger,
    batches: createBatchStore(store),
    now: () => new Date(),
    newId: randomUUID,
    limits: DEFAULT_COMPUTE_LIMITS,
  };
}
