import * as z from 'zod/mini';
import { diffRevisions } from '../../../use-cases/documents/diff-revisions.ts';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { idParameter, revisionNumber } from '../../http/fields.ts';
import { respondJson, revisionSummary } from '../../http/respond.ts';
import { oneOf } from '../../openapi/noun-words.ts';
import { operationName } from '../../openapi/describe-documents.ts';
import type { RevisionsDiffResponse } from '../../../../shared/results/revision.ts';

/** GET /v1/{collection}/{id}/diff */
export function diffRevisionsEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('diff', kind)}Revisions`,
    summary: `Compare two revisions of ${oneOf(kind.noun)}`,
    tag: kind.collection,
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: z.strictObject({ from: revisionNumber, to: revisionNumber }),
    responses: async () => {
      const { revisionsDiffSchema } = await import('../../../../shared/results/revision.ts');
      return { 200: { description: 'What differs.', content: { 'application/json': revisionsDiffSchema } } };
    },
    refuses: ['not-found'],
    handle: async ({ path, query, ports, principal }) => {
      const { from, to, ...rest } = await diffRevisions(ports, principal, kind, {
        id: path.id,
        from: query.from,
        to: query.to,
      });
      return respondJson({
        from: revisionSummary(from),
        to: revisionSummary(to),
        ...rest,
      } satisfies RevisionsDiffResponse);
    },
  });
}
