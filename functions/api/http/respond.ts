import type { Revision, Saved } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { entityTag } from './headers.ts';
import type { ApiRequest, ApiResponse } from './message.ts';
import { type Format, MEDIA_TYPES } from './negotiate.ts';
import { refuseTooMuchWork, workLimits } from '../../use-cases/work-limits.ts';
import type { RevisionSummary } from '../../../shared/results/revision.ts';
import { listedFields } from '../../documents/kinds/listed-fields.ts';

type Headers = Readonly<Record<string, string>>;

/** Responds with a JSON value. */
export function respondJson(value: unknown, status = 200, headers: Headers = {}): ApiResponse {
  refuseLargeJson(value);
  return {
    status,
    headers: { 'content-type': MEDIA_TYPES.json, 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** Responds with text that is written already, as a file if it has a name. */
export function respondText(text: string, format: Format, fileName?: string): ApiResponse {
  refuseLarge(text.length);
  const headers: Record<string, string> = { 'content-type': MEDIA_TYPES[format], 'cache-control': 'no-store' };
  if (fileName !== undefined) headers['content-disposition'] = `attachment; filename="${safeFileName(fileName)}"`;
  return { status: 200, headers, body: text };
}

/** Responds with a file of bytes. */
export function respondBytes(bytes: Uint8Array<ArrayBuffer>, format: Format, fileName: string): ApiResponse {
  refuseLarge(bytes.length);
  return {
    status: 200,
    headers: {
      'content-type': MEDIA_TYPES[format],
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${safeFileName(fileName)}"`,
    },
    body: bytes,
  };
}

/** Headers that say which revision a response is. */
export function revisionHeaders({ hash, number, state }: Revision): Record<string, string> {
  return {
    etag: entityTag(hash),
    'rule153-revision': String(number),
    ...(state !== null && { 'rule153-state': state }),
    // A browser may keep it and must ask each time whether it still holds; nobody between may keep it.
    'cache-control': 'private, no-cache',
    vary: 'Authorization',
  };
}

/**
 * Responds with a document as its file has it, so that what is read is byte for byte what may be written. 304 without
 * one.
 */
export function respondDocument(revision: Revision, document: object | undefined): ApiResponse {
  const headers = revisionHeaders(revision);
  if (document === undefined) return { status: 304, headers, body: null };
  return {
    status: 200,
    headers: { ...headers, 'content-type': MEDIA_TYPES.json },
    body: `${JSON.stringify(document, null, 2)}\n`,
  };
}

/**
 * Responds to a change with the revision that it made, or with the one that was there, `unchanged`. `location` for one
 * that made something new.
 */
export function respondSaved(saved: Saved, kind: Kind, status: 200 | 201): ApiResponse {
  const location = `/v1/${kind.collection}/${encodeURIComponent(saved.id)}`;
  return respondJson(
    saved.unchanged === true ? { ...revisionSummary(saved), unchanged: true } : revisionSummary(saved),
    status,
    {
      ...revisionHeaders(saved),
      'cache-control': 'no-store',
      ...(status === 201 && { location }),
      ...(saved.replayed && { 'idempotency-replayed': 'true' }),
    },
  );
}

/** Responds with a page of a list. */
export function respondPage(items: readonly unknown[], cursor: string | undefined, { url }: ApiRequest): ApiResponse {
  if (cursor === undefined) return respondJson({ items });
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', cursor);
  return respondJson({ items, cursor }, 200, { link: `<${pathname}?${searchParams.toString()}>; rel="next"` });
}

/** A file name that no header and no file system misunderstands. */
function safeFileName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 120);
}

/**
 * Refuses a response that would have more bytes than one may have, before it is written: text of that size could be
 * neither made nor read.
 * Counts characters as JSON has them, escapes apart, and stops counting at the limit.
 *
 * @throws Refused with `too-large`.
 */
export function refuseLargeJson(value: unknown): void {
  let count = 0;
  const visit = (inner: unknown): void => {
    if (count > workLimits.responseBytes) return;
    if (typeof inner === 'string') count += inner.length + 3;
    else if (typeof inner !== 'object' || inner === null) count += 6;
    else if (Array.isArray(inner)) {
      count += 2;
      for (const item of inner) visit(item);
    } else {
      for (const [key, item] of Object.entries(inner)) {
        count += key.length + 4;
        visit(item);
      }
    }
  };
  visit(value);
  refuseLarge(count);
}

/** The same, of a text that is written already. */
export function refuseLarge(characters: number): void {
  refuseTooMuchWork({
    path: '',
    what: 'The response',
    count: characters,
    most: workLimits.responseBytes,
    unit: 'bytes or more',
    instead:
      'Ask for one figure, fewer years or no explanation; or use the command line, which prints without such a limit.',
  });
}

/** A revision as the API shows it: its hash is the entity tag, its number the place in the history. */
export function revisionSummary({ kind, id, number, hash, parent, ...revision }: Revision): RevisionSummary {
  const { author, role, time, action, reason, requestId, state, fields } = revision;
  return {
    kind,
    id,
    revision: number,
    hash,
    parent,
    author,
    role,
    time,
    action,
    reason,
    requestId,
    state,
    fields: listedFields(kind, fields),
  };
}
