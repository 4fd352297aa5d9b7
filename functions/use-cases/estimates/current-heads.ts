import type { DocumentReader } from '../../documents/document-reader.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { ComputePorts } from '../ports.ts';
import { shareFresh } from '../../documents/share-fresh.ts';
import { defined } from '../../../shared/canonical/defined.ts';
import type { DocumentKind } from '../../ledger/items/document-kind.ts';

/**
 * Where everything is that an estimate of a statement may be made from. The heads name their content by hash, so equal heads mean
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

/** Reads the heads. Many who ask for the same at once share one reading, none begun before their question. */
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

const pageSize = 1000;

/** Every document of a kind as lists show it. For kinds of which an organization has few: rate cards, decisions. */
export async function listAll(
  { documents }: Pick<ComputePorts, 'documents'>,
  organization: string,
  kind: DocumentKind,
): Promise<readonly ListedDocument[]> {
  const all: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await documents.list({
      organization,
      kind,
      limit: pageSize,
      ...defined({ cursor }),
    });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}
