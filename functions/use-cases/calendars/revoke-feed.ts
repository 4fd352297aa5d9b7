import { REVOKED } from '../../../shared/calendars/calendar-feed.ts';
import { calendarFeedKind } from '../../documents/kinds/kinds.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { endDocument, type EndRequest } from '../documents/end-document.ts';
import type { Call, ChangePorts } from '../ports.ts';

/**
 * Revokes a feed: from now on its address leads nowhere. What calendar programs have fetched, they have.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked` if it is revoked already; StoreError.
 */
export async function revokeFeed(ports: ChangePorts, call: Call, request: EndRequest): Promise<Saved> {
  return endDocument(ports, call, request, {
    kind: calendarFeedKind,
    permission: 'calendar-feed:write',
    action: 'revoke',
    state: REVOKED,
    isOver: (id, time) => `Calendar feed "${id}" was revoked at ${time}. Make a new one.`,
  });
}
