import * as z from 'zod/mini';
import { sweepAxisSchema } from '../../../../shared/sweeps/sweep-request.ts';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { revisionSchema } from '../documents/saved-responses.ts';
import { inputsBasisSchema } from '../estimates/inputs-words.ts';

/** A sweep as it is answered, computed at once or by a job. */
export const sweepReportSchema = once(() => {
  const amounts = { amounts: z.optional(z.array(z.int())), total: z.optional(z.int()) };
  const problem = z.strictObject({ code: z.string(), path: z.string(), message: z.string() });
  return z
    .strictObject({
      basis: inputsBasisSchema(),
      symbol: z.string(),
      currency: z.string(),
      axes: z.array(sweepAxisSchema),
      columns: z.array(z.string()),
      years: z.array(z.int()),
      rows: z.array(
        z.strictObject({
          at: z.array(z.string()),
          ...amounts,
          sections: z.optional(z.array(z.strictObject({ section: z.string(), ...amounts }))),
          refused: z.optional(z.array(problem)),
        }),
      ),
      changePoints: z.array(z.strictObject({ at: z.string(), years: z.array(z.int()) })),
    })
    .register(z.globalRegistry, {
      id: 'SweepReport',
      description:
        'A row a point, with an amount for each of "years", or the problems for which it cannot be computed. Change points are where anything differs from the point before.',
    });
});

export function sweepResponses(): Readonly<Record<number, ResponseDescription>> {
  return {
    200: { description: 'The sweep.', content: { 'application/json': sweepReportSchema(), 'text/csv': undefined } },
    202: {
      description: 'The sweep became a job; this is its first revision.',
      content: { 'application/json': revisionSchema() },
      headers: { Location: 'Where the job is.' },
    },
  };
}
