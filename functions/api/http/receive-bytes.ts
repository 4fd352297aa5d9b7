import { createHash } from 'node:crypto';
import { Refused } from '../../../shared/model/problem.ts';
import type { ApiRequest } from './message.ts';
import { HttpRefusal } from './refusals.ts';

/**
 * Receives a body. Its size is refused by what it announces, and again while it arrives.
 *
 * @returns its bytes, and the hash that makes it the same request when it is sent again.
 * @throws HttpRefusal `incomplete-body`; Refused `too-large`.
 */
export async function receiveBytes(
  request: ApiRequest,
  bytesMax: number,
): Promise<{ bytes: Uint8Array; hash: string }> {
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > bytesMax) throw tooLarge(bytesMax);
  const { bytes, isTooLong } = await readWhole(request.body, bytesMax);
  if (isTooLong) throw tooLarge(bytesMax);
  if (bytes.length < announced) throw incomplete();
  const { pathname, search } = new URL(request.url);
  const hash = createHash('sha256')
    .update(`${request.method} ${pathname}${search}\n`)
    .update(bytes)
    .digest('base64url');
  return { bytes, hash };
}

/**
 * Reads a body to its end, or until it is longer than may be: whoever sends too much is not heard to the end.
 *
 * @throws HttpRefusal `incomplete-body` if the sender hung up before.
 */
export async function readWhole(
  body: ApiRequest['body'],
  bytesMax: number,
): Promise<{ bytes: Uint8Array; isTooLong: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length > bytesMax) return { bytes: Buffer.concat(chunks, length), isTooLong: true };
    }
  } catch {
    throw incomplete();
  }
  return { bytes: Buffer.concat(chunks, length), isTooLong: false };
}

function incomplete(): HttpRefusal {
  return new HttpRefusal('incomplete-body', 'The connection ended before the whole body had arrived. Send it again.');
}

function tooLarge(bytesMax: number): Refused {
  return new Refused([
    {
      code: 'too-large',
      path: '',
      message: `The body has more than ${bytesMax} bytes; no more are read. Split the document.`,
    },
  ]);
}
