import { RATE_CARDS_MAX, SCENARIOS_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { lineText, slug } from '../model/text.ts';
import { basisEntrySchema } from '../rate-validity/estimate-basis.ts';
import { scenarioSchema } from '../scenarios/scenario.ts';
import { sweepRequestSchema } from '../sweeps/sweep-request.ts';

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

/** What a sweep asks: the axes, and scenarios that apply before anything is swept, in order. */
export const sweepOrderSchema = z
  .strictObject({
    axes: sweepRequestSchema.shape.axes,
    scenarios: z.optional(z.array(scenarioSchema).check(z.maxLength(SCENARIOS_MAX))),
  })
  .register(z.globalRegistry, {
    id: 'SweepOrder',
    description: 'What to sweep, and the scenarios that apply before, in order.',
  });

/**
 * What the rows of a sweep have in common, as planned when it was started: a later engine that looks further ahead does
 * not change them.
 */
export const sweepFrameSchema = z.strictObject({ years: z.strictObject({ first: z.int(), last: z.int() }) });

/**
 * The document of a job: what is computed, from exactly which revisions, cut into batches of which size. It changes
 * only when a further attempt begins; its state is that of its revision, so that who started, cancelled and ended it is
 * in the audit trail.
 */
export const jobSchema = z
  .strictObject({
    schema: z.literal('rule153/job/2'),
    id: slug,
    kind: z.literal('sweep'),
    /** 1, and one more each time that the job is resumed. */
    attempt: z.int().check(z.positive()),
    /** The version of the engine that began: another one might compute the rest differently. */
    engine: lineText,
    statement: basisEntrySchema,
    rateCards: z.array(basisEntrySchema).check(z.maxLength(2 * RATE_CARDS_MAX)),
    /** The stored scenarios among those of the request, which holds what they said. */
    scenarios: z.array(basisEntrySchema),
    /**
     * The decisions to extend rates past their validity that were in force when it was started: no later one changes
     * what it computes.
     */
    decisions: z.array(basisEntrySchema),
    /** What was asked. */
    request: sweepOrderSchema,
    /** What the batches have in common. */
    frame: sweepFrameSchema,
    /** How many scenarios there are. */
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
    /** Scenarios that are computed and stored, of all that there are. */
    progress: z.strictObject({ done: z.int(), of: z.int() }),
    job: jobSchema,
  })
  .register(z.globalRegistry, {
    id: 'JobView',
    description: 'A job with its state, why it is in it, and how many of its scenarios are computed and stored.',
  });
/** A job as people see it, wherever it runs. */
export type JobView = z.infer<typeof jobViewSchema>;
