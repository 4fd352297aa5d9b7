import * as z from 'zod/mini';
import { positiveDecimalText } from '../../../../shared/model/decimal-text.ts';
import { currencyCode, lineText, slug } from '../../../../shared/model/text.ts';
import { engagementTermsSchema } from '../../../../shared/engagements/engagement-terms.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { exampleTerms } from '../../../documents/kinds/engagement.ts';
import { engagementCsv } from '../../../../shared/print/engagement/csv.ts';
import { personEngagementSchema } from '../../../../shared/engagements/person-engagement.ts';
import { checkStoredEngagement } from '../../../use-cases/engagements/check-engagement.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatQuery, rateCardsField, statementField } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';

const bodySchema = z
  .strictObject({
    terms: z.union([slug, engagementTermsSchema]),
    statement: z.optional(statementField),
    rateCards: z.optional(rateCardsField),
    currency: z.optional(currencyCode),
    on: z.optional(calendarDateText),
    fee: z.optional(positiveDecimalText),
    ratePerWord: z.optional(positiveDecimalText),
    person: z.optional(lineText),
    others: z.optional(z.array(personEngagementSchema).check(z.maxLength(500))),
  })
  .register(z.globalRegistry, {
    id: 'EngagementToCheck',
    description:
      'Terms of reference, or the id of stored ones. "statement" has the milestones on which they hang; "on" is the ' +
      'day of the rates, today if left out; "person" and "others" are for the limits across engagements.',
  });

/** POST /v1/engagements/check */
export const endpoint = defineEndpoint({
  operationId: 'checkEngagement',
  summary: 'Check terms of reference',
  description: 'Nothing is stored. As JSON, or payments and outputs as CSV.',
  tag: 'engagements',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({ schema: bodySchema, example: () => ({ terms: exampleTerms(), ratePerWord: '2.88' }) }),
  responses: async () =>
    resultResponse(
      'The report.',
      (await import('../../../../shared/results/engagement-report.ts')).engagementReportSchema,
      { hasRows: true },
    ),
  refuses: ['not-found', 'missing-rate-card', 'missing-rate', 'expired-rate-card', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const report = await checkStoredEngagement(ports, principal, body);
    return format === 'json' ? respondJson(report) : respondText(engagementCsv(report), 'csv', `${report.id}.csv`);
  },
});
