import createClient from 'openapi-fetch';
import { currentToken, expireSession } from '../access/session.ts';
import type { paths } from './published.d.ts';
import { readRefusal, Unreachable } from './refused-by-server.ts';

// What belongs in this folder: questions to the API. Every request of the desk goes through `api`, whose paths,
// parameters, bodies and responses are typed by the published document.

/**
 * The API. What it refuses is thrown.
 *
 * @throws RefusedByServer with the problem document; Unreachable without a response.
 */
export const api = createClient<paths, 'application/json'>({ querySerializer: writeQuery });

api.use({
  onRequest: ({ request }) => {
    const token = currentToken();
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  },
  onResponse: async ({ response }) => {
    if (response.ok) return;
    if (response.status === 401) expireSession();
    throw await readRefusal(response);
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable(error),
});

/** The parameters of an address. What is undefined or empty is not asked for. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
}
