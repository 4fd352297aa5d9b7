import { defined } from '../../../shared/canonical/defined.ts';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { StoredDocument } from '../../ledger/reading/read.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { calendarFeedKind } from '../../documents/kinds/kinds.ts';
import { parseStored } from '../../documents/parse-document.ts';
import type { UseCasePorts } from '../ports.ts';
import { type CalendarFeed, REVOKED } from '../../../shared/calendars/calendar-feed.ts';
import { type FeedToken, isFeedKey, readFeedToken } from './feed-address.ts';
import { type LoadedCalendar, loadCalendar } from './load-calendar.ts';

export type FeedCalendar = LoadedCalendar & Pick<CalendarFeed, 'yearEvents'>;

/**
 * Reads the calendar of a feed for whoever holds its address. Nobody is authorized here: the officer who made the feed
 * has decided, for this calendar and until it is revoked.
 *
 * @throws StoreError `not-found`, with the same message whatever is wrong with the address; `integrity`, `unavailable`.
 */
export async function readFeed(ports: UseCasePorts, tokenText: string): Promise<FeedCalendar> {
  const { token, feed, stored } = await openFeed(ports, tokenText);
  const calendar = await loadCalendar(ports, token.organization, feed).catch((error: unknown) => {
    // What a feed shows cannot be deleted, only never have been there.
    throw error instanceof Refused ? noSuchFeed(error) : error;
  });
  return {
    ...calendar,
    ...defined({ title: feed.title }),
    yearEvents: feed.yearEvents,
    tag: contentHash([calendar.tag, stored.revision.hash]),
  };
}

/**
 * Whether a token opens a feed, without making its calendar.
 *
 * @throws StoreError as `readFeed`.
 */
export async function checkFeed(ports: UseCasePorts, tokenText: string): Promise<void> {
  await openFeed(ports, tokenText);
}

async function openFeed(
  ports: UseCasePorts,
  tokenText: string,
): Promise<{ token: FeedToken; feed: CalendarFeed; stored: StoredDocument }> {
  const token = readFeedToken(tokenText);
  if (token === undefined) throw noSuchFeed();
  const stored = await findFeed(ports, token);
  // The schema of the kind has just been applied, so the document is of its type.
  const feed = parseStored(await calendarFeedKind.load(), stored) as CalendarFeed;
  if (!isFeedKey(token.key, feed.keyHash) || stored.revision.state === REVOKED) throw noSuchFeed();
  return { token, feed, stored };
}

async function findFeed({ ledger }: UseCasePorts, { organization, id }: FeedToken): Promise<StoredDocument> {
  try {
    return await ledger.read({ organization, kind: calendarFeedKind.kind, id });
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'not-found' || error.code === 'invalid'))
      throw noSuchFeed(error);
    throw error;
  }
}

function noSuchFeed(cause?: unknown): StoreError {
  return new StoreError(
    'not-found',
    'No calendar is at this address, or no longer. Ask a budget officer for a new address.',
    { cause },
  );
}
