import type { Draft } from './draft.ts';

// Drafts lie in the browser's own database: a closed tab, an expired token or a server that is gone loses nothing.

const DATABASE = 'rule153';
const STORE = 'drafts';

/** What changes with every key press lies apart from the revision that was begun with, which may be large. */
type StoredDraft = Omit<Draft, 'base'>;
type StoredBase = Pick<Draft, 'etag' | 'base'>;

const baseKey = (key: string): string => `base of ${key}`;

/** The bases that this page has put into the database, by draft. */
const storedBases = new Map<string, string>();

/** The draft of a document, if this browser has one. */
export async function readDraft(key: string): Promise<Draft | undefined> {
  await queue;
  const draft = await run('readonly', (store) => store.get(key) as IDBRequest<StoredDraft | undefined>);
  const base = await run('readonly', (store) => store.get(baseKey(key)) as IDBRequest<StoredBase | undefined>);
  return draft === undefined || base?.etag !== draft.etag ? undefined : { ...draft, base: base.base };
}

export function keepDraft(key: string, { base, ...draft }: Draft): Promise<void> {
  const { etag } = draft;
  return inOrder(async () => {
    if (storedBases.get(key) !== etag) await run('readwrite', (store) => store.put({ etag, base }, baseKey(key)));
    storedBases.set(key, etag);
    await run('readwrite', (store) => store.put(draft, key));
  });
}

export function forgetDraft(key: string): Promise<void> {
  return inOrder(async () => {
    storedBases.delete(key);
    await run('readwrite', (store) => store.delete(key));
    await run('readwrite', (store) => store.delete(baseKey(key)));
  });
}

/** One after the other, so that no earlier state of a draft is written over a later one. */
let queue: Promise<unknown> = Promise.resolve();

function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database of this browser failed'));
    };
  });
}
