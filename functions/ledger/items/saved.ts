import type { Revision } from './revision.ts';

/** The revision that a change made, and whether this is the answer to an earlier request with the same idempotency key. */
export type Saved = Revision & { replayed: boolean };
