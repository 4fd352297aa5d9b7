import { createHash } from 'node:crypto';
import { Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { Incoming } from './message.ts';

/** What a request carries: its JSON value, and the hash that makes it the same request when it is sent again. */
export type Body = { value: unknown; hash: string };

/**
 * Reads a JSON body. Its size is refused by what it announces, and again while it arrives; its depth before it is parsed.
 *
 * @throws HttpRefusal `unsupported-media-type`; Refused `too-large`, `too-deep`, `not-json`.
 */
export async function readBody(request: Incoming, bytesMax: number): Promise<Body> {
  refuseOtherForms(request);
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > bytesMax) throw tooLarge(bytesMax);
  const bytes = await readBytes(request, bytesMax);
  const { pathname, search } = new URL(request.url);
  const hash = createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(bytes).digest('base64url');
  return { value: readJson(decode(bytes)), hash };
}

function refuseOtherForms({ headers }: Incoming): void {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type)) {
    throw new HttpRefusal('unsupported-media-type', `Send JSON with "Content-Type: application/json"; this is ${type === '' ? 'without a type' : `"${type.slice(0, 80)}"`}.`, { accept: 'application/json' });
  }
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new HttpRefusal('unsupported-media-type', `Send the body as it is, not encoded ("${encoding.slice(0, 40)}").`);
}

async function readBytes({ body }: Incoming, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    // Whoever sends too much is not heard to the end.
    if (length > bytesMax) throw tooLarge(bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused([{ code: 'not-json', path: '', message: 'The body is not UTF-8.' }]);
  }
}

function tooLarge(bytesMax: number): Refused {
  return new Refused([{ code: 'too-large', path: '', message: `The body has more than ${bytesMax} bytes; no more are read. Split the document.` }]);
}
