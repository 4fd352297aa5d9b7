import type { BatchRange } from '../../store/batch-store.ts';

/** What a thread is asked: to compute a range of the order that it was made with. */
export type ThreadRequest = BatchRange;

/** What it answers. */
export type ThreadAnswer = { result: unknown } | { failure: string };
