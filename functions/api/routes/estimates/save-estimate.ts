import * as z from 'zod/mini';
import { lineText } from '../../../../shared/model/text.ts';
import { estimateKind } from '../../../documents/kinds/kinds.ts';
import { saveEstimate } from '../../../use-cases/estimates/save-estimate.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { documentIdText, rateCardIdsField, reasonField, revisionField, scenarioIdsField } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';
import { estimateRefusals } from './estimate-parameters.ts';

const saveEstimateSchema = z
  .strictObject({
    statement: documentIdText(),
    revision: z.optional(revisionField),
    rateCards: z.optional(rateCardIdsField),
    scenarios: z.optional(scenarioIdsField),
    title: z.optional(lineText),
    reason: z.optional(reasonField),
  })
  .register(z.globalRegistry, {
    id: 'EstimateToSave',
    description:
      'Which revision of which statement is estimated with which rate cards. Without a revision the head; without ' +
      'cards those that the statement names.',
  });

/** POST /v1/estimates */
export const endpoint = defineEndpoint({
  operationId: 'saveEstimate',
  summary: 'Compute an estimate of a stored statement and save it',
  description:
    'It names the hashes of everything that it was made from, so ' +
    'that it can be made again at any time: see "recomputed".',
  tag: 'estimates',
  changes: 'new',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({
    schema: saveEstimateSchema,
    example: () => ({ statement: 'A-C.3-79-L.53', title: 'As submitted to the Fifth Committee' }),
  }),
  responses: () => savedResponses(201),
  refuses: estimateRefusals,
  handle: async ({ body, ports, call, api }) =>
    respondSaved(await saveEstimate(changePorts(ports, api), call, body), estimateKind, 201),
});
