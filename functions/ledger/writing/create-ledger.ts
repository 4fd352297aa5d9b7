import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createLedgerReader, type Ledger } from '../ledger.ts';
import { openReadStore, type Store } from '../store.ts';

// Apart from what reads: a function that imports none of this holds no client that could write.

/** The ledger on a table of `tableDefinition`. What writes is loaded with the first thing that is written. */
export function createLedger(store: Store): Ledger {
  return {
    ...createLedgerReader(store),
    save: async (request) => (await import('./save.ts')).save(store, request),
    restore: async (request, beside) => (await import('./restore.ts')).restore(store, request, beside),
    extendLog: async (organization, signer) =>
      (await import('../log/extend-log.ts')).extendLog(store, organization, signer),
  };
}

/**
 * Opens a table. Make one store for a process and keep it.
 *
 * @param endpoint of a local engine; on AWS it is left out, and region and credentials come from where the function
 *   runs.
 * @throws Error on AWS if the environment names no region or credentials.
 */
export function openStore(table: string, endpoint?: string): Store {
  const { reads } = openReadStore(table, endpoint);
  let opening: Promise<DynamoDBDocumentClient> | undefined;
  return {
    table,
    reads,
    writes: () =>
      (opening ??= import('./create-document-client.ts').then(({ createDocumentClient }) =>
        createDocumentClient(endpoint),
      )),
    close: async () => {
      reads.close();
      (await opening)?.destroy();
    },
  };
}
