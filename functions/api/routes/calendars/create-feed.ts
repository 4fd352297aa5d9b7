import * as z from 'zod/mini';
import { calendarFeedKind } from '../../../documents/kinds/kinds.ts';
import { feedRequestSchema } from '../../../../shared/calendars/calendar-feed.ts';
import { createFeed } from '../../../use-cases/calendars/create-feed.ts';
import { feedPath } from '../../../use-cases/calendars/feed-address.ts';
import { changePorts } from '../../change-ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson, respondSaved } from '../../http/respond.ts';
import { revisionSummary } from '../../http/revision-summary.ts';
import { once } from '../../openapi/once.ts';
import { savedResponses, revisionSchema } from '../documents/saved-responses.ts';

const createdSchema = once(() =>
  z.extend(revisionSchema(), { address: z.optional(z.string()) }).register(z.globalRegistry, {
    id: 'CreatedCalendarFeed',
    description:
      'The feed and its address, from the root of the service. The address is told this once: only the hash of its key is kept. An answer that is given again under its Idempotency-Key has none.',
  }),
);

/** POST /v1/calendar-feeds */
export const createFeedEndpoint = defineEndpoint({
  operationId: 'createCalendarFeed',
  summary: 'Make an address that a calendar program can subscribe to',
  description:
    'Outlook and Google send no token, so whoever holds the address reads this one calendar, and nothing else, until the feed is revoked. Give it to those who may, and revoke it when it has gone further.',
  tag: 'calendars',
  changes: 'new',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: {
    schema: feedRequestSchema,
    example: () => ({ statement: 'A-C.3-79-L.53', yearEvents: 'span', reason: 'For the delegations' }),
  },
  responses: () => {
    const { 201: created } = savedResponses(201);
    return {
      201: {
        description: 'It was made; this is its first revision.',
        ...created,
        content: { 'application/json': createdSchema() },
      },
    };
  },
  refuses: ['unknown-reference'],
  handle: async ({ body, ports, call, api }) => {
    const { saved, token } = await createFeed(changePorts(ports, api), call, body);
    const reply = respondSaved(saved, calendarFeedKind, 201);
    if (token === undefined) return reply;
    return respondJson({ ...revisionSummary(saved), address: feedPath(token) }, 201, reply.headers);
  },
});
