import type { AuditEntry, Revision } from '../../../../functions/ledger/items/revision.ts';
import type { Ledger } from '../../../../functions/ledger/ledger.ts';
import type { Page } from '../../../../functions/ledger/reading/list.ts';
import type { SaveRequest } from '../../../../functions/ledger/writing/save.ts';
import { StoreError } from '../../../../functions/ledger/store-error.ts';
import { contentOf, minutesAfterNoon, saveRequest } from './samples.ts';

/** A write that the ledger has acknowledged: it must be there for ever. */
export type Acknowledged = { id: string; number: number; hash: string };

export type WriteLoad = {
  acknowledged: Acknowledged[];
  /** Requests that were cut off: whether they were carried out is unknown until they are sent again with their key. */
  open: SaveRequest[];
};

/**
 * Lets writers save as fast as they can, five to a document, until the ledger stops responding or `isOver`.
 *
 * @param round tells the idempotency keys of one load from those of the next.
 */
export async function runWriteLoad(
  ledger: Ledger,
  organization: string,
  writers: number,
  round: number,
  isOver: () => boolean,
): Promise<WriteLoad> {
  const load: WriteLoad = { acknowledged: [], open: [] };
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; !isOver(); turn += 1) {
      const request = await nextRequest(
        ledger,
        organization,
        `doc-${writer % Math.ceil(writers / 5)}`,
        `${round}-${writer}-${turn}`,
      );
      if (request === undefined) return;
      const outcome = await attempt(ledger, request);
      if (outcome === 'open') {
        load.open.push(request);
        return;
      }
      if (outcome !== 'refused') load.acknowledged.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return load;
}

/** Sends a request; `open` if the response is lost, `refused` if another writer was first. */
export async function attempt(ledger: Ledger, request: SaveRequest): Promise<Acknowledged | 'open' | 'refused'> {
  try {
    const { id, number, hash } = await ledger.save(request);
    return { id, number, hash };
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return 'refused';
    if (error instanceof StoreError && error.code === 'unavailable') return 'open';
    throw error;
  }
}

async function nextRequest(
  ledger: Ledger,
  organization: string,
  id: string,
  key: string,
): Promise<SaveRequest | undefined> {
  try {
    const { items } = await ledger.history({ organization, kind: 'statement', id, limit: 1 });
    const number = items[0]?.number ?? 0;
    return saveRequest(organization, {
      id,
      expected: number === 0 ? 'none' : number,
      content: contentOf({
        written: key,
        ...Object.fromEntries(Array.from({ length: 20 }, (_, part) => [`part-${part}`, `${key}-${part}`])),
      }),
      actor: { id: `writer-${key}`, role: 'budget-officer' },
      requestId: key,
      time: minutesAfterNoon(number),
      idempotency: { key, bodyHash: key },
    });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unavailable') return undefined;
    throw error;
  }
}

async function everything<Item>(next: (cursor: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let page: Page<Item> = { items: [] };
  do {
    page = await next(page.cursor === undefined ? {} : { cursor: page.cursor });
    items.push(...page.items);
  } while (page.cursor !== undefined);
  return items;
}

/** Everything that an organization has: all revisions of all documents, each verified, and all audit entries. */
export async function takeStock(
  ledger: Ledger,
  organization: string,
): Promise<{ revisions: Revision[]; entries: AuditEntry[] }> {
  const documents = await everything((cursor) =>
    ledger.list({ organization, kind: 'statement', limit: 100, ...cursor }),
  );
  const revisions: Revision[] = [];
  for (const { id, number } of documents) {
    const { revisions: verified } = await ledger.verify({ organization, kind: 'statement', id });
    const history = await everything((cursor) =>
      ledger.history({ organization, kind: 'statement', id, order: 'oldest', limit: 500, ...cursor }),
    );
    if (verified !== number || history.length !== number)
      throw new Error(`${id} is at ${number}, but has ${history.length} revisions`);
    revisions.push(...history);
  }
  const entries = await everything((cursor) => ledger.audit({ organization, limit: 1000, ...cursor }));
  return { revisions, entries };
}
