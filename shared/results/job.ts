import { RATE_CARDS_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { lineText, slug } from '../model/text.ts';
import { basisEntrySchema } from '../rate-validity/estimate-basis.ts';

/**
 * | state | meaning |
 * | --- | --- |
 * | `running` | batches are being computed, or will be as soon as a runner comes to it |
 * | `done` | every batch is stored; the result can be read |
 * | `failed` | some batches failed for good; `resume` computes those alone |
 * | `cancelled` | someone stopped it; what was computed is kept, `resume` goes on from there |
 */
export const JOB_STATES = ['running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/**
 * The kinds of jobs, and in what their progress is counted: what is computed in one piece is there or is not.
 */
export const JOB_UNITS = {
  sweep: 'scenarios',
  sensitivity: 'drivers',
  risk: 'days',
  'workshop-plan': 'plans',
  rendering: 'files',
} as const;
export type JobKindName = keyof typeof JOB_UNITS;

/** Kinds that are computed in one piece: a file, and a choice that cannot be cut. */
export const IN_ONE_PIECE: ReadonlySet<JobKindName> = new Set(['workshop-plan', 'rendering']);

const KIND_NAMES = Object.keys(JOB_UNITS) as [JobKindName, ...JobKindName[]];

/**
 * The document of a job: what is computed, from exactly which revisions, cut into batches of which size. It changes
 * only when a further attempt begins; its state is that of its revision, so that who started, cancelled and ended it is
 * in the audit trail.
 */
export const jobSchema = z
  .strictObject({
    schema: z.literal('rule153/job/2'),
    id: slug,
    kind: z.enum(KIND_NAMES),
    /** 1, and one more each time that the job is resumed. */
    attempt: z.int().check(z.positive()),
    /** The version of the engine that began: another one might compute the rest differently. */
    engine: lineText,
    /** The statement that it is of; or a programme of workshops, unless that was sent along. */
    statement: z.optional(basisEntrySchema),
    programme: z.optional(basisEntrySchema),
    rateCards: z.array(basisEntrySchema).check(z.maxLength(2 * RATE_CARDS_MAX)),
    /** The stored scenarios among those of the request, which holds what they said. */
    scenarios: z.array(basisEntrySchema),
    /**
     * The decisions to extend rates past their validity that were in force when it was started: no later one changes
     * what it computes.
     */
    decisions: z.array(basisEntrySchema),
    /** What was asked, as its kind keeps it. */
    request: z.record(z.string(), z.unknown()),
    /** What the batches have in common, as its kind keeps it. */
    frame: z.record(z.string(), z.unknown()),
    /** How many scenarios, drivers, days, plans or files there are. */
    size: z.int().check(z.positive()),
    batchSize: z.int().check(z.positive()),
  })
  .register(z.globalRegistry, {
    id: 'Job',
    description: 'Long work: what is computed, from which revisions, in batches of which size.',
  });
export type Job = z.infer<typeof jobSchema>;

export const jobViewSchema = z
  .strictObject({
    state: z.enum(JOB_STATES),
    /** Why it is in its state, as the last change says. */
    reason: z.string(),
    /** How much is computed and stored, of all that there is, and of what. */
    progress: z.strictObject({ done: z.int(), of: z.int(), unit: z.enum(JOB_UNITS) }),
    job: jobSchema,
  })
  .register(z.globalRegistry, {
    id: 'JobView',
    description: 'A job with its state, why it is in it, and how much of it is computed and stored.',
  });
/** A job as people see it, wherever it runs. */
export type JobView = z.infer<typeof jobViewSchema>;
