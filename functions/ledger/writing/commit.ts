import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type AuditEntry, type Revision, type Saved, sealAuditEntry, sealRevision } from '../items/revision.ts';
import type { ContentAddress } from '../items/address-content.ts';
import type { Change } from '../items/change.ts';
import { findEarlierResponse, refuseConflict } from './begin-change.ts';
import { type Alike, alikePut, loadAlike } from './note-alike.ts';
import { getItem } from '../reading/read-items.ts';
import { type HeadItem, type IdempotencyItem, revisionItemSchema } from '../items/items.ts';
import {
  actionKey,
  actorKey,
  auditKey,
  auditPlace,
  headKey,
  idempotencyKey,
  organizationKey,
  revisionKey,
} from '../items/keys.ts';
import { loadHead } from '../reading/load-revision.ts';
import { putPack } from './put-bodies.ts';
import { pauseBeforeRetry } from '../../aws/call-dynamodb.ts';
import { callTable, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';

const attemptsMax = 8;
/** Two days: a client that tries again after the longest outage that anyone waits for still gets its first response. */
const idempotency_s = 48 * 3600;

/** The items of one change. There is no other way to write a revision, and none of them can be left out. */
type Commit = {
  expected: HeadItem | undefined;
  revision: Revision;
  entry: AuditEntry;
  attempt: string;
  change: Change;
  /** The ids that might look like that of a new document, as they were read for this attempt. */
  alike?: Alike | undefined;
};

/** What a manifest says of the content, and what lists show of it. */
type Addressed = ContentAddress & Pick<Revision, 'fields'>;

/** Canonical texts by their hashes: all that a revision is made of. */
export type Bodies = ReadonlyMap<string, string>;

/** A document that is created in the transaction of another one's change. Its content is stored already. */
export type NewDocument = { change: Change; content: Addressed; bodies: Bodies };

/**
 * Moves a document to a new revision: head, manifest, audit entry and idempotency record are written in one
 * transaction, under the condition that the head is where `head` says. The content must be stored already; its copy in
 * one item is stored here, under the hash of the revision.
 *
 * @param bodies all texts of the content.
 *
 * @throws ConflictError if someone else was first; StoreError `idempotency-mismatch`, `integrity`, `unavailable`.
 */
export async function commit(
  store: Store,
  change: Change,
  head: HeadItem | undefined,
  content: Addressed,
  bodies: Bodies,
  beside?: NewDocument,
): Promise<Saved> {
  const items = prepare(change, head, content);
  const created = beside === undefined ? [] : [prepare(beside.change, undefined, beside.content)];
  const { revision } = items;
  await putPack(store, revision, bodies);
  for (const one of created) await putPack(store, one.revision, beside?.bodies ?? new Map());
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    items.alike = await loadAlike(store, change);
    const outcome = await write(store, [items, ...created]);
    if (outcome === 'written') return { ...revision, replayed: false };
    const saved = await explainCancellation(store, items, outcome);
    if (saved !== undefined) return saved;
    await pauseBeforeRetry(attempt);
  }
  throw new StoreError(
    'unavailable',
    `Too many writers at ${change.kind} "${change.id}". Nothing was written; try again shortly.`,
  );
}

/** The items of a change: the revision sealed by its hash, and the audit entry chained to the one before. */
function prepare(change: Change, head: HeadItem | undefined, content: Addressed): Commit {
  const { organization, kind, id, actor, action, reason, time, requestId } = change;
  const revision = sealRevision({
    organization,
    kind,
    id,
    number: (head?.number ?? 0) + 1,
    parent: head?.hash ?? null,
    author: actor.id,
    role: actor.role,
    time: laterOf(time, head?.time),
    action,
    reason,
    requestId,
    state: change.state ?? head?.state ?? null,
    ...content,
  });
  const entry = sealAuditEntry(revision, head?.audit ?? null);
  return { expected: head, revision, entry, attempt: randomUUID(), change };
}

/**
 * Clocks of two machines differ; in the history of a document time does not run backwards. Both are of the format whose
 * text order is time.
 */
function laterOf(time: string, before: string | undefined): string {
  return before !== undefined && before > time ? before : time;
}

/**
 * `refused` if a condition failed, `busy` if another transaction was at the same items; either way nothing was written.
 */
