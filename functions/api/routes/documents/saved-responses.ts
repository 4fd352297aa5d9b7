import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { revisionHeaderDescription } from './document-responses.ts';

const nullableText = z.nullable(z.string());

export const revisionSchema = once(() =>
  z
    .strictObject({
      kind: z.string(),
      id: z.string(),
      revision: z.int(),
      hash: z.string(),
      parent: nullableText,
      author: z.string(),
      role: z.string(),
      time: z.string(),
      action: z.string(),
      reason: z.string(),
      requestId: z.string(),
      state: nullableText,
      fields: z.record(z.string(), z.string()),
    })
    .register(z.globalRegistry, {
      id: 'Revision',
      description: 'One revision of a document: who made it, when, why, and from which. Its hash is its entity tag.',
    }),
);

const exampleRevision = {
  kind: 'statement',
  id: 'A-EXAMPLE-1',
  revision: 2,
  hash: 'B'.repeat(43),
  parent: 'A'.repeat(43),
  author: 'example/Ada Officer',
  role: 'budget-officer',
  time: '2026-01-15T09:30:00.000Z',
  action: 'replace',
  reason: 'Dates of the session as announced',
  requestId: '00000000-0000-4000-8000-000000000000',
  state: 'draft',
  fields: { symbol: 'A/EXAMPLE/1' },
};

/** The revision that a change made. */
export function savedResponses(status: 200 | 201): Readonly<Record<number, ResponseDescription>> {
  return {
    [status]: {
      description:
        status === 201 ? 'It was created; this is its first revision.' : 'The revision that the change made.',
      content: { 'application/json': revisionSchema() },
      example: () => exampleRevision,
      headers: {
        ...revisionHeaderDescription,
        ...(status === 201 ? { Location: 'Where it is.' } : {}),
        'Idempotency-Replayed': '"true" if this is the answer to an earlier request with the same key.',
      },
    },
  };
}
