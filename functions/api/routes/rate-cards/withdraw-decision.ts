import * as z from 'zod/mini';
import { decisionKind } from '../../../documents/kinds/kinds.ts';
import { withdrawDecision } from '../../../use-cases/rate-cards/withdraw-decision.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { idParameter, requiredReasonField } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';

const withdrawalSchema = z
  .strictObject({ reason: requiredReasonField })
  .register(z.globalRegistry, { id: 'Withdrawal', description: 'Why the decision is taken back.' });

/** POST /v1/decisions/{id}/withdrawal */
export const endpoint = defineEndpoint({
  operationId: 'withdrawDecision',
  summary: 'Take a decision back',
  description: 'No estimate may rest on it any more. Estimates saved before name it as it was.',
  tag: 'decisions',
  changes: 'revision',
  path: z.strictObject({ id: idParameter('example-decision') }),
  query: NO_PARAMETERS,
  body: jsonBody({ schema: withdrawalSchema, example: () => ({ reason: 'The new standard costs have been issued.' }) }),
  responses: () => savedResponses(200),
  refuses: ['not-found', 'locked'],
  handle: async ({ path, body, ports, call, api, ifMatch }) =>
    respondSaved(
      await withdrawDecision(changePorts(ports, api), call, { id: path.id, ifMatch, reason: body.reason }),
      decisionKind,
      200,
    ),
});
