import { waitForConnection } from '../shell/load-part.ts';

/** So long between two tries. */
const WAIT_MS = 2000;

let waiting = 0;
const listeners = new Set<() => void>();

/** Whether the code of a view could not be loaded, and is tried again. */
export const viewIsWaiting = {
  read: (): boolean => waiting > 0,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Loads the code of a view. Without a connection it is tried again, and the page says so meanwhile. Where the service
 * responds and the file is not there, another page was deployed since this one was opened: the address is loaded anew.
 */
export async function loadView<View>(load: () => Promise<View>): Promise<View> {
  try {
    return await load();
  } catch {
    // Said by `ViewOnItsWay` until it is there.
  }
  change(1);
  try {
    for (;;) {
      await waitForConnection(WAIT_MS);
      try {
        return await load();
      } catch {
        if (await responds()) location.reload();
      }
    }
  } finally {
    change(-1);
  }
}

function change(by: number): void {
  waiting += by;
  for (const listener of listeners) listener();
}

async function responds(): Promise<boolean> {
  const response = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return response?.ok === true;
}
