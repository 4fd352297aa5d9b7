/** While there is no connection, so long between two tries at first; later ones are further apart. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Loads a part of the page that comes after the first look. While the connection is lost it waits and tries again, so
 * that a part that is not there takes nothing away of what stands on the page.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let wait_ms = FIRST_WAIT_MS; ; wait_ms = Math.min(LONGEST_WAIT_MS, 2 * wait_ms)) {
    try {
      return await load();
    } catch {
      await waitForConnection(wait_ms);
    }
  }
}

/** Waits until the connection comes back, or so long; or until nobody waits for it any more. */
export async function waitForConnection(wait_ms: number, ended?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      ended?.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, wait_ms);
    addEventListener('online', go);
    ended?.addEventListener('abort', go);
  });
}
