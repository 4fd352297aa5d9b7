import * as z from 'zod/mini';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { fileBody } from '../../http/body.ts';
import { respondJson } from '../../http/respond.ts';

/** POST /v1/evidence-checks */
export const endpoint = defineEndpoint({
  operationId: 'checkEvidence',
  summary: 'Verify an evidence pack',
  description:
    'The body is the pack. It is verified with nothing but itself, as "rule153 verify" does on a machine of one\'s ' +
    'own, which depends on nobody. Nothing is stored.',
  tag: 'audit',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: fileBody({
    schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    example: () => 'the bytes of a pack',
  }),
  responses: async () => {
    const { evidenceCheckSchema } = await import('../../../../shared/results/evidence-check.ts');
    return { 200: { description: 'What was found.', content: { 'application/json': evidenceCheckSchema } } };
  },
  refuses: [],
  handle: async ({ body, principal }) => {
    const { checkEvidence } = await import('../../../use-cases/audit/check-evidence.ts');
    return respondJson(await checkEvidence(principal, body));
  },
});
