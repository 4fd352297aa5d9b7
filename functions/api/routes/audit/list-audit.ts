import * as z from 'zod/mini';
import { auditCsv } from '../../../../shared/print/audit/csv.ts';
import type { PublishedAuditEntry } from '../../../../shared/results/audit-entry.ts';
import { documentKindSchema, text } from '../../../ledger/items/primitives.ts';
import { listAudit } from '../../../use-cases/audit/list-audit.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter, momentParameter, pageOf, pageParameters } from '../../http/fields.ts';
import { respondPage, respondText } from '../../http/respond.ts';

const query = z
  .strictObject({
    kind: z.optional(
      documented(documentKindSchema, {
        description: 'The kind of the document; together with id.',
        example: 'statement',
      }),
    ),
    id: z.optional(
      documented(text(300), {
        description: 'The id of the document; of a statement, if no kind is given.',
        example: 'A-C.3-79-L.53',
      }),
    ),
    actor: z.optional(
      documented(text(200), { description: 'Who did it: the subject of the token.', example: 'example/Ada Officer' }),
    ),
    action: z.optional(documented(text(60), { description: 'What was done.', example: 'replace' })),
    from: z.optional(momentParameter('From this moment on.')),
    to: z.optional(momentParameter('Before this moment.')),
    order: z.optional(
      documented(z.enum(['newest', 'oldest']), { description: 'Which end comes first.', example: 'newest' }),
    ),
    format: formatParameter,
    ...pageParameters,
  })
  .check(
    z.refine(({ kind, id }) => kind === undefined || id !== undefined, {
      path: ['id'],
      message: 'is missing; a kind is asked for together with an id',
    }),
  );

/** GET /v1/audit */
export const endpoint = defineEndpoint({
  operationId: 'listAudit',
  summary: 'Read the audit trail',
  description:
    'By document, actor, action and time, together as wanted. A page may be short although more follows: the ' +
    'cursor, or the link "next", tells.',
  tag: 'audit',
  path: NO_PARAMETERS,
  query,
  responses: async () => {
    const [{ publishedAuditEntrySchema }, { pageSchema }] = await Promise.all([
      import('../../../../shared/results/audit-entry.ts'),
      import('../../../../shared/results/revision.ts'),
    ]);
    const content = { 'application/json': pageSchema(publishedAuditEntrySchema), 'text/csv': undefined };
    const headers = { Link: 'The next page, if there is one.' };
    return { 200: { description: 'A page of the trail.', content, headers } };
  },
  refuses: ['invalid-cursor', 'not-acceptable'],
  handle: async ({ query: asked, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked.format);
    const { kind = 'statement', id, actor, action, from, to, order } = asked;
    const document = id === undefined ? undefined : { kind, id };
    const { items, cursor } = await listAudit(ports, principal, {
      document,
      actor,
      action,
      from,
      to,
      order,
      ...pageOf(asked),
    });
    const page = respondPage(items satisfies readonly PublishedAuditEntry[], cursor, request);
    if (format === 'json') return page;
    const table = respondText(auditCsv(items), 'csv', 'audit.csv');
    const { link } = page.headers;
    return link === undefined ? table : { ...table, headers: { ...table.headers, link } };
  },
});
