import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(300));

/** The input of an execution: which attempt it runs. */
export const attemptSchema = z.object({ organization: name, job: name, attempt: z.int().check(z.positive()) });

/** What `Catch` puts beside the input when a state failed for good. */
const failureSchema = z.object({ Error: z.optional(z.string()), Cause: z.optional(z.string()) });

const range = z.object({ from: z.int().check(z.nonnegative()), to: z.int().check(z.positive()) });

/**
 * The events of the function behind the first and the last state, and behind the rule for executions that ended
 * otherwise.
 */
export const stepEventSchema = z.union([
  z.object({ step: z.literal('prepare'), input: attemptSchema }),
  z.object({ step: z.literal('settle'), input: z.extend(attemptSchema, { failure: z.optional(failureSchema) }) }),
  z.object({
    'detail-type': z.literal('Step Functions Execution Status Change'),
    detail: z.object({ status: z.string(), input: z.string(), cause: z.optional(z.nullable(z.string())) }),
  }),
]);
export type StepEvent = z.infer<typeof stepEventSchema>;

/** A group of batches as the item batcher of the distributed map hands it to the worker. */
export const batchEventSchema = z.object({
  BatchInput: attemptSchema,
  Items: z.array(range).check(z.minLength(1), z.maxLength(1000)),
});
export type BatchEvent = z.infer<typeof batchEventSchema>;
