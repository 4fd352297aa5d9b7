import type { Draft } from './draft.ts';

// Drafts lie in the browser's own database: a closed tab, an expired token or a server that is gone loses nothing.

const DATABASE = 'rule153';
const STORE = 'drafts';

/** The draft of a document, if this browser has one. */
export async function readDraft(key: string): Promise<Draft | undefined> {
  return run('readonly', (store) => store.get(key) as IDBRequest<Draft | undefined>);
}

export async function keepDraft(key: string, draft: Draft): Promise<void> {
  await run('readwrite', (store) => store.put(draft, key));
}

export async function forgetDraft(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key));
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
