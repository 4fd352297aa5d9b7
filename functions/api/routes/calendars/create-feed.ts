import { calendarFeedKind } from '../../../documents/kinds/kinds.ts';
import { feedRequestSchema } from '../../../../shared/calendars/calendar-feed.ts';
import type { CreatedFeed } from '../../../../shared/results/revision.ts';
import { createFeed } from '../../../use-cases/calendars/create-feed.ts';
import { feedPath } from './feed-path.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { respondJson, respondSaved, revisionSummary } from '../../http/respond.ts';
import { savedHeaders } from '../../openapi/describe-documents.ts';

/** POST /v1/calendar-feeds */
export const endpoint = defineEndpoint({
  operationId: 'createCalendarFeed',
  summary: 'Make an address that a calendar program can subscribe to',
  description:
    'Outlook and Google send no token, so whoever holds the address reads this one calendar, and nothing else, ' +
    'until the feed is revoked. Give it to those who may, and revoke it when it has gone further.',
  tag: 'calendars',
  changes: 'new',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({
    schema: feedRequestSchema,
    example: () => ({ statement: 'A-C.3-79-L.53', yearEvents: 'span', reason: 'For the delegations' }),
  }),
  responses: async () => {
    const { createdFeedSchema } = await import('../../../../shared/results/revision.ts');
    return {
      201: {
        description: 'It was created; this is its first revision.',
        content: { 'application/json': createdFeedSchema },
        headers: savedHeaders(201),
      },
    };
  },
  refuses: ['unknown-reference'],
  handle: async ({ body, ports, call, api }) => {
    const { saved, token } = await createFeed(changePorts(ports, api), call, body);
    const response = respondSaved(saved, calendarFeedKind, 201);
    if (token === undefined) return response;
    const created: CreatedFeed = { ...revisionSummary(saved), address: feedPath(token) };
    return respondJson(created, 201, response.headers);
  },
});
