import * as z from 'zod/mini';
import { once } from '../../openapi/describe-documents.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

const healthSchema = once(() =>
  z
    .strictObject({ status: z.literal('ok'), version: z.string() })
    .register(z.globalRegistry, { id: 'Health', description: 'The process responds, and which build it is.' }),
);

/** GET /health */
export const healthEndpoint = defineEndpoint({
  operationId: 'readHealth',
  summary: 'Whether the service responds',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({ 200: { description: 'It does.', content: { 'application/json': healthSchema() } } }),
  handle: ({ api }) => Promise.resolve(respondJson({ status: 'ok', version: api.build.version })),
});

const readySchema = once(() =>
  z
    .strictObject({ status: z.literal('ready') })
    .register(z.globalRegistry, { id: 'Ready', description: 'The store responds.' }),
);

/** An organization that nobody can be of: a token's organization is never empty space. */
const nobody = ' ';

/** GET /ready */
export const readyEndpoint = defineEndpoint({
  operationId: 'readReadiness',
  summary: 'Whether the store can be reached',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({ 200: { description: 'It can.', content: { 'application/json': readySchema() } } }),
  refuses: ['unavailable'],
  handle: async ({ ports }) => {
    await ports.ledger.list({ organization: nobody, kind: 'statement', limit: 1 });
    return respondJson({ status: 'ready' });
  },
});
