import type * as z from 'zod/mini';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import { parse, pathText } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import type { KindContent } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import { beginsIn, locateInBody } from './locate-in-body.ts';
import type { ApiRequest } from './message.ts';
import { receiveBytes } from './receive-bytes.ts';
import { HttpRefusal } from './refusals.ts';

// Bodies that endpoints take. An endpoint brings the reader of its own, so that what only answers questions loads none.

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
export function isJson(format: BodyFormat): boolean {
  return format === 'json' || format === 'mergePatch';
}

/** A body that an endpoint takes, and how it is read. */
export type ExpectedBody<Body> = {
  format: BodyFormat;
  schema: z.ZodMiniType;
  example: () => unknown;
  /**
   * Receives it, as far as it is none of the endpoint's: its media type, its size, whether it is JSON, and how deep.
   *
   * @throws HttpRefusal `unsupported-media-type`, `incomplete-body`; Refused `too-large`, `too-deep`, `not-json`, or
   *   `invalid` for a key that an object has twice.
   */
  receive: (request: ApiRequest, bytesMax: number) => Promise<ReceivedBody<Body>>;
};

/** A body that has arrived, and that may hold anything yet. */
export type ReceivedBody<Body> = {
  /** Makes it the same request when it is sent again. */
  hash: string;
  /** @throws Refused with every problem. */
  parse: () => Body | Promise<Body>;
  /**
   * Does something with it; what is refused of it has the line on which it is.
   *
   * @throws whatever `work` throws.
   */
  locate: <Result>(body: Body, work: () => Promise<Result>) => Promise<Result>;
};

type DescribedBody<Body> = Pick<ExpectedBody<Body>, 'example'> & { schema: z.ZodMiniType<Body> };

/** A body in JSON. */
export function jsonBody<Body>({ schema, example }: DescribedBody<Body>): ExpectedBody<Body> {
  return textBody('json', { schema, example }, (sent) => parse(schema, sent));
}

/** A JSON merge patch (RFC 7396). */
export function patchBody<Body>({ schema, example }: DescribedBody<Body>): ExpectedBody<Body> {
  return textBody('mergePatch', { schema, example }, (sent) => parse(schema, sent));
}

/** A document in JSON: what its schema cannot see is refused together with what it sees. */
export function documentBody(content: KindContent): ExpectedBody<object> {
  return textBody('json', content, (sent) => parseDocument(content, sent));
}

function textBody<Body>(
  format: 'json' | 'mergePatch',
  { schema, example }: Pick<ExpectedBody<Body>, 'schema' | 'example'>,
  read: (sent: unknown) => Body,
): ExpectedBody<Body> {
  return {
    format,
    schema,
    example,
    receive: async (request, bytesMax) => {
      refuseOtherFormats(request, format);
      const { bytes, hash } = await receiveBytes(request, bytesMax);
      const text = decode(bytes);
      const sent = await locateInBody(text, () => readValue(text));
      return {
        hash,
        parse: () => locateInBody(text, () => read(sent)),
        locate: (body, work) => locateInBody(text, work, beginsIn(body)),
      };
    },
  };
}

/** A table in CSV; its value is its text. */
export function csvBody<Body>(body: DescribedBody<Body>): ExpectedBody<Body> {
  return wholeBody('csv', body, decodeText);
}

/** A file of whatever kind; its value is its bytes. */
export function fileBody<Body>(body: DescribedBody<Body>): ExpectedBody<Body> {
  return wholeBody('file', body, (bytes) => bytes);
}

/** A body in which no line is to be found: what is refused of a table names its row. */
function wholeBody<Body>(
  format: BodyFormat,
  { schema, example }: DescribedBody<Body>,
  valueOf: (bytes: Uint8Array) => unknown,
): ExpectedBody<Body> {
  return {
    format,
    schema,
    example,
    receive: async (request, bytesMax) => {
      refuseOtherFormats(request, format);
      const { bytes, hash } = await receiveBytes(request, bytesMax);
      const value = valueOf(bytes);
      return { hash, parse: () => parse(schema, value), locate: (_, work) => work() };
    },
  };
}

function refuseOtherFormats({ headers }: ApiRequest, format: BodyFormat): void {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const taken: readonly string[] = BODY_TYPES[format];
  const [wanted] = BODY_TYPES[format];
  if (!taken.includes(type) && !(format === 'json' && /^application\/[\w.-]+\+json$/.test(type))) {
    throw new HttpRefusal(
      'unsupported-media-type',
      `Send ${NAMES[format]} with "Content-Type: ${wanted}"; this is ` +
        `${type === '' ? 'without a type' : `"${type.slice(0, 80)}"`}.`,
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

function readValue(text: string): unknown {
  const value = readJson(text);
  if (/\\u[dD][89a-fA-F]/.test(text)) refuseHalfPairs(value);
  return value;
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
