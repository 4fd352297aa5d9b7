import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { printCheckpoint } from '../../../shared/checkpoints/checkpoint.ts';
import { type LogKey, printHandover } from '../../../shared/checkpoints/log-keys.ts';
import type { LogSigner, SigningKey } from '../../../shared/checkpoints/log-signer.ts';
import { createMerkleTree } from '../../../shared/checkpoints/merkle-tree.ts';
import { printHash } from '../../../shared/checkpoints/tree-hash.ts';
import { makeVerifierKey, printVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';
import { pauseBeforeRetry } from '../../aws/call-dynamodb.ts';
import { checkpointKey, logHeadKey, logPageKey } from '../items/keys.ts';
import { callTable, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { findUnlogged } from './find-unlogged.ts';
import { entriesAPage, type LogEntry, type LogHeadItem } from './log-items.ts';
import { leafHash, readEarlierSizes, readLog, type SignedLog, type StoredLog } from './read-log.ts';
import { printNote } from '../../../shared/checkpoints/signed-note.ts';

const attemptsMax = 8;
/**
 * Entries that one transaction takes in: eight pages and the one begun before stay far below the 4 MB of a transaction.
 */
const entriesARound = 8 * entriesAPage;

/**
 * Brings the log of an organization up to date and signs a checkpoint of it. Every audit entry that was acknowledged
 * before is in it. Writers of documents never wait for the log: entries get their places here, in one conditional
 * transaction, and of two that do so at once one begins anew. Where nothing is new, the checkpoint signed before is
 * given again.
 *
 * @throws StoreError `integrity` if history was cut or rewritten, or the key before is not there to hand over;
 *   `not-found` if the organization has no entries yet; `unavailable`.
 */
export async function extendLog(store: Store, organization: string, signer: LogSigner): Promise<SignedLog> {
  const keys = await signer.keys();
  for (let attempt = 0; attempt < attemptsMax;) {
    const log = await readLog(store, organization);
    const fresh = await findUnlogged(store, organization, log?.entries ?? []);
    if (log === undefined && fresh.length === 0)
      throw new StoreError(
        'not-found',
        `Organization "${organization}" has no entries yet, so its log has no checkpoint.`,
      );
    const origin = log?.head.origin ?? originOf(organization, lastOf(keys));
    if (log !== undefined && fresh.length === 0 && log.head.keys.at(-1)?.key === keyText(origin, lastOf(keys)))
      return signedLog(store, organization, log);
    const round = fresh.slice(0, entriesARound);
    const written = await writeRound(store, organization, log, round, await signHead(origin, log, round, keys));
    // A round that was written is progress, so only lost races count.
    if (!written) {
      attempt += 1;
      await pauseBeforeRetry(attempt);
    }
  }
  throw new StoreError('unavailable', `Too many extend the log of organization "${organization}". Try again shortly.`);
}

async function signedLog(store: Store, organization: string, { head, entries, tree }: StoredLog): Promise<SignedLog> {
  const { origin, note, keys, size } = head;
  return { origin, note, keys, entries, tree, earlierSizes: await readEarlierSizes(store, organization, size) };
}

/** A name that no other log has: the organization, and the beginning of the hash of the key that begins the log. */
function originOf(organization: string, { publicKey }: SigningKey): string {
  const mark = createHash('sha256').update(publicKey).digest('hex').slice(0, 8);
  return `rule153/${encodeURIComponent(organization)}/${mark}`;
}

async function signHead(
  origin: string,
  log: StoredLog | undefined,
  fresh: readonly LogEntry[],
  signing: readonly SigningKey[],
): Promise<LogHeadItem> {
  const leaves = [...(log?.entries ?? []), ...fresh].map(({ leaf }) => leafHash(leaf));
  const root = createMerkleTree(leaves).root();
  const size = leaves.length;
  const keys = await handOver(origin, log?.head, size, signing);
  const note = await signNote(origin, lastOf(signing), printCheckpoint({ origin, size, root }));
  return { v: 1, origin, size, root: printHash(root), keys: [...keys], note };
}

/** The keys of a log with the key in use last. If that one is new, the one before signs that it hands over. */
async function handOver(
  origin: string,
  head: LogHeadItem | undefined,
  size: number,
  signing: readonly SigningKey[],
): Promise<readonly LogKey[]> {
  const key = keyText(origin, lastOf(signing));
  if (head === undefined) return [{ key, fromSize: 0, handover: null }];
  const before = head.keys.at(-1)?.key;
  if (before === key) return head.keys;
  const predecessor = signing.find((one) => keyText(origin, one) === before);
  if (predecessor === undefined) {
    throw new StoreError(
      'integrity',
      `The key ${before ?? ''}, which signed the last checkpoint of ${origin}, is not among the signing keys, so it ` +
        'cannot hand over. Put it back; it may be removed once every log has a checkpoint of the key after it.',
    );
  }
  const next = { key, fromSize: size };
  return [...head.keys, { ...next, handover: await signNote(origin, predecessor, printHandover(origin, next)) }];
}

function keyText(origin: string, { publicKey }: SigningKey): string {
  return printVerifierKey(makeVerifierKey(origin, publicKey));
}

/** @throws Error if there is no signing key: a bug of whoever made the signer. */
function lastOf(keys: readonly SigningKey[]): SigningKey {
  const last = keys.at(-1);
  if (last === undefined) throw new Error('There is no key to sign with');
  return last;
}

/**
 * Writes the entries of a round with the head that counts them, if the log is where it was read. @returns whether it
 * was.
 */
async function writeRound(
  store: Store,
  organization: string,
  log: StoredLog | undefined,
  fresh: readonly LogEntry[],
  head: LogHeadItem,
): Promise<boolean> {
  const { size, root, note } = head;
  const unmoved =
    log === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#size = :size AND #note = :note',
          ExpressionAttributeNames: { '#size': 'size', '#note': 'note' },
          ExpressionAttributeValues: { ':size': log.head.size, ':note': log.head.note },
        };
  const put = (Item: Record<string, unknown>) => ({ Put: { TableName: store.table, Item } });
  const command = new TransactWriteCommand({
    TransactItems: [
      { Put: { TableName: store.table, Item: { ...logHeadKey(organization), ...head }, ...unmoved } },
      put({ ...checkpointKey(organization, size), v: 1, size, root, note }),
      ...pagesOf(log?.entries ?? [], fresh).map(({ page, entries }) =>
        put({ ...logPageKey(organization, page), v: 1, entries }),
      ),
    ],
  });
  try {
    await callTable(store, async () => (await store.writes()).send(command));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/**
 * The pages that change when entries come behind those that are there: the last one, if it is not full, and the next
 * ones.
 */
function pagesOf(logged: readonly LogEntry[], fresh: readonly LogEntry[]): { page: number; entries: LogEntry[] }[] {
  if (fresh.length === 0) return [];
  const first = Math.floor(logged.length / entriesAPage);
  const entries = [...logged.slice(first * entriesAPage), ...fresh];
  return Array.from({ length: Math.ceil(entries.length / entriesAPage) }, (_, index) => ({
    page: first + index,
    entries: entries.slice(index * entriesAPage, (index + 1) * entriesAPage),
  }));
}

/** Signs a text as a note, under the name of a log. */
export async function signNote(origin: string, { publicKey, sign }: SigningKey, text: string): Promise<string> {
  const { name, id } = makeVerifierKey(origin, publicKey);
  return printNote({ text, signatures: [{ name, id, bytes: await sign(text) }] });
}
