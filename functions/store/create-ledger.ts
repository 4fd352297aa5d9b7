import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { audit } from './audit.ts';
import { diff } from './diff.ts';
import { history } from './history.ts';
import type { Ledger } from './ledger.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import { restore } from './restore.ts';
import { save } from './save.ts';
import { verify } from './verify.ts';

/** The ledger on a table of `tableDefinition`. The client is one of `createDocumentClient`. */
export function createLedger(client: DynamoDBDocumentClient, table: string): Ledger {
  const store = { client, table };
  return {
    save: (request) => save(store, request),
    restore: (request) => restore(store, request),
    read: (request) => read(store, request),
    list: (request) => list(store, request),
    history: (request) => history(store, request),
    audit: (request) => audit(store, request),
    diff: (request) => diff(store, request),
    verify: (name) => verify(store, name),
  };
}
