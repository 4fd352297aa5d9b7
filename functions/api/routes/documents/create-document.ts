import * as z from 'zod/mini';
import { createDocument } from '../../../use-cases/documents/create-document.ts';
import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { documentBody } from '../../http/body.ts';
import { reasonParameter } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { operationName, savedResponses } from '../../openapi/describe-documents.ts';

/** POST /v1/{collection} */
export function createDocumentEndpoint(kind: Kind, content: KindContent): Endpoint {
  return defineEndpoint({
    operationId: operationName('create', kind),
    summary: `Create a ${kind.noun}`,
    description: 'It is named as its content says; one that exists already is refused and not overwritten.',
    tag: kind.collection,
    changes: 'new',
    path: NO_PARAMETERS,
    query: z.strictObject({ reason: z.optional(reasonParameter) }),
    body: documentBody(content),
    responses: () => savedResponses(201),
    refuses: ['conflict', 'duplicate-id', ...(kind.workflow ? (['unknown-reference'] as const) : [])],
    handle: async ({ query, body, ports, call, api }) =>
      respondSaved(
        await createDocument(changePorts(ports, api), call, kind, { document: body, reason: query.reason }),
        kind,
        201,
      ),
  });
}
