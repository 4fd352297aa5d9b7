import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { inputsBasisSchema } from '../estimates/inputs-words.ts';

const tornadoSchema = once(() =>
  z
    .strictObject({
      basis: inputsBasisSchema(),
      symbol: z.string(),
      currency: z.string(),
      range: z.string(),
      years: z.array(z.int()),
      section: z.optional(z.string()),
      total: z.int(),
      drivers: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          words: z.string(),
          value: z.string(),
          unit: z.string(),
          low: z.int(),
          high: z.int(),
          swing: z.int(),
        }),
      ),
    })
    .register(z.globalRegistry, {
      id: 'Tornado',
      description: 'The total as it stands, and what it is with each driver low and high.',
    }),
);

export function sensitivityResponses(): Readonly<Record<number, ResponseDescription>> {
  return {
    200: {
      description: 'The drivers in order of their swing.',
      content: { 'application/json': tornadoSchema(), 'text/csv': undefined },
    },
  };
}
