import * as z from 'zod/mini';
import { paragraphRows, paragraphsCsv } from '../../../../shared/print/paragraphs/csv.ts';
import { priceParagraphs } from '../../../use-cases/paragraphs/price-paragraphs.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

const rowSchema = once(() =>
  z
    .strictObject({
      kind: z.enum(['paragraph', 'joint', 'unattributed', 'rounding', 'total']),
      paragraphs: z.array(z.string()),
      title: z.string(),
      amounts: z.array(z.string()),
    })
    .register(z.globalRegistry, {
      id: 'ParagraphRow',
      description:
        'Exact amounts in the order of the years: of one paragraph, of several jointly, of none that is known, of rounding. In every year they sum to the row "total".',
    }),
);
const paragraphPricesSchema = once(() =>
  z
    .object({
      symbol: z.string(),
      currency: z.string(),
      servicing: z.array(z.string()),
      years: z.array(z.int()),
      rows: z.array(rowSchema()),
      basis: z.record(z.string(), z.unknown()),
    })
    .register(z.globalRegistry, {
      id: 'ParagraphPrices',
      description: 'What each operative paragraph costs, year by year.',
    }),
);

/** GET /v1/statements/{id}/paragraphs */
export const priceParagraphsEndpoint = defineEndpoint({
  operationId: 'priceParagraphs',
  summary: 'The price of each operative paragraph',
  description:
    'What several paragraphs cause jointly is not divided by a guess, and what none causes as far as the statement says is shown as such.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    revision: estimateParameters.revision,
    rateCards: estimateParameters.rateCards,
    rates: estimateParameters.rates,
    staffAssessment: z.optional(
      documented(z.enum(['with', 'without']), {
        description: 'Whether staff assessment is in it, which income takes back; "with" if left out.',
        example: 'with',
      }),
    ),
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
  }),
  responses: () => ({
    200: {
      description: 'The prices.',
      content: { 'application/json': paragraphPricesSchema(), 'text/csv': undefined },
    },
  }),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({
    path,
    query: { revision, rateCards, rates, staffAssessment, format: asked },
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
    });
  },
});
