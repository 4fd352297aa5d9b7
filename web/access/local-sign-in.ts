import type { Role } from './who-am-i.ts';

const place = 'rule153.key';

/**
 * Takes the key of the local service out of the address that `npm start` prints, and keeps it for later visits: a key
 * in the address would be sent along with it.
 *
 * @returns the key, if there is one.
 */
export function takeLocalKey(): string | undefined {
  const given = /^#key=([\w-]{20,100})$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    localStorage.setItem(place, given);
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
  return localStorage.getItem(place) ?? undefined;
}

/**
 * A development token for a role.
 *
 * @throws Error with what to do, if the service does not take the key or does not respond.
 */
export async function fetchDevelopmentToken(key: string, role: Role): Promise<string> {
  const response = await fetch('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, role }),
  }).catch(() => {
    throw new Error('The service does not respond. Start it with "npm start".');
  });
  const body = (await response.json().catch(() => ({}))) as { token?: string; message?: string };
  if (body.token !== undefined) return body.token;
  if (response.status === 403) localStorage.removeItem(place);
  throw new Error(body.message ?? 'The service gives no development tokens.');
}
