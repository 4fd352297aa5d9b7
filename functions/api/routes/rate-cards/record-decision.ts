import { extensionRequestSchema } from '../../../../shared/rate-validity/extension-decision.ts';
import { decisionKind } from '../../../documents/kinds/kinds.ts';
import { recordDecision } from '../../../use-cases/rate-cards/record-decision.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';

/** POST /v1/decisions */
export const endpoint = defineEndpoint({
  operationId: 'recordDecision',
  summary: 'Decide to extend a rate past its validity',
  description:
    'Without such a decision no estimate uses a rate card past its expiry or a rate past its end. The officer who ' +
    'is responsible for it is the bearer of the token. Estimates that rest on it name it.',
  tag: 'decisions',
  changes: 'new',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({
    schema: extensionRequestSchema,
    example: () => ({
      rateCard: 'l53-identified',
      extendedUntil: '2028-01-01',
      reason: 'The next standard costs are expected in March.',
    }),
  }),
  responses: () => savedResponses(201),
  refuses: ['missing-rate-card', 'unknown-reference'],
  handle: async ({ body, ports, call, api }) =>
    respondSaved(await recordDecision(changePorts(ports, api), call, body), decisionKind, 201),
});
