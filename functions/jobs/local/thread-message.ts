import type { BatchRange } from '../../ledger/items/items.ts';
import type { WorkOrder } from '../../use-cases/jobs/work.ts';

/** What a thread is asked: to compute a range of an order, or of the one before if it is left out. */
export type ThreadRequest = { order?: WorkOrder; range: BatchRange };

/** How it responds. */
export type ThreadResponse = { result: unknown } | { failure: string };
