import * as z from 'zod/mini';
import { estimateBasisSchema } from '../../../../shared/rate-validity/estimate-basis.ts';
import { componentSchema } from '../../../../shared/results/component.ts';
import { publishedEstimateSchema, warningSchema } from '../../../../shared/results/published-estimate-schema.ts';
import type { ResponseDescription } from '../../endpoint.ts';

const line = z.strictObject({
  section: z.string(),
  object: z.string(),
  line: z.optional(z.string()),
  servicing: z.string(),
  amounts: z.array(z.strictObject({ year: z.int(), amount: z.int(), components: z.array(componentSchema) })),
});

const seal = z
  .strictObject({
    revision: z.int(),
    submittedBy: z.string(),
    submittedAt: z.string(),
    estimate: z.string(),
    shown: z.enum(['sealed', 'current']),
    differences: z.optional(
      z.array(z.strictObject({ table: z.int(), column: z.string(), sealed: z.int(), current: z.int() })),
    ),
    queries: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'SealReport',
    description:
      'By what the figures of a submitted statement are sealed, which of the two the tables are, and the totals that the rates of today would change; without "differences" they give no estimate, and a query says why.',
  });

const estimateSchema = z
  .extend(publishedEstimateSchema, {
    from: z.optional(estimateBasisSchema),
    seal: z.optional(seal),
    lines: z.optional(z.array(line)),
  })
  .register(z.globalRegistry, {
    id: 'Estimate',
    description:
      'Tables, annex, milestones and warnings; what they were made from; with explain=full every line with its components.',
  });

/** What the OpenAPI document says of an estimate. */
export const estimateResponses: Readonly<Record<number, ResponseDescription>> = {
  200: {
    description: 'The estimate.',
    content: { 'application/json': estimateSchema, 'text/csv': undefined },
    headers: { 'Content-Disposition': 'The name of the file, where it is CSV.' },
  },
};
