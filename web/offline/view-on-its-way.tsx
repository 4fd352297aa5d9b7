import { useSyncExternalStore } from 'react';
import { Loading } from '../shell/loading.tsx';
import { viewIsWaiting } from './load-view.ts';
import { NoConnection } from './no-connection.tsx';

/** A view whose code is on its way; where it cannot be loaded, why, and that it is tried again. */
export function ViewOnItsWay() {
  const isWaiting = useSyncExternalStore(viewIsWaiting.subscribe, viewIsWaiting.read);
  return isWaiting ? <NoConnection onRetry={tryNow} /> : <Loading />;
}

/** Whoever waits for a connection goes on. */
function tryNow(): void {
  dispatchEvent(new Event('online'));
}
