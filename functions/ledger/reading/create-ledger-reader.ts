import { audit } from '../audit/audit.ts';
import { diff } from '../history/diff.ts';
import { history } from '../history/history.ts';
import type { LedgerReader } from '../ledger.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import type { ReadStore } from '../store.ts';
import { verify } from '../history/verify.ts';

/** The ledger on a table of `tableDefinition`, for reading: nothing that writes is loaded with it. */
export function createLedgerReader(store: ReadStore): LedgerReader {
  return {
    read: (request) => read(store, request),
    list: (request) => list(store, request),
    history: (request) => history(store, request),
    audit: (request) => audit(store, request),
    diff: (request) => diff(store, request),
    verify: (name) => verify(store, name),
  };
}
