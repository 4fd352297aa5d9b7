import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { cutPartList, type PartEntry } from '../../../functions/ledger/items/address-content.ts';

const entries = Array.from({ length: 5_000 }, (_, index): PartEntry => [`part-${index}`, contentHash(index)]);
const hashesOf = (all: PartEntry[]): string[] => cutPartList(all).map(contentHash);

describe('cutPartList', () => {
  it('keeps every entry in its order', () => {
    expect(cutPartList(entries).flat()).toEqual(entries);
    expect(cutPartList([])).toEqual([]);
  });

  it('makes lists that fit an item, though no hash asks for a cut', () => {
    const uncut = entries.map(([id]): PartEntry => [id, 'x'.repeat(43)]);
    expect(cutPartList(uncut).map(({ length }) => length)).toEqual([1024, 1024, 1024, 1024, 904]);
  });

  it('changes one list, or cuts one in two, when a part is put in, wherever that is', () => {
    const before = new Set(hashesOf(entries));
    for (const place of [0, 1, 2_500, 5_000]) {
      const changed = hashesOf(entries.toSpliced(place, 0, ['new', contentHash('new')]));
      expect(changed.filter((hash) => !before.has(hash)).length).toBeLessThanOrEqual(2);
    }
  });
});
