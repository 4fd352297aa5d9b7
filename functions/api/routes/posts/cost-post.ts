import * as z from 'zod/mini';
import { positiveDecimalText } from '../../../../shared/model/decimal-text.ts';
import { lineText, slug } from '../../../../shared/model/text.ts';
import { postProfileSchema } from '../../../../shared/posts/post-profile.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { exampleProfile } from '../../../documents/kinds/post-profile.ts';
import { postReportCsv } from '../../../../shared/print/post/csv.ts';
import { costStoredPost } from '../../../use-cases/engagements/report-people.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';

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
      'A post profile, or the id of a stored one; when its contract starts, what it costs a year, and over how many weeks a year, with what those stand for.',
  });

const reportSchema = once(() =>
  z
    .object({
      id: z.string(),
      title: z.string(),
      dutyStation: z.string(),
      grade: z.optional(z.string()),
      milestones: z.array(z.strictObject({ id: z.string(), title: z.string(), day: z.string(), because: z.string() })),
      hours: z.optional(z.strictObject({ weekly: z.string(), unpaid: z.string(), paid: z.string() })),
      hourCost: z.optional(z.strictObject({ hoursAYear: z.string(), costAnHour: z.string(), assumption: z.string() })),
      cost: z.optional(z.record(z.string(), z.unknown())),
      notes: z.array(z.string()),
    })
    .register(z.globalRegistry, {
      id: 'PostReport',
      description:
        'The milestones of the contract, the paid hours, the cost of one, and the cost by area, activity and operative paragraph, which sum to the whole.',
    }),
);

/** POST /v1/post-profiles/cost */
export const costPostEndpoint = defineEndpoint({
  operationId: 'costPost',
  summary: 'Reckon a post by its profile',
  description: 'Nothing is stored. As JSON, or milestones and areas as CSV.',
  tag: 'post-profiles',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
  }),
  body: {
    schema: bodySchema,
    example: () => ({
      profile: exampleProfile(),
      start: '2027-01-01',
      yearlyCost: '91000',
      weeks: { number: '52', assumption: '52 weeks, leave paid' },
    }),
  },
  responses: () => ({
    200: { description: 'The report.', content: { 'application/json': reportSchema(), 'text/csv': undefined } },
  }),
  refuses: ['not-found', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const report = await costStoredPost(ports, principal, body);
    return format === 'json' ? respondJson(report) : respondText(postReportCsv(report), 'csv', `${report.id}.csv`);
  },
});
