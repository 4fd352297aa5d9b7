import { localAddress, regionalAddress } from '../../aws/dynamodb-address.ts';
import type { ReadStore } from '../store.ts';
import { createTableReader } from './table-reader.ts';

/** Opens a table for reading; as `openStore` otherwise. */
export function openReadStore(table: string, endpoint?: string): ReadStore {
  return {
    table,
    reads: createTableReader(table, endpoint === undefined ? regionalAddress() : localAddress(endpoint)),
  };
}
