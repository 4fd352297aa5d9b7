import { HttpRefusal } from './refusals.ts';
import type { ApiRequest } from './message.ts';
import { Refused } from '../../../shared/model/problem.ts';

/** The entity tag of a revision. */
export function entityTag(hash: string): string {
  return `"${hash}"`;
}

/**
 * The hashes in an `If-Match` header. A change must name the revision that it was made from, so `*` is not enough, and
 * a weak tag names none.
 *
 * @throws HttpRefusal `precondition-required`, which says so of a weak tag and of `*`.
 */
export function readIfMatch(headers: ApiRequest['headers']): readonly string[] {
  const header = headers.get('if-match');
  const hashes = hashesIn(header, false);
  if (header === null || hashes.length === 0) {
    throw new HttpRefusal('precondition-required', `${whyNone(header)}${wayOut}`);
  }
  return hashes;
}

const wayOut =
  'Name the revision that the change was made from: "If-Match" with the ETag that came when the document was read.';

function whyNone(header: string | null): string {
  if (header === null) return '';
  if (/W\//i.test(header))
    return (
      '"If-Match" holds a weak tag (W/"…"), and a weak tag never matches here (RFC 9110, 13.1.1): a program in ' +
      'between may have weakened it; send it without W/. '
    );
  if (header.trim() === '*') return '"If-Match: *" names no revision, so it would overwrite what others wrote. ';
  return '"If-Match" holds no tag in quotes. ';
}

/** Stands for every revision, in `If-None-Match: *`. */
const anyRevision = '*';

/** The hashes in an `If-None-Match` header, or `anyRevision`; for a comparison of reads a weak tag counts as well. */
export function readIfNoneMatch(headers: ApiRequest['headers']): readonly string[] {
  const header = headers.get('if-none-match');
  return header?.trim() === anyRevision ? [anyRevision] : hashesIn(header, true);
}

function hashesIn(header: string | null, weakToo: boolean): readonly string[] {
  return [...(header ?? '').slice(0, 4000).matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, hash]) =>
    weak !== undefined && !weakToo ? [] : (hash ?? []),
  );
}

/** Whether what a caller knows, by its `If-None-Match`, is this. */
export function isKnownTag(known: readonly string[], tag: string): boolean {
  return known.includes(tag) || known.includes(anyRevision);
}

/**
 * The key under which a change may be sent again: in quotes, as the draft of the header writes it (a string of RFC
 * 8941), or bare, which is
 * the same key.
 *
 * @throws Refused if it is not one.
 */
export function readIdempotencyKey(headers: ApiRequest['headers']): string | undefined {
  const header = headers.get('idempotency-key');
  const quoted = header === null ? undefined : /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, '$1');
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key ?? undefined;
  throw new Refused([
    { code: 'invalid', path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters, such as a UUID' },
  ]);
}

/** What a page of an allowed origin may read of a response. */
const exposed =
  'ETag, Location, Link, Retry-After, X-Request-Id, Rule153-Revision, ' +
  'Rule153-State, Idempotency-Replayed, Content-Disposition';

/**
 * Headers for a page of another origin, if that is on the list; nothing otherwise, and browsers then keep the response
 * from the page.
 */
export function corsHeaders(origins: readonly string[], { headers, method }: ApiRequest): Record<string, string> {
  if (origins.length === 0) return {};
  const origin = headers.get('origin');
  if (origin === null || !origins.includes(origin)) return { vary: 'Origin' };
  const granted = {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposed,
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (!isPreflight(method, headers)) return granted;
  return {
    ...granted,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH',
    'access-control-allow-headers': 'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept',
    'access-control-max-age': '600',
  };
}

/** Whether a browser asks before the request proper. */
export function isPreflight(method: string, headers: ApiRequest['headers']): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/** Headers of every response. The API serves no page: nothing may be loaded, framed, sniffed or kept. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
