import * as z from 'zod/mini';
import { signCheckpoint } from '../../../use-cases/audit/prove-history.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';

const query = z.strictObject({
  format: z.optional(
    documented(z.enum(['json', 'text']), {
      description: 'The format of the response; what Accept asks for if left out. "text" is the signed note alone.',
      example: 'json',
    }),
  ),
});

/** GET /v1/checkpoint */
export const endpoint = defineEndpoint({
  operationId: 'readCheckpoint',
  summary: 'The signed checkpoint of the log',
  description:
    'Every audit entry so far is in the log that the checkpoint counts. Publish it, every day say, where nobody ' +
    'here can change it: whoever holds an earlier one can prove that nothing was rewritten since.',
  tag: 'audit',
  path: NO_PARAMETERS,
  query,
  responses: async () => {
    const { publishedCheckpointSchema } = await import('../../../../shared/results/checkpoint.ts');
    const content = { 'application/json': publishedCheckpointSchema, 'text/plain': undefined };
    return { 200: { description: 'The checkpoint.', content } };
  },
  refuses: ['not-found', 'not-acceptable'],
  handle: async ({ query: asked, request, ports, principal, api }) => {
    const format = negotiate(request.headers, ['json', 'text'], asked.format);
    const checkpoint = await signCheckpoint(changePorts(ports, api), principal);
    return format === 'text' ? respondText(checkpoint.note, 'text') : respondJson(checkpoint);
  },
});
