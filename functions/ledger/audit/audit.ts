import * as z from 'zod/mini';
import { type AuditEntry, isAuditEntryIntact } from '../items/revision.ts';
import { decodeCursor, encodeCursor, orderSchema, type Page, pageRequestSchema } from '../reading/list.ts';
import { documentKindSchema, instantSchema, text } from '../items/primitives.ts';
import { auditItemSchema } from '../items/items.ts';
import {
  actionKey,
  actorKey,
  allNumbers,
  type AuditIndex,
  auditKey,
  auditPlace,
  documentKey,
  organizationKey,
  placeRange,
  tableDefinition,
} from '../items/keys.ts';
import { parseRequest } from '../parse.ts';
import { type ItemQuery, queryItems } from '../reading/read-items.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

const documentSchema = z.strictObject({ kind: documentKindSchema, id: text(300) });

const auditRequestSchema = z.extend(pageRequestSchema, {
  organization: text(100),
  /** One document, one actor, one action; all of the organization if left out. */
  by: z.optional(
    z.union([
      z.strictObject({ document: documentSchema }),
      z.strictObject({ actor: text(200) }),
      z.strictObject({ action: text(60) }),
    ]),
  ),
  /** Half-open interval of time: from `from`, until before `to`. */
  from: z.optional(instantSchema),
  to: z.optional(instantSchema),
  order: orderSchema,
});
export type AuditRequest = z.input<typeof auditRequestSchema>;
type Question = z.output<typeof auditRequestSchema>;

/** Where an entry stands: in the chain of its document by number, across documents by time. */
const positionSchema = z.object({
  time: instantSchema,
  kind: documentKindSchema,
  id: text(300),
  number: z.int().check(z.positive()),
});
type Position = z.infer<typeof positionSchema>;

/**
 * The audit trail, newest first unless asked otherwise. Entries of one document are read from the table itself and are
 * complete at once; questions across documents are looked up in indexes, which may lag behind by moments.
 *
 * @throws StoreError `invalid`, `invalid-cursor`, `integrity` if an entry does not fit its hash, `unavailable`.
 */
export async function audit(store: ReadStore, request: AuditRequest): Promise<Page<AuditEntry>> {
  const question = parseRequest(auditRequestSchema, request);
  const { from, to, cursor } = question;
  if (from !== undefined && to !== undefined && from >= to) return { items: [] };
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor);
  const { items, more } = await queryItems(store, auditItemSchema, queryOf(question, after));
  const entries = items.map(({ entry }) => entry);
  for (const entry of entries) checkEntry(entry);
  const last = entries.at(-1);
  if (!more || last === undefined) return { items: entries };
  const { time, kind, id, number } = last;
  return { items: entries, cursor: encodeCursor({ time, kind, id, number } satisfies Position) };
}

function queryOf({ organization, by, from, to, order, limit }: Question, after: Position | undefined): ItemQuery {
  if (by !== undefined && 'document' in by) {
    const name = { organization, ...by.document };
    const startAfter = after === undefined ? {} : { startAfter: auditKey(name, after.number) };
    return {
      partition: documentKey(name),
      range: allNumbers('audit'),
      order,
      limit,
      time: { from, to },
      ...startAfter,
    };
  }
  const { index, partition } = indexOf(organization, by);
  const range = placeRange(from, to);
  if (after === undefined) return { index, partition, range, order, limit };
  const { sortKey, partitionKey } = tableDefinition.indexes.find(({ name }) => name === index) ?? tableDefinition;
  const keys = auditKey({ organization, kind: after.kind, id: after.id }, after.number);
  const startAfter = { ...keys, [partitionKey]: partition, [sortKey]: auditPlace(after) };
  return { index, partition, range, order, limit, startAfter };
}

function indexOf(
  organization: string,
  by: { actor: string } | { action: string } | undefined,
): { index: AuditIndex; partition: string } {
  if (by === undefined) return { index: 'audit-by-time', partition: organizationKey(organization) };
  if ('actor' in by) return { index: 'audit-by-actor', partition: actorKey(organization, by.actor) };
  return { index: 'audit-by-action', partition: actionKey(organization, by.action) };
}

/**
 * Checks that an audit entry says what its hash says.
 *
 * @throws StoreError `integrity`.
 */
export function checkEntry(entry: AuditEntry): void {
  if (isAuditEntryIntact(entry)) return;
  throw new StoreError(
    'integrity',
    `Audit entry ${entry.number} of ${entry.kind} "${entry.id}" is altered: its hash does not fit what it says.`,
  );
}
