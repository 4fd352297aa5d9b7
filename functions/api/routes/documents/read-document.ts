import * as z from 'zod/mini';
import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import { readDocument } from '../../../use-cases/documents/read-document.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter, revisionNumber } from '../../http/fields.ts';
import { respondDocument } from '../../http/respond.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { documentResponses, operationName } from '../../openapi/describe-documents.ts';

/** GET /v1/{collection}/{id} */
export function readDocumentEndpoint(kind: Kind, content: KindContent, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: operationName('read', kind),
    summary: `Read ${oneOf(kind.noun)}`,
    description:
      'The head revision in its file form: the bytes can be sent back as they are. The ETag names the revision.',
    tag: kind.collection,
    conditional: true,
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: NO_PARAMETERS,
    responses: () => documentResponses(kind, content),
    refuses: ['not-found'],
    handle: async ({ path, ports, principal, known }) => {
      const { revision, document } = await readDocument(ports, principal, kind, { id: path.id, known });
      return respondDocument(revision, document);
    },
  });
}

/** GET /v1/{collection}/{id}/revisions/{number} */
export function readRevisionEndpoint(kind: Kind, content: KindContent, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('read', kind)}Revision`,
    summary: `Read one revision of ${oneOf(kind.noun)}`,
    tag: kind.collection,
    conditional: true,
    path: z.strictObject({ id: idParameter(exampleId), number: revisionNumber }),
    query: NO_PARAMETERS,
    responses: () => documentResponses(kind, content),
    refuses: ['not-found'],
    handle: async ({ path, ports, principal, known }) => {
      const { revision, document } = await readDocument(ports, principal, kind, {
        id: path.id,
        revision: path.number,
        known,
      });
      return respondDocument(revision, document);
    },
  });
}
