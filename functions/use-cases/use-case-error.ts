import type { RevisionDiff } from '../ledger/history/diff.ts';
import type { Revision } from '../ledger/items/revision.ts';

/**
 * What a use case refuses besides bad input (`Refused`), missing rights (`AccessError`) and what the store refuses
 * (`StoreError`).
 *
 * | code | meaning |
 * | --- | --- |
 * | `locked` | the document's state does not allow the change; the message says what does |
 * | `no-such-move` | the workflow has no such step from here |
 * | `changed-meanwhile` | the document is at another revision than the one that the change was made from |
 * | `too-many-jobs` | the organization has as many jobs under way as it may; the message says how many that is |
 */
export const USE_CASE_CODES = ['locked', 'no-such-move', 'changed-meanwhile', 'too-many-jobs'] as const;
export type UseCaseCode = (typeof USE_CASE_CODES)[number];

export class UseCaseError extends Error {
  override readonly name = 'UseCaseError';
  readonly code: UseCaseCode;
  readonly meanwhile: Meanwhile | undefined;

  constructor(code: UseCaseCode, message: string, meanwhile?: Meanwhile) {
    super(message);
    this.code = code;
    this.meanwhile = meanwhile;
  }
}

/**
 * Where a document is now, and what changed since the revision that the caller had, if that is one of its revisions.
 */
export type Meanwhile = { current: Revision; changed?: RevisionDiff; conflict?: readonly FieldConflict[] };

/**
 * A field that somebody else changed since the revision from which the caller's change was made: as it was, as it is,
 * as the caller wants it.
 */
export type FieldConflict = { path: string; base?: unknown; theirs?: unknown; mine?: unknown };
