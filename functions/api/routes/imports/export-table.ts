import * as z from 'zod/mini';
import { exportFromCard, exportFromStatement, type ExportedTable } from '../../../../shared/imports/import-kinds.ts';
import type { RateCard } from '../../../../shared/model/rate.ts';
import type { Statement } from '../../../../shared/model/statement.ts';
import { slug } from '../../../../shared/model/text.ts';
import { rateCardKind, statementKind } from '../../../documents/kinds/kinds.ts';
import { readDocument } from '../../../use-cases/documents/read-document.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { documented, idParameter, revisionNumber } from '../../http/fields.ts';
import { respondText } from '../../http/respond.ts';

/** GET /v1/statements/{id}/tables/{table} and /v1/rate-cards/{id}/tables/rates */
export function exportTableEndpoint(table: ExportedTable | 'rates'): Endpoint {
  const kind = table === 'rates' ? rateCardKind : statementKind;
  return defineEndpoint({
    operationId: `export${table.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: `${table} as CSV, in the columns in which they come back`,
    description:
      table === 'requirements'
        ? 'Those that one row says whole: so many units at so much each in named years. Others are in the statement.'
        : table === 'sessions'
          ? 'A row for each service; documents of a session are in the statement. What is exported, edited and imported again changes what was edited alone.'
          : 'What is exported, edited and imported again changes what was edited alone.',
    tag: kind.collection,
    path: z.strictObject({ id: idParameter(table === 'rates' ? 'l53-identified' : 'A-C.3-79-L.53') }),
    query: z.strictObject({
      revision: z.optional(revisionNumber),
      ...(table === 'treaty-status' && {
        register: z.optional(documented(slug, { description: 'The register; the first if left out.', example: '' })),
      }),
    }),
    responses: () => ({ 200: { description: 'The table.', content: { 'text/csv': undefined } } }),
    refuses: ['not-found'],
    handle: async ({ path, query: asked, ports, principal }) => {
      const { revision, register } = asked as { revision?: number; register?: string };
      const { document } = await readDocument(ports, principal, kind, { id: path.id, revision });
      // It was read whole, and its schema has just been applied.
      const text =
        table === 'rates'
          ? exportFromCard(document as RateCard)
          : exportFromStatement(document as Statement, table, register);
      return respondText(text, 'csv', `${path.id}-${table}.csv`);
    },
  });
}
