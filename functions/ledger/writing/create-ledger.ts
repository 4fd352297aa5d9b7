import { createLedgerReader } from '../reading/create-ledger-reader.ts';
import type { Ledger } from '../ledger.ts';
import type { Store } from '../store.ts';

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
