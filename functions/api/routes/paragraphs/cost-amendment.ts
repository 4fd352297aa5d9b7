import * as z from 'zod/mini';
import { type Amendment, amendmentSchema } from '../../../../shared/paragraphs/amendment.ts';
import { slug } from '../../../../shared/model/text.ts';
import { amendmentCsv, amendmentResult } from '../../../../shared/print/paragraphs/csv.ts';
import { costAmendment } from '../../../use-cases/paragraphs/price-paragraphs.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';

const bodySchema = z
  .strictObject({
    amendment: amendmentSchema,
    revision: z.optional(z.int().check(z.gte(1), z.lte(1_000_000_000))),
    rateCards: z.optional(z.array(slug).check(z.maxLength(20))),
  })
  .register(z.globalRegistry, {
    id: 'AmendmentToCost',
    description:
      'An amendment to a stored statement; without a revision its head, without rate cards those that it names.',
  });

const change = () => z.array(z.record(z.string(), z.unknown()));
const cardSchema = once(() =>
  z
    .object({
      amendment: z.strictObject({ id: z.string(), title: z.string() }),
      symbol: z.string(),
      currency: z.string(),
      years: z.array(z.int()),
      paragraphs: change(),
      rounding: change(),
      total: change(),
      bridge: z.record(z.string(), z.unknown()),
      kept: z.array(
        z.strictObject({
          requirement: z.string(),
          title: z.string(),
          alsoFor: z.array(z.string()),
          message: z.string(),
        }),
      ),
      leftBehind: z.array(z.strictObject({ requirement: z.string(), title: z.string(), message: z.string() })),
      note: z.optional(z.string()),
      basis: z.record(z.string(), z.unknown()),
    })
    .register(z.globalRegistry, {
      id: 'AmendmentCard',
      description:
        'What an amendment changes: each paragraph year by year, the bridge by lines and effects, and what stays since other paragraphs need it too.',
    }),
);

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
export const costAmendmentEndpoint = defineEndpoint({
  operationId: 'costAmendment',
  summary: 'What an amendment to a draft resolution changes',
  description: 'Nothing is stored, and the statement stays as it is.',
  tag: 'statements',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
  }),
  body: { schema: bodySchema, example },
  responses: () => ({
    200: { description: 'The card.', content: { 'application/json': cardSchema(), 'text/csv': undefined } },
  }),
  refuses: [...estimateRefusals, 'unknown-reference', 'conflicting-changes', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { card, basis } = await costAmendment(ports, principal, body);
    return format === 'json'
      ? respondJson({ ...amendmentResult(card), basis })
      : respondText(amendmentCsv(card), 'csv', `${body.amendment.id}.csv`);
  },
});
