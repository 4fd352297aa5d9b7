import { HttpRefusal } from './http-refusal.ts';
import type { ApiRequest } from './message.ts';

/** The entity tag of a revision. */
export function entityTag(hash: string): string {
  return `"${hash}"`;
}

/**
 * The hashes in an `If-Match` header. A change must name the revision that it was made from, so `*` is not enough, and a weak tag names none.
 *
 * @throws HttpRefusal `precondition-required`.
 */
export function readIfMatch(headers: ApiRequest['headers']): readonly string[] {
  const header = headers.get('if-match');
  const hashes = hashesIn(header, false);
  if (header === null || hashes.length === 0) {
    throw new HttpRefusal(
      'precondition-required',
      'Name the revision that the change was made from: "If-Match" with the ETag that came when the document was read.',
    );
  }
  return hashes;
}

/** The hashes in an `If-None-Match` header; for a comparison of reads a weak tag counts as well. */
export function readIfNoneMatch(headers: ApiRequest['headers']): readonly string[] {
  return hashesIn(headers.get('if-none-match'), true);
}

function hashesIn(header: string | null, weakToo: boolean): readonly string[] {
  return [...(header ?? '').slice(0, 4000).matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, hash]) =>
    weak !== undefined && !weakToo ? [] : (hash ?? []),
  );
}
