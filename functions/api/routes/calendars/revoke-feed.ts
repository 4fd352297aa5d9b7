import * as z from 'zod/mini';
import { calendarFeedKind } from '../../../documents/kinds/kinds.ts';
import { revokeFeed } from '../../../use-cases/calendars/revoke-feed.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { idParameter, requiredReasonField } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';

const revocationSchema = z
  .strictObject({ reason: requiredReasonField })
  .register(z.globalRegistry, { id: 'Revocation', description: 'Why the feed is revoked.' });

/** POST /v1/calendar-feeds/{id}/revocation */
export const endpoint = defineEndpoint({
  operationId: 'revokeCalendarFeed',
  summary: 'Revoke the address of a calendar feed',
  description: 'From then on it leads nowhere. What calendar programs have fetched before, they have.',
  tag: 'calendars',
  changes: 'revision',
  path: z.strictObject({ id: idParameter('example-feed') }),
  query: NO_PARAMETERS,
  body: jsonBody({ schema: revocationSchema, example: () => ({ reason: 'The address was forwarded.' }) }),
  responses: () => savedResponses(200),
  refuses: ['not-found', 'locked'],
  handle: async ({ path, body, ports, call, api, ifMatch }) =>
    respondSaved(
      await revokeFeed(changePorts(ports, api), call, { id: path.id, ifMatch, reason: body.reason }),
      calendarFeedKind,
      200,
    ),
});
