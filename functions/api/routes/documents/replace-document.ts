import * as z from 'zod/mini';
import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import { replaceDocument } from '../../../use-cases/documents/replace-document.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { idParameter, reasonParameter } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { operationName, savedResponses } from '../../openapi/describe-documents.ts';

/** PUT /v1/{collection}/{id} */
export function replaceDocumentEndpoint(kind: Kind, { schema, example, check, idOf }: KindContent): Endpoint {
  return defineEndpoint({
    operationId: operationName('replace', kind),
    summary: `Replace a ${kind.noun}`,
    description: 'Makes the body the next revision. Revisions before it stay as they are.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(idOf(example())) }),
    query: z.strictObject({ reason: z.optional(reasonParameter) }),
    body: { schema, example, check },
    responses: () => savedResponses(200),
    refuses: ['not-found', 'duplicate-id', ...(kind.workflow ? (['unknown-reference', 'locked'] as const) : [])],
    handle: async ({ path, query, body, ports, call, api, ifMatch }) =>
      respondSaved(
        await replaceDocument(changePorts(ports, api), call, kind, {
          id: path.id,
          ifMatch,
          document: body,
          reason: query.reason,
        }),
        kind,
        200,
      ),
  });
}
