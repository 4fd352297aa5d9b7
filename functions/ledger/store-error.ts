import type { Revision } from './items/revision.ts';

/**
 * Everything with which the ledger can fail instead of giving a result. The list is closed, so that it maps
 * exhaustively to HTTP statuses.
 *
 * | code | meaning |
 * | --- | --- |
 * | `conflict` | the document is not at the expected revision; `current` says where it is |
 * | `not-found` | no such document or revision in this organization |
 * | `idempotency-mismatch` | the key was used before with another body |
 * | `invalid` | the request or the content cannot be stored; the message names every problem |
 * | `invalid-cursor` | not a cursor of this list |
 * | `integrity` | what is stored is not what was written: torn, altered or missing |
 * | `unavailable` | the table cannot be reached or is overloaded; nothing is known to have been written: try again with the same idempotency key |
 */
export const storeErrorCodes = [
  'conflict',
  'not-found',
  'idempotency-mismatch',
  'invalid',
  'invalid-cursor',
  'integrity',
  'unavailable',
] as const;

export type StoreErrorCode = (typeof storeErrorCodes)[number];

/** An expected failure of the ledger. Anything else that a verb throws is a bug. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The document is not at the revision that the writer started from. */
export class ConflictError extends StoreError {
  /** The head revision as it is now, or `none` if there is no such document. */
  readonly current: Revision | 'none';

  constructor(message: string, current: Revision | 'none') {
    super('conflict', message);
    this.current = current;
  }
}
