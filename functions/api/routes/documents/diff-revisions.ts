import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import { diffRevisions } from '../../../use-cases/documents/diff-revisions.ts';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { idParameter, revisionNumber } from '../../http/parameters.ts';
import { respondJson } from '../../http/respond.ts';
import { revisionSummary } from '../../http/revision-summary.ts';
import { operationName } from './operation-name.ts';
import { revisionSchema } from './saved-responses.ts';

const fieldChangeSchema = once(() =>
  z
    .strictObject({ path: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) })
    .register(z.globalRegistry, {
      id: 'FieldChange',
      description:
        'One field that differs, with its path and both values. Without "before" it is new, without "after" it is gone.',
    }),
);

const partSchema = once(() => z.strictObject({ id: z.string(), value: z.unknown() }));

const diffSchema = once(() =>
  z
    .strictObject({
      from: revisionSchema(),
      to: revisionSchema(),
      document: z.array(fieldChangeSchema()),
      added: z.array(partSchema()),
      removed: z.array(partSchema()),
      changed: z.array(z.strictObject({ id: z.string(), changes: z.array(fieldChangeSchema()) })),
      reordered: z.boolean(),
    })
    .register(z.globalRegistry, {
      id: 'Diff',
      description:
        'What differs between two revisions: in the document itself, and part by part (requirement by requirement, rate by rate).',
    }),
);

/** GET /v1/{collection}/{id}/diff */
export function diffRevisionsEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('diff', kind)}Revisions`,
    summary: `Compare two revisions of a ${kind.noun}`,
    tag: kind.collection,
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: z.strictObject({ from: revisionNumber, to: revisionNumber }),
    responses: () => ({ 200: { description: 'What differs.', content: { 'application/json': diffSchema() } } }),
    refuses: ['not-found'],
    handle: async ({ path, query, ports, principal }) => {
      const { from, to, ...rest } = await diffRevisions(ports, principal, kind, {
        id: path.id,
        from: query.from,
        to: query.to,
      });
      return respondJson({ from: revisionSummary(from), to: revisionSummary(to), ...rest });
    },
  });
}
