import type { DocumentReader } from '../../documents/document-reader.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { ComputePorts } from '../ports.ts';
import { defined } from '../../../shared/canonical/defined.ts';
import type { DocumentKind } from '../../ledger/items/primitives.ts';

/**
 * Where everything is that an estimate of a statement may be made from. The heads name their content by hash, so equal
 * heads mean equal estimates.
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

/**
 * Lets callers share one piece of reading. A caller joins only a reading that begins after it asked, so nobody is given
 * what was true before a write that they know of; at most one reading is under way and one is about to begin, however
 * many ask.
 */
export function shareFresh<T>(read: () => Promise<T>): { ask: () => Promise<T>; idle: () => boolean } {
  let underWay: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  function begin(): Promise<T> {
    const reading = read().finally(() => {
      if (underWay === reading) underWay = undefined;
    });
    underWay = reading;
    return reading;
  }

  function ask(): Promise<T> {
    if (next !== undefined) return next;
    if (underWay === undefined) return begin();
    const follow = (): Promise<T> => {
      next = undefined;
      return begin();
    };
    next = underWay.then(follow, follow);
    return next;
  }

  return { ask, idle: () => underWay === undefined && next === undefined };
}
