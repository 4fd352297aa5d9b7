import { randomUUID } from 'node:crypto';
import type { ApiResponse } from '../api/http/message.ts';

/**
 * Where large responses are in the bucket. The infrastructure lets the function write there, and deletes what is a day
 * old.
 */
export const responsesPrefix = 'responses/';

/** Long enough to follow the redirect, short enough to be worth nothing to a thief of logs. */
const addressLifetime_s = 120;

/** The gateway waits 30 s for everything. */
const patience_ms = 10_000;

/**
 * Headers that belong to the bytes and go where they go; all others stay with the redirect, so that its reader learns
 * of revision and tag.
 */
const headersOfBytes = new Set(['content-type', 'content-disposition', 'content-encoding']);

/**
 * Puts a response into the bucket under a name that nobody can guess.
 *
 * @returns a redirect (303) to an address from which it can be fetched for two minutes, without a token.
 * @throws Error if the bucket does not take it.
 */
export async function redirectToBucket(bucket: string, { headers, body }: ApiResponse): Promise<ApiResponse> {
  const { createObjectSigner } = await import('./sign-request.ts');
  const signer = createObjectSigner(bucket);
  const key = `${responsesPrefix}${randomUUID()}`;
  const [ofBytes, ofRevision] = [true, false].map((isOfBytes) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => headersOfBytes.has(name) === isOfBytes)),
  );
  const bytes = typeof body === 'string' || body === null ? new TextEncoder().encode(body ?? '') : body;
  const put = signer.signPut(key, bytes, ofBytes ?? {});
  const stored = await fetch(put.url, {
    method: 'PUT',
    headers: put.headers,
    body: bytes,
    signal: AbortSignal.timeout(patience_ms),
  });
  if (!stored.ok) throw new Error(`The bucket of large responses refused one with status ${stored.status}`);
  const location = signer.signGet(key, addressLifetime_s);
  return {
    status: 303,
    headers: { ...ofRevision, location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: null,
  };
}
