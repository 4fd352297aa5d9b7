import * as z from 'zod/mini';
import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import type { DryRun } from '../../../../shared/results/dry-run.ts';
import { applyPatch } from '../../../use-cases/documents/apply-patch.ts';
import type { ReplaceRequest } from '../../../use-cases/documents/prepare-replacement.ts';
import { replaceDocument } from '../../../use-cases/documents/replace-document.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint, type EndpointInput, type ResponseDescription } from '../../endpoint.ts';
import { documentBody, patchBody } from '../../http/body.ts';
import { documented, idParameter, reasonParameter } from '../../http/fields.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondJson, respondSaved, revisionSummary } from '../../http/respond.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { operationName, savedHeaders } from '../../openapi/describe-documents.ts';

const query = z.strictObject({
  reason: z.optional(reasonParameter),
  dryRun: z.optional(
    documented(z.enum(['true', 'false']), {
      description:
        'With "true" every check is made and nothing is saved: the response says which fields would change, which ' +
        'figures would move, and why a statement would give no estimate.',
      example: 'false',
    }),
  ),
});
type Query = z.output<typeof query>;

/** An object as it came, every field of it: a schema of fields would leave out one that is called "__proto__". */
const patchSchema = z
  .custom<Readonly<Record<string, unknown>>>(
    (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'must be an object with the fields to change, such as { "title": "As the committee names it" }',
  )
  .register(z.globalRegistry, {
    id: 'MergePatch',
    type: 'object',
    description:
      'A JSON merge patch (RFC 7396): the fields that it names are changed, null takes one away, a list takes the place of the whole list.',
  });

const refusedWith = (kind: Kind) =>
  ['not-found', 'duplicate-id', ...(kind.workflow ? (['unknown-reference', 'locked'] as const) : [])] as const;

/** PUT /v1/{collection}/{id} */
export function replaceDocumentEndpoint(kind: Kind, content: KindContent): Endpoint {
  return defineEndpoint({
    operationId: operationName('replace', kind),
    summary: `Replace ${oneOf(kind.noun)}`,
    description:
      'Makes the body the next revision. Revisions before it stay as they are. A body that says what the document says already makes none.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(content.idOf(content.example())) }),
    query,
    body: documentBody(content),
    responses,
    refuses: refusedWith(kind),
    handle: (input) => {
      const { path, query, body, ifMatch } = input;
      return saveOrTry(kind, input, { id: path.id, ifMatch, document: body, reason: query.reason });
    },
  });
}

/** PATCH /v1/{collection}/{id} */
export function patchDocumentEndpoint(kind: Kind, { example, idOf }: KindContent): Endpoint {
  return defineEndpoint({
    operationId: operationName('patch', kind),
    summary: `Change fields of ${oneOf(kind.noun)}`,
    description:
      'Makes the next revision of the one that If-Match names, with the fields of the body, a JSON merge patch (RFC ' +
      '7396). It is checked whole, as if it had been sent whole.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(idOf(example())) }),
    query,
    body: patchBody({ schema: patchSchema, example: () => ({ title: 'As the committee names it' }) }),
    responses,
    refuses: refusedWith(kind),
    handle: async (input) => {
      const { path, query, body, ifMatch, ports, call } = input;
      const patch = { id: path.id, ifMatch, patch: body, reason: query.reason };
      return saveOrTry(kind, input, await applyPatch(ports, call, kind, patch));
    },
  });
}

async function responses(): Promise<Readonly<Record<number, ResponseDescription>>> {
  const { replacedSchema } = await import('../../../../shared/results/revision.ts');
  const { dryRunSchema } = await import('../../../../shared/results/dry-run.ts');
  return {
    200: {
      description:
        'The revision that the change made, or the present one, "unchanged", where there is nothing to change; of a dry run what it would do.',
      content: { 'application/json': z.union([replacedSchema, dryRunSchema]) },
      headers: savedHeaders(200),
    },
  };
}

async function saveOrTry(
  kind: Kind,
  { query, ports, call, api }: Pick<EndpointInput<unknown, Query, unknown>, 'query' | 'ports' | 'call' | 'api'>,
  request: ReplaceRequest,
): Promise<ApiResponse> {
  if (query.dryRun !== 'true')
    return respondSaved(await replaceDocument(changePorts(ports, api), call, kind, request), kind, 200);
  const { tryReplacement } = await import('../../../use-cases/documents/try-replacement.ts');
  const { base, ...tried } = await tryReplacement(ports, call, kind, request);
  return respondJson({ ...tried, base: revisionSummary(base) } satisfies DryRun);
}
