import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { restoreDocument } from '../../../use-cases/documents/restore-document.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { idParameter, requiredReasonField, revisionField } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { operationName, savedResponses } from '../../openapi/describe-documents.ts';

const restoreSchema = z
  .strictObject({
    revision: revisionField,
    reason: requiredReasonField,
  })
  .register(z.globalRegistry, { id: 'Restore', description: 'The revision whose content comes back, and why.' });

/** POST /v1/{collection}/{id}/restore */
export function restoreDocumentEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: operationName('restore', kind),
    summary: `Restore an earlier revision of ${oneOf(kind.noun)}`,
    description: 'Makes the content of an earlier revision the next one. Nothing between them is lost.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: NO_PARAMETERS,
    body: jsonBody({
      schema: restoreSchema,
      example: () => ({ revision: 1, reason: 'The change was made to the wrong statement' }),
    }),
    responses: () => savedResponses(200),
    refuses: ['not-found', ...(kind.workflow ? (['locked'] as const) : [])],
    handle: async ({ path, body, ports, call, api, ifMatch }) =>
      respondSaved(
        await restoreDocument(changePorts(ports, api), call, kind, { id: path.id, ifMatch, ...body }),
        kind,
        200,
      ),
  });
}
