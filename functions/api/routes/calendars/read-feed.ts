import * as z from 'zod/mini';
import { feedPath } from './feed-path.ts';
import { checkFeed, readFeed } from '../../../use-cases/calendars/read-feed.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';
import { calendarIcsResponses, respondCalendarIcs } from './respond-calendar.ts';

const feed = documented(z.string().check(z.maxLength(1000)), {
  description: 'The key of the feed, as it was told when the feed was made.',
  example: 'ZXhhbXBsZQ.example-feed.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
});

/**
 * How often a calendar program should ask, where it takes advice. Dates move while a text is negotiated, at the latest
 * in the two days before the vote, so a day would be too late; and an hour costs little, since a calendar that has not
 * changed gets 304.
 */
const refresh_s = 3600;

/** GET /v1/feeds/{feed}/calendar.ics */
export const readFeedEndpoint = defineEndpoint({
  operationId: 'subscribeCalendar',
  summary: 'The calendar of a feed',
  description:
    'For calendar programs, which send no token: the key in the address opens one calendar. Any other key, and that ' +
    'of a revoked feed, gets the same response. It asks the program to come back every hour.',
  tag: 'calendars',
  conditional: true,
  path: z.strictObject({ feed }),
  query: NO_PARAMETERS,
  responses: calendarIcsResponses,
  refuses: ['not-found', 'unavailable'],
  handle: async ({ path, ports, known }) => {
    const calendar = await readFeed(ports, path.feed);
    return respondCalendarIcs(calendar, { yearEvents: calendar.yearEvents, refresh_s }, known);
  },
});

/** GET /v1/calendar.ics */
export const earlierFeedEndpoint = defineEndpoint({
  operationId: 'findCalendarFeed',
  summary: 'Where the calendar of a feed is, for an address of version 0.1.0',
  description:
    'Feeds once had their key in the query, which logs keep. Such an address leads to the one with the key in its ' +
    'path until the feed is revoked.',
  tag: 'calendars',
  path: NO_PARAMETERS,
  query: z.strictObject({ feed }),
  responses: () => ({
    308: { description: 'The feed is at another address.', headers: { Location: 'The address of the feed.' } },
  }),
  refuses: ['not-found', 'unavailable'],
  handle: async ({ query, ports }) => {
    await checkFeed(ports, query.feed);
    return { status: 308, headers: { location: feedPath(query.feed), 'cache-control': 'no-store' }, body: null };
  },
});
