import { parse } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from '../documents/change-from-base.ts';
import { calendarFeedKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { type CalendarFeed, calendarFeedSchema, type FeedRequest } from '../../../shared/calendars/calendar-feed.ts';
import { newFeedKey, writeFeedToken } from './feed-address.ts';

/**
 * The revision made, and the token of the address: told once, since only its hash is kept. Undefined when an earlier
 * request is repeated.
 */
export type CreatedFeed = { saved: Saved; token: string | undefined };

/**
 * Makes a feed of one calendar.
 *
 * @throws AccessError `forbidden`; Refused if there is no such statement or programme; StoreError.
 */
export async function createFeed(
  ports: ChangePorts,
  call: Call,
  { reason, ...request }: FeedRequest,
): Promise<CreatedFeed> {
  const role = authorize(call.principal, 'calendar-feed:write');
  await refuseUnknown(ports, call, request);
  const { id: officerId, name, organization } = call.principal;
  const { key, keyHash } = newFeedKey();
  const document: CalendarFeed = parse(calendarFeedSchema, {
    ...request,
    schema: 'rule153/calendar-feed/1',
    id: ports.newId(),
    keyHash,
    officer: { id: officerId, name },
    createdOn: ports.now().toISOString().slice(0, 10),
  });
  const content = await calendarFeedKind.load();
  const saved = await ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: calendarFeedKind.kind,
    id: document.id,
    expected: 'none',
    state: 'in-force',
    action: 'create',
    reason: reason ?? '',
    fields: content.fieldsOf(document),
    content: splitDocument(document),
  });
  return { saved, token: saved.replayed ? undefined : writeFeedToken({ organization, id: document.id, key }) };
}

async function refuseUnknown(
  { ledger }: ChangePorts,
  { principal: { organization } }: Call,
  { statement, programmes }: Omit<FeedRequest, 'reason'>,
): Promise<void> {
  const named = [
    ...(statement === undefined ? [] : [{ kind: 'statement' as const, id: statement, path: 'statement' }]),
    ...programmes.map((id, position) => ({ kind: 'workshop-programme' as const, id, path: `programmes[${position}]` })),
  ];
  const found = await Promise.all(named.map(({ kind, id }) => ledger.history({ organization, kind, id, limit: 1 })));
  const problems = named.flatMap(({ kind, id, path }, position): Problem[] =>
    (found[position]?.items.length ?? 0) > 0
      ? []
      : [
          {
            code: 'unknown-reference',
            path,
            message: `there is no ${kind === 'statement' ? 'statement' : 'workshop programme'} "${id}"`,
          },
        ],
  );
  if (problems.length > 0) throw new Refused(problems);
}
