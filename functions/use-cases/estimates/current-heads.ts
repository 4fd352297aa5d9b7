import type { DocumentReader } from '../../documents/document-reader.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { ComputePorts } from '../ports.ts';
import { listAll } from './list-all.ts';
import { shareFresh } from '../../documents/share-fresh.ts';

/**
 * Where everything stands that an estimate of a statement may be made from. The heads name their content by hash, so equal heads mean
 * equal estimates.
 */
export type CurrentHeads = {
  /** The head of the statement; undefined if there is no such statement. */
  statement: Revision | undefined;
  cards: readonly ListedDocument[];
  decisions: readonly ListedDocument[];
};

type Shared = ReturnType<typeof shareFresh<CurrentHeads>>;
const sharedByPlace = new WeakMap<DocumentReader, Map<string, Shared>>();

/** Reads the heads. Many who ask for the same at once share one reading, none older than their question. */
export async function currentHeads(
  ports: ComputePorts,
  organization: string,
  statement: string,
): Promise<CurrentHeads> {
  const shared = sharedByPlace.get(ports.documents) ?? new Map<string, Shared>();
  sharedByPlace.set(ports.documents, shared);
  const name = JSON.stringify([organization, statement]);
  const reading = shared.get(name) ?? shareFresh(() => readHeads(ports, organization, statement));
  shared.set(name, reading);
  try {
    return await reading.ask();
  } finally {
    if (reading.idle()) shared.delete(name);
  }
}

async function readHeads(ports: ComputePorts, organization: string, statement: string): Promise<CurrentHeads> {
  const [history, cards, decisions] = await Promise.all([
    ports.documents.history({ organization, kind: 'statement', id: statement, limit: 1 }),
    listAll(ports, organization, 'rate-card'),
    listAll(ports, organization, 'decision'),
  ]);
  return { statement: history.items[0], cards, decisions };
}
