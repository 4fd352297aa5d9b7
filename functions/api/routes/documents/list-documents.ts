import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { listDocuments } from '../../../use-cases/documents/list-documents.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { pageOf, pageParameters } from '../../http/parameters.ts';
import { respondPage } from '../../http/respond.ts';
import { operationName } from './operation-name.ts';

const listedSchema = once(() =>
  z
    .strictObject({
      kind: z.string(),
      id: z.string(),
      revision: z.int(),
      hash: z.string(),
      state: z.nullable(z.string()),
      author: z.string(),
      time: z.string(),
      fields: z.record(z.string(), z.string()),
    })
    .register(z.globalRegistry, {
      id: 'ListedDocument',
      description: 'A document as lists show it: its head revision and some of its fields.',
    }),
);

export const pageSchema = (items: z.ZodMiniType) =>
  z.strictObject({ items: z.array(items), cursor: z.optional(z.string()) });

/** GET /v1/{collection} */
export function listDocumentsEndpoint(kind: Kind): Endpoint {
  return defineEndpoint({
    operationId: operationName('list', kind, true),
    summary: `List the ${kind.noun}s`,
    description: 'In order of their ids. The cursor, and the link "next", lead to the page that follows.',
    tag: kind.collection,
    path: NO_PARAMETERS,
    query: z.strictObject(pageParameters),
    responses: () => ({
      200: {
        description: 'A page of the list.',
        content: { 'application/json': pageSchema(listedSchema()) },
        headers: { Link: 'The next page, if there is one.' },
      },
    }),
    refuses: ['invalid-cursor'],
    handle: async ({ query, ports, principal, api, request }) => {
      const { items, cursor } = await listDocuments(ports, principal, kind, pageOf(query, api.limits.pageSizeMax));
      return respondPage(
        items.map(({ number, ...listed }) => ({ ...listed, revision: number })),
        cursor,
        request,
      );
    },
  });
}
