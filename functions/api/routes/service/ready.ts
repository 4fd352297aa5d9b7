import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

const readySchema = once(() =>
  z
    .strictObject({ status: z.literal('ready') })
    .register(z.globalRegistry, { id: 'Ready', description: 'The store answers.' }),
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
