import * as z from 'zod/mini';
import { estimateBasisSchema } from '../../../../shared/rate-validity/estimate-basis.ts';
import { publishedEstimateSchema } from '../../../../shared/results/published-estimate-schema.ts';
import type { ResponseDescription } from '../../endpoint.ts';

const factor = z.strictObject({
  name: z.string(),
  kind: z.string(),
  value: z.string(),
  over: z.optional(z.string()),
  unit: z.string(),
  origin: z.record(z.string(), z.unknown()),
});
const component = z
  .object({
    id: z.string(),
    requirement: z.string(),
    title: z.string(),
    year: z.int(),
    factors: z.array(factor),
    decomposed: z.boolean(),
    because: z.array(z.string()),
  })
  .register(z.globalRegistry, {
    id: 'Component',
    description: 'One product of named, sourced factors, of one requirement in one year.',
  });
const line = z.object({
  section: z.string(),
  object: z.string(),
  line: z.optional(z.string()),
  servicing: z.string(),
  amounts: z.array(z.strictObject({ year: z.int(), amount: z.int(), components: z.array(component) })),
});

const estimateSchema = z
  .extend(publishedEstimateSchema, { from: z.optional(estimateBasisSchema), lines: z.optional(z.array(line)) })
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
