import createClient from 'openapi-fetch';
import { freshToken, tokenInstead } from '../access/renew-session.ts';
import { expireSession } from '../access/session.ts';
import type { paths } from './published.d.ts';
import { readRefusal, Unreachable } from './refused-by-server.ts';

// What belongs in this folder: questions to the API. Every request of the desk goes through `api`, whose paths,
// parameters, bodies and responses are typed by the published document.

/**
 * The API. What it refuses is thrown.
 *
 * @throws RefusedByServer with the problem document; Unreachable without a response.
 */
export const api = createClient<paths, 'application/json'>({ querySerializer: writeQuery, fetch: fetchWithToken });

api.use({
  onResponse: async ({ response }) => {
    if (response.ok) return;
    if (response.status === 401) expireSession();
    throw await readRefusal(response);
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable(error),
});

/** Sends a request as who sits here; with another token once more, where this one has come to its end. */
async function fetchWithToken(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await freshToken();
  const response = await fetch(as(token, request));
  if (response.status !== 401) return response;
  const other = await tokenInstead(token);
  return other === undefined ? response : fetch(as(other, again));
}

function as(token: string | undefined, request: Request): Request {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

/** The parameters of an address. What is undefined or empty is not asked for. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
}
