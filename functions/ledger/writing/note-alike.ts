import { isLookAlikeId } from '../../../shared/canonical/names.ts';
import type { Change } from '../items/change.ts';
import { type AlikeItem, alikeItemSchema } from '../items/items.ts';
import { alikeKey } from '../items/keys.ts';
import { getItem } from '../reading/read-items.ts';
import { ConflictError } from '../store-error.ts';
import type { ReadStore } from '../store.ts';

/** An item holds so many ids of the longest kind. */
const idsMost = 1000;

/** The ids that a new one might look like, before it is among them; undefined for a change that asks nothing of them. */
export type Alike = { before: AlikeItem | undefined };

/**
 * Looks at the ids that a new one might look like.
 *
 * @throws ConflictError if one of them looks like it, and the change is refused then; StoreError `integrity`,
 *   `unavailable`.
 */
export async function loadAlike(store: ReadStore, change: Change): Promise<Alike | undefined> {
  if (change.alike === undefined || change.expected !== 'none') return undefined;
  const before = await getItem(store, alikeItemSchema, alikeKey(change));
  const other = before?.ids.find((id) => isLookAlikeId(id, change.id));
  if (other !== undefined && change.alike === 'refused') throw lookAlike(change, other);
  if ((before?.count ?? 0) >= idsMost)
    throw new ConflictError(
      `${idsMost} documents have ids that may be taken for "${change.id}" already. Choose another id.`,
      'none',
    );
  return { before };
}

/** That another document has an id that nobody could tell from the new one. */
function lookAlike({ kind, id }: Change, other: string): ConflictError {
  return new ConflictError(
    `There is a ${kind} "${other}" already, whose id looks like "${id}": they differ only in case, spaces ` +
      'or characters that the eye takes for one another. Change that one, or choose another id.',
    'none',
  );
}

/** Adds the id to those that might look alike, if they are as they were. */
export function alikePut(table: string, change: Change, { before }: Alike) {
  const ids = [...new Set([...(before?.ids ?? []), change.id])].sort();
  return {
    Put: {
      TableName: table,
      Item: { ...alikeKey(change), v: 1, ids, count: ids.length },
      ...(before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#count = :count',
            ExpressionAttributeNames: { '#count': 'count' },
            ExpressionAttributeValues: { ':count': before.count },
          }),
    },
  };
}