type Outcome = 'written' | 'refused' | 'busy';

async function write(store: Store, commits: readonly Commit[]): Promise<Outcome> {
  const command = new TransactWriteCommand({
    TransactItems: commits.flatMap((one) => transactionOf(store.table, one)),
  });
  try {
    await callTable(store, async () => (await store.writes()).send(command));
    return 'written';
  } catch (error) {
    // A failed condition has this name alone, and the other one inside a transaction.
    if (error instanceof ConditionalCheckFailedException) return 'refused';
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    if (codes.includes('ConditionalCheckFailed')) return 'refused';
    if (codes.some((code) => code !== undefined && passing.has(code))) return 'busy';
    throw error;
  }
}

/** Reasons of a cancellation that pass by themselves. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Finds out why a transaction was cancelled.
 *
 * @returns the response, if the change is there after all; undefined if nothing stands against trying again.
 */
async function explainCancellation(
  store: Store,
  { change, expected, revision, attempt, alike }: Commit,
  outcome: Exclude<Outcome, 'written'>,
): Promise<Saved | undefined> {
  // The client sends a request again when the connection breaks. If the engine had carried it out and lost the
  // response, the repetition fails on its own revision, which has the mark of this attempt.
  const stored = await getItem(store, revisionItemSchema, revisionKey(change, revision.number));
  if (stored?.attempt === attempt) return { ...stored.revision, replayed: false };
  const head = await loadHead(store, change);
  const earlier = await findEarlierResponse(store, change);
  if (earlier !== undefined) return earlier;
  if (head?.hash !== expected?.hash) return refuseConflict(store, change, head);
  if (outcome === 'busy') return undefined;
  // Another document was created whose id might look like this one: it is looked at before the next attempt.
  if (alike !== undefined && (await loadAlike(store, change))?.before?.count !== alike.before?.count) return undefined;
  throw new StoreError(
    'integrity',
    `The head of ${change.kind} "${change.id}" names revision ${revision.number - 1}, but something is stored ` +
      'already where the next revision or its audit entry belongs.',
  );
}

function transactionOf(table: string, { expected, revision, entry, attempt, change, alike }: Commit) {
  const unwritten = { ConditionExpression: 'attribute_not_exists(pk)' };
  const { organization, kind, id, number, author, time, state, fields, hash } = revision;
  const head: HeadItem = { v: 1, organization, kind, id, number, author, time, state, fields, hash, audit: entry.hash };
  const unmoved =
    expected === undefined
      ? unwritten
      : {
          ConditionExpression: '#hash = :hash AND #number = :number',
          ExpressionAttributeNames: { '#hash': 'hash', '#number': 'number' },
          ExpressionAttributeValues: { ':hash': expected.hash, ':number': expected.number },
        };
  const indexed = {
    actorKey: actorKey(organization, author),
    actionKey: actionKey(organization, entry.action),
    organizationKey: organizationKey(organization),
    at: auditPlace(entry),
  };
  return [
    { Put: { TableName: table, Item: { ...headKey(revision), ...head }, ...unmoved } },
    { Put: { TableName: table, Item: { ...revisionKey(revision, number), v: 1, revision, attempt }, ...unwritten } },
    { Put: { TableName: table, Item: { ...auditKey(revision, number), ...indexed, v: 1, entry }, ...unwritten } },
    ...(alike === undefined ? [] : [alikePut(table, change, alike)]),
    ...(change.idempotency === undefined ? [] : [idempotencyPut(table, change, change.idempotency, revision)]),
  ];
}

function idempotencyPut(
  table: string,
  change: Change,
  { key, bodyHash }: NonNullable<Change['idempotency']>,
  revision: Revision,
) {
  const now_s = Math.floor(Date.parse(change.time) / 1000);
  const { kind, id, number, hash } = revision;
  const item: IdempotencyItem = { v: 1, bodyHash, kind, id, number, hash, expires: now_s + idempotency_s };
  return {
    Put: {
      TableName: table,
      Item: { ...idempotencyKey(change.organization, change.actor.id, key), ...item },
      ConditionExpression: 'attribute_not_exists(pk) OR #expires <= :now',
      ExpressionAttributeNames: { '#expires': 'expires' },
      ExpressionAttributeValues: { ':now': now_s },
    },
  };
}
