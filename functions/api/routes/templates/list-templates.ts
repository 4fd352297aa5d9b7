import * as z from 'zod/mini';
import { templateSummarySchema } from '../../../../shared/templates/template.ts';
import { listTemplates } from '../../../use-cases/templates/read-template.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

const listSchema = z
  .strictObject({ items: z.array(templateSummarySchema) })
  .register(z.globalRegistry, { id: 'TemplateList', description: 'The templates from which a statement can begin.' });

/** GET /v1/templates */
export const endpoint = defineEndpoint({
  operationId: 'listTemplates',
  summary: 'List the templates from which a statement can begin',
  tag: 'templates',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({ 200: { description: 'The templates.', content: { 'application/json': listSchema } } }),
  handle: ({ principal }) => Promise.resolve(respondJson({ items: listTemplates(principal) })),
});
