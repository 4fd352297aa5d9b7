import type { DocumentHead, Draft } from './draft.ts';

// Drafts lie in the browser's own database: a closed tab, an expired token or a server that is gone loses nothing. The
// database writes in its own time, and a tab that closes meanwhile takes its write along: so the newest state lies in the
// storage that writes at once until the database has it.

const DATABASE = 'rule153';
const STORE = 'drafts';

/** What changes with every key press lies apart from the revision that was begun with, which may be large. */
type StoredDraft = Omit<Draft, 'base'>;
type StoredBase = Pick<Draft, 'etag' | 'base'>;

const baseKey = (key: string): string => `base of ${key}`;
const newestKey = (key: string): string => `rule153.newest of ${key}`;

/** The bases that this page has put into the database, by draft. */
const storedBases = new Map<string, string>();

/**
 * The draft of a document, if this browser has one.
 *
 * @param head where the document stands: the base of a draft of it whose base the database was not given in time.
 */
export async function readDraft(key: string, head: DocumentHead): Promise<Draft | undefined> {
  await queue;
  const draft =
    readNewest(key) ?? (await run('readonly', (store) => store.get(key) as IDBRequest<StoredDraft | undefined>));
  if (draft === undefined) return undefined;
  const base = await run('readonly', (store) => store.get(baseKey(key)) as IDBRequest<StoredBase | undefined>);
  if (base?.etag === draft.etag) return { ...draft, base: base.base };
  return head.etag === draft.etag ? { ...draft, base: head.document } : undefined;
}

/** The ids of the documents of which this browser has a draft, whoever began it. */
export async function listDrafts(): Promise<readonly string[]> {
  const keys = (await run('readonly', (store) => store.getAllKeys())).map(String);
  const newest = Object.keys(localStorage).filter((key) => key.startsWith(newestKey('')));
  const drafts = [...keys, ...newest.map((key) => key.slice(newestKey('').length))];
  const ids = drafts.filter((key) => !key.startsWith(baseKey(''))).map((key) => key.split('/').at(-1) ?? key);
  return [...new Set(ids.map(decodeURIComponent))].sort();
}

export function keepDraft(key: string, { base, ...draft }: Draft): Promise<void> {
  const { etag } = draft;
  const newest = keepNewest(key, draft);
  return inOrder(async () => {
    await run('readwrite', (store) => {
      if (storedBases.get(key) !== etag) store.put({ etag, base }, baseKey(key));
      return store.put(draft, key);
    });
    storedBases.set(key, etag);
    forgetNewest(key, newest);
  });
}

export function forgetDraft(key: string): Promise<void> {
  localStorage.removeItem(newestKey(key));
  return inOrder(async () => {
    storedBases.delete(key);
    await run('readwrite', (store) => {
      store.delete(baseKey(key));
      return store.delete(key);
    });
  });
}

function readNewest(key: string): StoredDraft | undefined {
  const text = localStorage.getItem(newestKey(key));
  return text === null ? undefined : (JSON.parse(text) as StoredDraft);
}

/** Its text; where that storage is full, only the database keeps the draft. */
function keepNewest(key: string, draft: StoredDraft): string | undefined {
  const text = JSON.stringify(draft);
  try {
    localStorage.setItem(newestKey(key), text);
    return text;
  } catch {
    localStorage.removeItem(newestKey(key));
    return undefined;
  }
}

/** Only while nothing newer lies there. */
function forgetNewest(key: string, text: string | undefined): void {
  if (localStorage.getItem(newestKey(key)) === text) localStorage.removeItem(newestKey(key));
}

/** One after the other, so that no earlier state of a draft is written over a later one. */
let queue: Promise<unknown> = Promise.resolve();

function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

/** Makes requests in one transaction: all of them are written, or none. */
async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await completed(transaction);
    return request.result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(failureOf(request));
    };
  });
}

/** Once it is written, not once it is asked for. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(failureOf(transaction));
    };
  });
}

const failureOf = ({ error }: { error: DOMException | null }): Error =>
  error ?? new Error('The database of this browser failed');
