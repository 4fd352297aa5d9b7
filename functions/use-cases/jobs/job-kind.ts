import { Refused } from '../../../shared/model/problem.ts';
import type { Job } from '../../../shared/results/job.ts';
import type { Action } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { BatchRange } from '../../ledger/items/items.ts';
import type { ComputePorts } from '../ports.ts';

/** The stored revisions that a job is computed from. */
export type JobSources = Pick<Job, 'statement' | 'programme' | 'rateCards' | 'scenarios' | 'decisions'>;

/** Work that was checked and measured, and that can be computed as soon as it is saved. */
export type BegunWork = {
  /** What was asked, as it is kept: complete, so that nothing hangs on the day on which it is computed. */
  request: Record<string, unknown>;
  sources: JobSources;
  /**
   * What the batches have in common, as JSON. It is kept with the job, so that its result never depends on planning
   * again.
   */
  frame: Record<string, unknown>;
  size: number;
  batchSize: number;
};

/** Planned work: each batch of it can be computed by itself, anywhere, any number of times, and always gives the same. */
export type Work = {
  /** The result of a batch, as JSON. */
  run(range: BatchRange): unknown;
};

/**
 * A kind of job. The machine around it, which saves, runs, resumes and cancels, knows nothing of what it computes. A
 * further kind is a file beside those in `kinds/`, its line in `kinds.ts` there and in `shared/results/job.ts`, and how
 * its result is sent in `functions/api/routes/jobs/read-result.ts`.
 */
export type JobKind<Asked, Inputs, Result> = {
  /** What whoever starts one must be allowed to ask at once. */
  action: Action;
  /** Fields of the request; a problem at one of them is named as in the body: "request.axes[0]". */
  fields: readonly string[];
  /**
   * Loads and checks everything, so that what cannot be computed is refused at once.
   *
   * @throws Refused with every problem; StoreError.
   */
  begin(ports: ComputePorts, principal: Principal, asked: Asked): Promise<BegunWork>;
  /**
   * Loads what a job is computed from: the very revisions that it names, not what their documents say by now. What comes
   * back can be copied to another thread.
   *
   * @throws StoreError `integrity` if a revision is not the one that was named; `not-found`, `unavailable`.
   */
  load(ports: ComputePorts, organization: string, job: Job): Promise<Inputs>;
  /** Prepares the batches. Pure. @throws Refused. */
  plan(inputs: Inputs, job: Job): Work | Promise<Work>;
  /**
   * Joins the results of all batches, in order. They come from the ledger, which recomputed their hashes: they are what
   * `run` gave.
   */
  join(inputs: Inputs, job: Job, batches: readonly unknown[]): Result;
};

/** Scenarios, drivers or days in a batch, so few that a lost batch is no loss and that progress shows. */
const batchSizeMax = 1_000;
const batchComponentsMax = 2_000_000;

/**
 * How large a batch is, for an estimate of so many components: preparing one costs about one estimate, so many share
 * it; and a thread must be able to hold what a batch keeps in memory. The 200 batches of the largest sweep fit many times
 * into one message of Step Functions (256 KiB).
 */
export function batchSizeFor(components: number): number {
  return Math.min(batchSizeMax, Math.ceil(batchComponentsMax / Math.max(1, components)));
}

/** What work that is done in one piece has for its size: it is there, or it is not. */
export const ONE_PIECE = { size: 1, batchSize: 1 } as const;

/** Does something of a job; what is refused of its request is named as it stands in the body. */
export async function atPlacesOfRequest<Result>(
  fields: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => {
        const [first = ''] = problem.path.split(/[.[]/);
        return fields.includes(first) ? { ...problem, path: `request.${problem.path}` } : problem;
      }),
    );
  }
}
