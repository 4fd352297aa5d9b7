import * as z from 'zod/mini';
import { importKindSchema } from '../../../../shared/results/import-kind.ts';
import { importColumns, importTemplate } from '../../../../shared/imports/import-kinds.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { importTemplateSchema } from '../../../../shared/results/import-template.ts';

/** GET /v1/import-templates/{table} */
export const endpoint = defineEndpoint({
  operationId: 'readImportTemplate',
  summary: 'The columns of a table that can be imported',
  description:
    'Their names, other names that they are known by, what they hold, whether they are needed; as CSV a file to fill in.',
  tag: 'imports',
  path: z.strictObject({
    table: documented(importKindSchema, { description: 'Which table.', example: 'posts' }),
  }),
  query: z.strictObject({ format: formatParameter }),
  responses: () => ({
    200: {
      description: 'The columns.',
      content: { 'application/json': importTemplateSchema, 'text/csv': undefined },
    },
  }),
  refuses: ['not-acceptable'],
  handle: async ({ path: { table }, query, request }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    if (format === 'csv') return Promise.resolve(respondText(importTemplate(table), 'csv', `${table}.csv`));
    const columns = importColumns(table).map(({ name, required = false, also = [], about, example }) => ({
      ...{ name, required, also: [...also], about, example },
    }));
    return Promise.resolve(respondJson({ table, columns }));
  },
});
