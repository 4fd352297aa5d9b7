import { beginSession, currentToken, endSession } from './session.ts';
import type { SignInPlace } from './sign-in-place.ts';

/**
 * What a hosted session is renewed with. It lies in the memory of this page alone: no storage gives it away, and a
 * reload asks the hosted sign-in again, which knows its user.
 */
export type Renewal = { place: SignInPlace; refreshToken: string };

/** So long before its end a token is renewed, so that none expires on its way. */
const EARLY_MS = 60_000;

let renewal: Renewal | undefined;
let running: Promise<void> | undefined;

export function beginRenewableSession(token: string, renewedWith: Renewal | undefined): void {
  renewal = renewedWith;
  beginSession({ token, by: 'hosted' });
}

/** Ends the session here, and says so to the hosted sign-in, so that what renews it is worth nothing any more. */
export function signOut(): void {
  const ended = renewal;
  renewal = undefined;
  endSession();
  if (ended === undefined) return;
  const { place, refreshToken } = ended;
  const body = new URLSearchParams({ token: refreshToken, client_id: place.clients.page });
  fetch(new URL('revoke', place.token), { method: 'POST', body, keepalive: true }).catch(() => undefined);
}

/** The token for a request: renewed before where it is about to expire and can be. */
export async function freshToken(now = Date.now()): Promise<string | undefined> {
  const token = currentToken();
  if (token === undefined || renewal === undefined || expiryOf(token) - now > EARLY_MS) return token;
  await renew();
  return currentToken();
}

/** Another token in place of one that the service does not take; undefined where there is nothing to renew it with. */
export async function tokenInstead(refused: string | undefined): Promise<string | undefined> {
  if (renewal !== undefined && currentToken() === refused) await renew();
  const token = currentToken();
  return token === refused ? undefined : token;
}

/** One renewal at a time, for all requests that wait for it. */
function renew(): Promise<void> {
  running ??= askForToken().finally(() => {
    running = undefined;
  });
  return running;
}

/** Asks with the refresh token (RFC 6749, section 6). Without a connection everything stays as it is. */
async function askForToken(): Promise<void> {
  if (renewal === undefined) return;
  const { place, refreshToken } = renewal;
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: place.clients.page,
    refresh_token: refreshToken,
  });
  const response = await fetch(place.token, { method: 'POST', body }).catch(() => undefined);
  if (response === undefined || response.status >= 500) return;
  const given = (await response.json().catch(() => ({}))) as { id_token?: string; refresh_token?: string };
  // It was revoked, or is past its own end: the service says 401, and the gate asks to sign in again.
  if (!response.ok || given.id_token === undefined) renewal = undefined;
  else beginRenewableSession(given.id_token, { place, refreshToken: given.refresh_token ?? refreshToken });
}

/** When a token ends, in milliseconds; never, for one that does not say. */
export function expiryOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
