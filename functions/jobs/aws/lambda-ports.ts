import { randomUUID } from 'node:crypto';
import { lambdaEnvironment, requireEnvironment } from '../../environment.ts';
import { createBatchStore } from '../../store/batch-store.ts';
import { createDocumentClient } from '../../store/create-document-client.ts';
import { createLedger } from '../../store/create-ledger.ts';
import type { BatchPorts } from '../ports.ts';

/** The ports of a function that computes jobs: the table that the infrastructure names. */
export function lambdaPorts(): BatchPorts {
  const client = createDocumentClient();
  const table = requireEnvironment(lambdaEnvironment.table);
  return {
    ledger: createLedger(client, table),
    batches: createBatchStore(client, table),
    now: () => new Date(),
    newId: randomUUID,
    limits: { componentsMax: 500_000, staleAfter_d: 365 },
  };
}
