/** So long after the page was opened its files are kept for a time without a connection. */
const AFTER_MS = 3000;

/**
 * Has the browser keep the files of this page. Where it cannot, the page works as before, and a reload without a
 * connection shows what the browser shows.
 */
export function keepPage(): void {
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => {
    navigator.serviceWorker
      .register('/service-worker.js')
      .then(({ active }) => {
        active?.postMessage('opened');
      })
      .catch(() => undefined);
  }, AFTER_MS);
}
