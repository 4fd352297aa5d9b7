import * as z from 'zod/mini';
import { paragraphRows, paragraphsCsv } from '../../../../shared/print/paragraphs/csv.ts';
import type { ParagraphPricesResponse } from '../../../../shared/results/paragraph-prices.ts';
import { priceParagraphs } from '../../../use-cases/paragraphs/price-paragraphs.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

/** GET /v1/statements/{id}/paragraphs */
export const endpoint = defineEndpoint({
  operationId: 'priceParagraphs',
  summary: 'The price of each operative paragraph',
  description:
    'What several paragraphs cause jointly is not divided by a guess, and what none causes as far as the statement ' +
    'says is shown as such.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    ...estimateParameters,
    staffAssessment: z.optional(
      documented(z.enum(['with', 'without']), {
        description: 'Whether staff assessment is in it, which income takes back; "with" if left out.',
        example: 'with',
      }),
    ),
    format: formatParameter,
  }),
  responses: async () =>
    resultResponse(
      'The prices.',
      (await import('../../../../shared/results/paragraph-prices.ts')).paragraphPricesSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({
    path,
    query: { revision, rateCards, rates, scenarios, staffAssessment, format: asked },
    request,
    ports,
    principal,
  }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked);
    const { symbol, prices, mandates, basis } = await priceParagraphs(ports, principal, {
      statement: path.id,
      revision,
      rateCards,
      rates,
      scenarios,
      net: staffAssessment === 'without',
    });
    const rows = paragraphRows(prices, mandates);
    if (format === 'csv') return respondText(paragraphsCsv(rows, prices.years), 'csv', `${path.id}-paragraphs.csv`);
    return respondJson({
      symbol,
      currency: prices.currency,
      servicing: prices.servicing,
      years: prices.years,
      rows,
      basis,
    } satisfies ParagraphPricesResponse);
  },
});
