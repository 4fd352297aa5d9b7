import * as z from 'zod/mini';
import { type Amendment, amendmentSchema } from '../../../../shared/paragraphs/amendment.ts';
import { amendmentCsv, amendmentResult } from '../../../../shared/print/paragraphs/csv.ts';
import type { AmendmentResponse } from '../../../../shared/results/amendment-card.ts';
import { costAmendment } from '../../../use-cases/paragraphs/price-paragraphs.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatQuery, rateCardIdsField, revisionField } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';

const bodySchema = z
  .strictObject({
    amendment: amendmentSchema,
    revision: z.optional(revisionField),
    rateCards: z.optional(rateCardIdsField),
  })
  .register(z.globalRegistry, {
    id: 'AmendmentToCost',
    description:
      'An amendment to a stored statement; without a revision its head, without rate cards those that it names.',
  });

const example = (): { amendment: Amendment } => ({
  amendment: {
    schema: 'rule153/amendment/1',
    id: 'without-paragraph-5',
    title: 'Operative paragraph 5 is dropped',
    base: { statement: 'A/C.3/79/L.53' },
    dropParagraphs: ['op-5'],
    changes: [],
  },
});

/** POST /v1/amendments */
export const endpoint = defineEndpoint({
  operationId: 'costAmendment',
  summary: 'What an amendment to a draft resolution changes',
  description: 'Nothing is stored, and the statement stays as it is.',
  tag: 'statements',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({ schema: bodySchema, example }),
  responses: async () =>
    resultResponse(
      'The card.',
      (await import('../../../../shared/results/amendment-card.ts')).amendmentResponseSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'unknown-reference', 'conflicting-changes', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { card, basis } = await costAmendment(ports, principal, body);
    return format === 'json'
      ? respondJson({ ...amendmentResult(card), basis } satisfies AmendmentResponse)
      : respondText(amendmentCsv(card), 'csv', `${body.amendment.id}.csv`);
  },
});
