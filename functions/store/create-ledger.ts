import { audit } from './audit.ts';
import { diff } from './diff.ts';
import { history } from './history.ts';
import type { Ledger } from './ledger.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import type { Store } from './store.ts';
import { verify } from './verify.ts';

/** The ledger on a table of `tableDefinition`. What writes is loaded with the first thing that is written. */
export function createLedger(store: Store): Ledger {
  return {
    save: async (request) => (await import('./save.ts')).save(store, request),
    restore: async (request) => (await import('./restore.ts')).restore(store, request),
    read: (request) => read(store, request),
    list: (request) => list(store, request),
    history: (request) => history(store, request),
    audit: (request) => audit(store, request),
    diff: (request) => diff(store, request),
    verify: (name) => verify(store, name),
  };
}
