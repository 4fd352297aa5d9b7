import { randomUUID } from 'node:crypto';

/** Where large answers lie in the bucket. The infrastructure lets the function write there, and deletes what is a day old. */
export const responsesPrefix = 'answers/';

/** Long enough to follow the redirect, short enough to be worth nothing to a thief of logs. */
const addressLifetime_s = 120;

/**
 * Puts an answer into the bucket under a name that nobody can guess.
 *
 * @returns an address from which it can be fetched for two minutes.
 * @throws Error if the bucket does not take it.
 */
export async function storeLargeResponse(
  bucket: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const { createObjectSigner } = await import('./sign-request.ts');
  const signer = createObjectSigner(bucket);
  const key = `${responsesPrefix}${randomUUID()}`;
  const kept = Object.fromEntries(
    Object.entries(headers).filter(([name]) => name === 'content-type' || name === 'content-disposition'),
  );
  const put = await signer.signPut(key, bytes, kept);
  const answer = await fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes });
  if (!answer.ok) throw new Error(`The bucket of answers refused a large answer with status ${answer.status}`);
  return signer.signGet(key, addressLifetime_s);
}
