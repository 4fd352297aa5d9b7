import * as z from 'zod/mini';
import type { BatchPorts, JobAttempt } from '../../use-cases/jobs/ports.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';
import { outstandingBatches } from '../../use-cases/jobs/run-batch.ts';
import { hasTurn } from './has-turn.ts';
import { IN_ONE_PIECE } from '../../../shared/results/job.ts';
import { settleJob } from '../../use-cases/jobs/settle-job.ts';
import { attemptSchema, type StepEvent } from './step-event.ts';

/**
 * Takes a step of the state machine: lists the batches that are outstanding as soon as it is the job's turn, or
 * settles the job. Either may be
 * repeated.
 *
 * @throws StoreError.
 */
export async function takeStep(ports: BatchPorts, event: StepEvent): Promise<object> {
  if ('step' in event) {
    if (event.step === 'prepare') return prepare(ports, event.input);
    return { ...attemptOf(event.input), state: await settleJob(ports, event.input, whyOf(event.input.failure)) };
  }
  const input = attemptSchema.parse(JSON.parse(event.detail.input));
  const why =
    event.detail.status === 'TIMED_OUT'
      ? 'The job ran out of time.'
      : (event.detail.cause ?? 'The job was stopped from outside.');
  return { ...input, state: await settleJob(ports, input, why) };
}

/** What the machine does next: wait for a turn, compute in batches, or compute the whole in one piece. */
type Way = 'wait' | 'batches' | 'whole';

async function prepare(ports: BatchPorts, attempt: JobAttempt): Promise<object> {
  const { organization, job: id } = attempt;
  const { job, state } = await loadJob(ports, organization, id);
  const isWanted = state === 'running' && job.attempt === attempt.attempt;
  if (isWanted && !(await hasTurn(ports, organization, job)))
    return { ...attemptOf(attempt), batches: [], way: 'wait' satisfies Way };
  const batches = isWanted ? outstandingBatches(job, await ports.batches.list({ organization, id })) : [];
  const way: Way = IN_ONE_PIECE.has(job.kind) && batches.length > 0 ? 'whole' : 'batches';
  return { ...attemptOf(attempt), batches, way };
}

const attemptOf = ({ organization, job, attempt }: JobAttempt): JobAttempt => ({ organization, job, attempt });

const errorMessage = z.object({ errorMessage: z.string() });

/** The message of a failed function is JSON in the cause that Step Functions reports. */
function whyOf(failure: { Error?: string | undefined; Cause?: string | undefined } | undefined): string | undefined {
  const cause = failure?.Cause;
  if (cause === undefined) return failure?.Error;
  try {
    return errorMessage.parse(JSON.parse(cause)).errorMessage;
  } catch {
    return cause;
  }
}
