import { PROGRAMMES_MAX, REASON_CHARACTERS_MAX } from '../model/limits.ts';
import { contentHashText } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { meetingHoursSchema } from './meeting-hours.ts';
import { lineText, slug } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';

/** The id of a statement as it stands in addresses. */
const statementIdText = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9](?:[A-Za-z0-9.() -]{0,118}[A-Za-z0-9.)])?$/,
      'must be the id of a statement, such as "A-C.3-79-L.53"',
    ),
  );

const shape = {
  title: z.optional(lineText),
  statement: z.optional(statementIdText),
  programmes: z._default(z.array(slug).check(z.maxLength(PROGRAMMES_MAX)), []),
  yearEvents: z._default(z.enum(['omit', 'span']), 'omit'),
  hours: z._default(z.array(meetingHoursSchema).check(z.maxLength(6)), []),
};

const namesSomething = z.refine<{ statement?: string | undefined; programmes: readonly string[] }>(
  ({ statement, programmes }) => statement !== undefined || programmes.length > 0,
  {
    message: 'or "programmes" is needed: a feed is of one calendar',
    path: ['statement'],
  },
);

/**
 * Which calendar is to be fed to a calendar program: that of a statement, of programmes of workshops, or of both
 * together.
 */
export const feedRequestSchema = z
  .strictObject({ ...shape, reason: z.optional(z.string().check(z.maxLength(REASON_CHARACTERS_MAX))) })
  .check(namesSomething)
  .register(z.globalRegistry, {
    id: 'CalendarFeedRequest',
    description:
      'One calendar to be subscribed to. Without yearEvents what is known by its year only is left out; hours show ' +
      'sessions meeting by meeting.',
  });
export type FeedRequest = z.infer<typeof feedRequestSchema>;

/**
 * A feed: one calendar that whoever holds its address may read, and nothing else, until it is revoked. The ledger keeps
 * the SHA-256 of the key in the address and never the key, so that nobody who reads the ledger can read the feed.
 */
export const calendarFeedSchema = z
  .strictObject({
    schema: z.literal('rule153/calendar-feed/1'),
    id: slug,
    ...shape,
    keyHash: contentHashText,
    officer: z.strictObject({
      id: z.string().check(z.minLength(1), z.maxLength(200)),
      name: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
    createdOn: calendarDateText,
  })
  .check(namesSomething)
  .register(z.globalRegistry, {
    id: 'CalendarFeed',
    description: 'A calendar feed: what it shows, who made it, and the hash of the key in its address.',
  });
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

/** The state of a feed whose address is no longer good. */
export const REVOKED = 'revoked';
