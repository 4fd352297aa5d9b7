import { createHash } from 'node:crypto';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import { pathText } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { HttpRefusal } from './refusals.ts';
import type { ApiRequest } from './message.ts';

/**
 * The media types of bodies that are read. A file says by its content what it is; its type says only whether a text is
 * CSV.
 */
export const BODY_TYPES = {
  json: ['application/json'],
  mergePatch: ['application/merge-patch+json'],
  csv: ['text/csv'],
  file: [
    'application/octet-stream',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
    'text/plain',
  ],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type BodyFormat = keyof typeof BODY_TYPES;

const NAMES: Readonly<Record<BodyFormat, string>> = {
  json: 'JSON',
  mergePatch: 'a JSON merge patch',
  csv: 'CSV',
  file: 'the file',
};

/** Whether a body of a format is JSON. */
export function isJson(format: BodyFormat = 'json'): boolean {
  return format === 'json' || format === 'mergePatch';
}

/**
 * What a request has sent: the text of JSON, its value (the text of CSV, the bytes of a file), and the hash that makes
 * it the same request when it is sent again.
 */
export type Body = { text: string | undefined; value: unknown; hash: string };

/**
 * Reads a body. Its size is refused by what it announces, and again while it arrives; its depth before it is parsed.
 *
 * @throws HttpRefusal `unsupported-media-type`, `incomplete-body`; Refused `too-large`, `too-deep`, `not-json`, or
 *   `invalid` for a key that an object has twice.
 */
export async function readBody(request: ApiRequest, bytesMax: number, format: BodyFormat = 'json'): Promise<Body> {
  refuseOtherFormats(request, format);
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
  if (format === 'file') return { text: undefined, value: bytes, hash };
  if (format === 'csv') return { text: undefined, value: decodeText(bytes), hash };
  const text = decode(bytes);
  return { text, value: await locateInBody(text, () => readValue(text)), hash };
}

function readValue(text: string): unknown {
  const value = readJson(text);
  if (/\\u[dD][89a-fA-F]/.test(text)) refuseHalfPairs(value);
  return value;
}

function refuseOtherFormats({ headers }: ApiRequest, format: BodyFormat): void {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const taken: readonly string[] = BODY_TYPES[format];
  const [wanted] = BODY_TYPES[format];
  if (!taken.includes(type) && !(format === 'json' && /^application\/[\w.-]+\+json$/.test(type))) {
    throw new HttpRefusal(
      'unsupported-media-type',
      `Send ${NAMES[format]} with "Content-Type: ${wanted}"; this is ${type === '' ? 'without a type' : `"${type.slice(0, 80)}"`}.`,
      { accept: wanted },
    );
  }
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new HttpRefusal(
      'unsupported-media-type',
      `Send the body as it is, not encoded ("${encoding.slice(0, 40)}").`,
    );
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

/** JSON is UTF-8 (RFC 8259). */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused([{ code: 'not-json', path: '', message: 'The body is not UTF-8.' }]);
  }
}

/**
 * Half of a surrogate pair is no character: no store and no other program can be relied upon to keep it. Only an escape
 * can bring one here.
 */
function refuseHalfPairs(value: unknown): void {
  const problems: Problem[] = [];
  const visit = (inner: unknown, path: readonly PropertyKey[]): void => {
    if (typeof inner === 'string' && /\p{Surrogate}/u.test(inner))
      problems.push({
        code: 'invalid',
        path: pathText(path),
        message: 'contains half of a surrogate pair, which is not a character',
      });
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, item] of Object.entries(inner) as [string, unknown][])
      visit(item, [...path, Array.isArray(inner) ? Number(key) : key]);
  };
  visit(value, []);
  if (problems.length > 0) throw new Refused(problems.slice(0, 200));
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

/**
 * Does something with what a body holds; what is refused has the line of the body on which it is, and the requirement
 * that it is in.
 *
 * @param isInBody which problems are of the body; all of them if left out.
 * @throws whatever `work` throws.
 */
export async function locateInBody<Result>(
  text: string,
  work: () => Result | Promise<Result>,
  isInBody: (problem: Problem) => boolean = () => true,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems.some(isPlaced)) throw error;
    const { locateProblems } = await import('../../../shared/model/locate-problems.ts');
    const isLocated = (problem: Problem) => isPlaced(problem) && isInBody(problem);
    const located = locateProblems(text, error.problems.filter(isLocated))[Symbol.iterator]();
    throw new Refused(
      error.problems.map((problem) => (isLocated(problem) ? (located.next().value ?? problem) : problem)),
    );
  }
}

/** What is too large or nests too deep is of the whole text, and is not looked at any further. */
function isPlaced({ code, path }: Problem): boolean {
  return code === 'not-json' || path !== '';
}

/** Whether the path of a problem begins in a body. That of a stored document which the body only names does not. */
export function beginsIn(body: unknown): (problem: Problem) => boolean {
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return ({ path }) => keys.includes(/^\w+/.exec(path)?.[0] ?? '');
}
