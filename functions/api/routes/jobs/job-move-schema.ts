import * as z from 'zod/mini';
import { reasonField } from '../../http/fields.ts';

/** What someone says who cancels or resumes a job. */
export const jobMoveSchema = z
  .strictObject({ reason: z.optional(reasonField) })
  .register(z.globalRegistry, { id: 'JobMove', description: 'Why a job is cancelled or resumed.' });
