import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { moveStatement } from '../../../use-cases/statements/move-statement.ts';
import { STATES } from '../../../../shared/model/workflow.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { idParameter, requiredReasonField, scenarioIdsField } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { operationName, savedResponses } from '../../openapi/describe-documents.ts';

const moveSchema = z
  .strictObject({
    to: z.enum(STATES),
    reason: z.optional(requiredReasonField),
    scenarios: z.optional(scenarioIdsField),
  })
  .register(z.globalRegistry, {
    id: 'Move',
    description:
      'The state to move to; steps back need a reason. A submission may ' +
      'name the scenarios under which its figures are sealed.',
  });

/** POST /v1/{collection}/{id}/moves */
export function moveStatementEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: operationName('move', kind),
    summary: `Move ${oneOf(kind.noun)} in its workflow`,
    description:
      'draft → under-review → submitted → closed. Under review it may return to draft, submitted it may be recalled ' +
      'to draft, both with a reason. A submission seals the figures: the estimate is saved with the revisions of ' +
      'the rate cards, decisions and scenarios that it is made from, and shown from then on. A closed one is opened ' +
      'again, to draft and with a reason, by an administrator alone.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: NO_PARAMETERS,
    body: jsonBody({ schema: moveSchema, example: () => ({ to: 'under-review' }) }),
    responses: () => savedResponses(200),
    refuses: [...estimateRefusals, 'no-such-move'],
    handle: async ({ path, body, ports, call, api, ifMatch }) =>
      respondSaved(
        await moveStatement(changePorts(ports, api), call, kind, { id: path.id, ifMatch, ...body }),
        kind,
        200,
      ),
  });
}
