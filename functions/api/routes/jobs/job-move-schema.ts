import * as z from 'zod/mini';

/** What someone says who cancels or resumes a job. */
export const jobMoveSchema = z
  .strictObject({ reason: z.optional(z.string().check(z.maxLength(2000))) })
  .register(z.globalRegistry, { id: 'JobMove', description: 'Why a job is cancelled or resumed.' });
