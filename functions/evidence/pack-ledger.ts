import type { Content } from '../ledger/items/content.ts';
import type { DocumentName } from '../ledger/items/primitives.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { StoreError } from '../ledger/store-error.ts';

export type PackedRevision = { revision: Revision; content: Content };

/**
 * The contents of a pack as a ledger to read from, so that what is recomputed from a pack is recomputed by the code of
 * the service.
 *
 * @param packed the revisions of each document in order, from the first one on without a gap.
 */
export function packLedger(organization: string, packed: readonly PackedRevision[]): LedgerReader {
  const revisions = new Map<string, PackedRevision[]>();
  for (const one of packed) {
    const known = revisions.get(keyOf(one.revision));
    if (known === undefined) revisions.set(keyOf(one.revision), [one]);
    else known.push(one);
  }
  const refuse = (): Promise<never> => Promise.reject(new StoreError('invalid', 'A pack is only read.'));
  return {
    read: (name) => {
      const known = name.organization === organization ? (revisions.get(keyOf(name)) ?? []) : [];
      const number = typeof name.revision === 'object' ? name.revision.number : name.revision;
      const found = number === undefined ? known.at(-1) : known[number - 1];
      if (found !== undefined) return Promise.resolve(found);
      return Promise.reject(
        new StoreError('not-found', `Revision ${number ?? 1} of ${name.kind} "${name.id}" is not in the pack.`),
      );
    },
    list: refuse,
    history: refuse,
    audit: refuse,
    diff: refuse,
    verify: refuse,
  };
}

function keyOf({ kind, id }: Pick<DocumentName, 'kind' | 'id'>): string {
  return `${kind}\n${id}`;
}
