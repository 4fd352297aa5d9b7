// What belongs in this folder: the page without a connection. This worker of the browser's own keeps the files of the
// page, so that an address that is opened or loaded again while the service cannot be reached shows the page, which
// then says what is kept. It touches no request to the API, and keeps none of its responses.

// As much of a service worker as is used here: the types of a page do not have it.
type WorkEvent = Event & { waitUntil: (work: Promise<unknown>) => void };
type RequestEvent = WorkEvent & { request: Request; respondWith: (response: Promise<Response>) => void };

const CACHE = 'rule153.page';
const SHELL = '/';
const FILES = '/assets/';

addEventListener('install', (event) => {
  (event as WorkEvent).waitUntil(keepPage());
});

/** The page says so whenever it was opened: another one may have been deployed since. */
addEventListener('message', (event) => {
  (event as MessageEvent & WorkEvent).waitUntil(keepPage().catch(() => undefined));
});

addEventListener('fetch', (event) => {
  const { request, respondWith } = event as RequestEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') respondWith.call(event, openPage(request));
  else if (pathname.startsWith(FILES)) respondWith.call(event, openFile(request));
});

/** Keeps the page that is served now and the files that it begins with; those of an earlier page are let go. */
async function keepPage(): Promise<void> {
  const response = await fetch(SHELL, { cache: 'no-cache', headers: { accept: 'text/html' } });
  const text = await response.clone().text();
  const files = [...new Set(text.match(/\/assets\/[\w.-]+/g))];
  // An address that leads to a documentation, or to an error, has no files of a page.
  if (!response.ok || files.length === 0) return;
  const cache = await caches.open(CACHE);
  const before = await (await cache.match(SHELL))?.text();
  if (before === text) return;
  const known = await cache.keys();
  await cache.addAll(files);
  await cache.put(SHELL, response);
  const kept = new Set([SHELL, ...files]);
  await Promise.all(
    known.filter(({ url }) => !kept.has(new URL(url).pathname)).map((request) => cache.delete(request)),
  );
}

/** The address as it is served; the page that is kept where nobody responds. */
async function openPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(SHELL);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** A file of the page, whose name says its content: once it was read it is kept. */
async function openFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
