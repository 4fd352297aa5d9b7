import { createHash } from 'node:crypto';
import { createObjectSigner } from '../lambda/sign-request.ts';

const timeout_ms = 10_000;

/**
 * Puts notes into a bucket, each once: an object that is there is never replaced, whoever asks.
 *
 * @returns false where there was one already.
 */
export function createCheckpointBucket(bucket: string): (name: string, note: string) => Promise<boolean> {
  return async (name, note) => {
    const bytes = new TextEncoder().encode(note);
    const put = createObjectSigner(bucket).signPut(name, bytes, {
      'content-type': 'text/plain; charset=utf-8',
      'if-none-match': '*',
      // A bucket that keeps objects from being deleted wants to know what it was sent.
      'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64'),
    });
    const signal = AbortSignal.timeout(timeout_ms);
    const response = await fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes, signal });
    if (response.status === 412) return false;
    if (!response.ok) throw new Error(`The bucket of checkpoints refused one with status ${response.status}.`);
    return true;
  };
}
