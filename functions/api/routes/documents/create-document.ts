import * as z from 'zod/mini';
import { createDocument } from '../../../use-cases/documents/create-document.ts';
import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS, type ResponseDescription } from '../../endpoint.ts';
import { documentBody } from '../../http/body.ts';
import { documented, reasonParameter } from '../../http/fields.ts';
import { respondJson, respondSaved } from '../../http/respond.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { operationName, savedResponses } from '../../openapi/describe-documents.ts';

const query = z.strictObject({
  reason: z.optional(reasonParameter),
  dryRun: z.optional(
    documented(z.enum(['true', 'false']), {
      description:
        'With "true" every check is made and nothing is created: the response says what the document would be called.',
      example: 'false',
    }),
  ),
});

/** POST /v1/{collection} */
export function createDocumentEndpoint(kind: Kind, content: KindContent): Endpoint {
  return defineEndpoint({
    operationId: operationName('create', kind),
    summary: `Create ${oneOf(kind.noun)}`,
    description: 'It is named as its content says; one that exists already is refused and not overwritten.',
    tag: kind.collection,
    changes: 'new',
    path: NO_PARAMETERS,
    query,
    body: documentBody(content),
    responses,
    refuses: ['conflict', 'duplicate-id', ...(kind.workflow ? (['unknown-reference'] as const) : [])],
    handle: async ({ query: { dryRun, reason }, body, ports, call, api }) => {
      if (dryRun === 'true') {
        const { tryCreation } = await import('../../../use-cases/documents/try-creation.ts');
        return respondJson(await tryCreation(ports, call, kind, body));
      }
      return respondSaved(
        await createDocument(changePorts(ports, api), call, kind, { document: body, reason }),
        kind,
        201,
      );
    },
  });
}

async function responses(): Promise<Readonly<Record<number, ResponseDescription>>> {
  const { newDryRunSchema } = await import('../../../../shared/results/new-dry-run.ts');
  return {
    200: {
      description: 'Of a dry run: what would be created. Nothing was.',
      content: { 'application/json': newDryRunSchema },
    },
    ...(await savedResponses(201)),
  };
}
