import * as z from 'zod/mini';
import { pointSchema } from './point.ts';

/** A span of time that ends: before a day (`until`), or with a last day (`through`). */
export const windowSchema = z
  .strictObject({ from: pointSchema, until: z.optional(pointSchema), through: z.optional(pointSchema) })
  .check(
    z.refine(({ until, through }) => (until === undefined) !== (through === undefined), {
      message: 'must end either before a day, "until", or with a last day, "through"',
      path: ['until'],
    }),
  );
