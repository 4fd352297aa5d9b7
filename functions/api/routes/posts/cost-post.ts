import * as z from 'zod/mini';
import { positiveDecimalText } from '../../../../shared/model/decimal-text.ts';
import { lineText, slug } from '../../../../shared/model/text.ts';
import { postProfileSchema } from '../../../../shared/posts/post-profile.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { exampleProfile } from '../../../documents/kinds/post-profile.ts';
import { postReportCsv } from '../../../../shared/print/post/csv.ts';
import { costStoredPost } from '../../../use-cases/posts/cost-post.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatQuery } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';

const bodySchema = z
  .strictObject({
    profile: z.union([slug, postProfileSchema]),
    start: z.optional(calendarDateText),
    yearlyCost: z.optional(positiveDecimalText),
    weeks: z.optional(z.strictObject({ number: positiveDecimalText, assumption: lineText })),
  })
  .register(z.globalRegistry, {
    id: 'PostToCost',
    description:
      'A post profile, or the id of a stored one; when its contract starts, what it costs a year, and over how many ' +
      'weeks a year, with what those stand for.',
  });

/** POST /v1/post-profiles/cost */
export const endpoint = defineEndpoint({
  operationId: 'costPost',
  summary: 'Calculate a post by its profile',
  description: 'Nothing is stored. As JSON, or milestones and areas as CSV.',
  tag: 'post-profiles',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({
    schema: bodySchema,
    example: () => ({
      profile: exampleProfile(),
      start: '2027-01-01',
      yearlyCost: '91000',
      weeks: { number: '52', assumption: '52 weeks, leave paid' },
    }),
  }),
  responses: async () =>
    resultResponse('The report.', (await import('../../../../shared/results/post-report.ts')).postReportSchema, {
      hasRows: true,
    }),
  refuses: ['not-found', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const report = await costStoredPost(ports, principal, body);
    return format === 'json' ? respondJson(report) : respondText(postReportCsv(report), 'csv', `${report.id}.csv`);
  },
});
