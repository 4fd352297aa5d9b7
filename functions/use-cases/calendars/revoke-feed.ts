import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { changeOf, explainConflict, findBase } from '../documents/change-from-base.ts';
import { calendarFeedKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';
import { REVOKED } from '../../../shared/calendars/calendar-feed.ts';

export type RevokeRequest = { id: string; ifMatch: readonly string[]; reason: string };

/**
 * Revokes a feed: from now on its address leads nowhere. What calendar programs have fetched, they have.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked` if it is revoked already; StoreError.
 */
export async function revokeFeed(
  ports: ChangePorts,
  call: Call,
  { id, ifMatch, reason }: RevokeRequest,
): Promise<Saved> {
  const role = authorize(call.principal, 'calendar-feed:write');
  const name = { organization: call.principal.organization, kind: calendarFeedKind.kind, id };
  const base = await findBase(ports, name, ifMatch);
  if (base.state === REVOKED)
    throw new UseCaseError('locked', `Calendar feed "${id}" was revoked at ${base.time}. Make a new one.`);
  return explainConflict(ports, name, base, () =>
    ports.ledger.restore({
      ...changeOf(ports, call, role),
      ...name,
      expected: base.number,
      revision: base.number,
      state: REVOKED,
      action: 'revoke',
      reason,
    }),
  );
}
