import { defined } from '../../../shared/canonical/defined.ts';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { localAddress } from '../../aws/dynamodb-address.ts';

/**
 * Waits until something responds to HTTP at an endpoint, whatever it responds.
 *
 * @returns false if `isOver` says that there is nothing to wait for any more, or the patience ran out.
 */
export async function awaitReady(endpoint: string, patience_ms: number, isOver: () => boolean): Promise<boolean> {
  const end = Date.now() + patience_ms;
  while (Date.now() < end) {
    if (isOver()) return false;
    if (await responds(endpoint)) return !isOver();
    await sleep(10);
  }
  return false;
}

function responds(endpoint: string): Promise<boolean> {
  const { endpoint: url, socketPath } = localAddress(endpoint);
  return new Promise((resolve) => {
    const asking = request(url, { ...defined({ socketPath }), timeout: 2_000, agent: false });
    asking.once('response', (response) => {
      response.resume();
      resolve(true);
    });
    asking.once('timeout', () => asking.destroy(new Error('No response')));
    asking.once('error', () => {
      resolve(false);
    });
    asking.end();
  });
}
