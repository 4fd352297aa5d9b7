import type { Revision } from '../../ledger/items/revision.ts';
import { UseCaseError } from '../use-case-error.ts';

/** What someone asks of a job that there is. */
export type JobMove = {
  id: string;
  /** Hashes of revisions, one of which the job must be at. Whoever must not miss that it has ended says so. */
  ifMatch: readonly string[];
  reason?: string | undefined;
};

/** Raises UseCaseError `changed-meanwhile` if the job is at another revision than the one that was seen. */
export function refuseOtherRevision(current: Revision, ifMatch: readonly string[]): void {
  if (ifMatch.includes(current.hash)) return;
  throw new UseCaseError(
    'changed-meanwhile',
    `Job "${current.id}" is ${String(current.state)} by now. Read it again and repeat what you want of it.`,
    { current },
  );
}
