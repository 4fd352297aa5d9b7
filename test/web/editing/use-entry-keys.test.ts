import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../web/editing/use-entry-keys.ts';

const [one, two, three] = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
const begun = keysOf({ list: [], keys: [], next: 0 }, [one, two, three]);

describe('the key of an entry', () => {
  it('goes along with an entry that is moved', () => {
    expect(keysOf(begun, [three, one, two]).keys).toEqual([begun.keys[2], begun.keys[0], begun.keys[1]]);
  });

  it('stays with the place of an entry that is changed, so that typing an id draws nothing anew', () => {
    const typed = keysOf(begun, [one, { id: 't' }, three]);
    expect(typed.keys).toEqual(begun.keys);
    expect(keysOf(typed, [one, { id: 'tw' }, three]).keys).toEqual(begun.keys);
  });

  it('is new for an entry that is added, also one that is the same as another', () => {
    const added = keysOf(begun, [one, two, two, three]).keys;
    expect(new Set(added).size).toBe(4);
    expect([added[0], added[1], added[3]]).toEqual(begun.keys);
  });

  it('is not given twice where one is taken away', () => {
    expect(keysOf(begun, [one, three]).keys).toEqual([begun.keys[0], begun.keys[2]]);
  });
});
