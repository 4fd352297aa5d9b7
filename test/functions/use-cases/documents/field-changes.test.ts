import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../../../functions/use-cases/documents/field-changes.ts';

describe('the changes between two values', () => {
  it('are fields with their paths and both values', () => {
    expect(
      fieldChanges(
        { a: 1, b: { c: 'x', d: [1, 2] }, gone: true },
        { a: 1, b: { c: 'y', d: [1, 3, 4] }, 'new one': null },
      ),
    ).toEqual([
      { path: 'b.c', before: 'x', after: 'y' },
      { path: 'b.d[1]', before: 2, after: 3 },
      { path: 'b.d[2]', after: 4 },
      { path: 'gone', before: true },
      { path: '["new one"]', after: null },
    ]);
  });

  it('match entries of lists by their ids, and tell when only their order differs', () => {
    const [a, b] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ];
    expect(fieldChanges({ list: [a, b] }, { list: [{ ...b, n: 3 }, { id: 'c' }] })).toEqual([
      { path: 'list.a', before: a },
      { path: 'list.b.n', before: 2, after: 3 },
      { path: 'list.c', after: { id: 'c' } },
    ]);
    expect(fieldChanges([a, b], [b, a])).toEqual([{ path: ' (order)', before: ['a', 'b'], after: ['b', 'a'] }]);
    expect(fieldChanges([a, a], [a])).toEqual([{ path: '[1]', before: a }]);
  });

  it('see no difference in the order of keys, and keys of every object as what they are', () => {
    expect(fieldChanges({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
    expect(fieldChanges(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'))).toEqual([
      { path: '__proto__', before: 1, after: 2 },
    ]);
    expect(fieldChanges({}, { constructor: 1 })).toEqual([{ path: 'constructor', after: 1 }]);
  });

  it('are none exactly where two values are the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const [one, other] = [JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(after))] as [
          unknown,
          unknown,
        ];
        expect(fieldChanges(one, structuredClone(one))).toEqual([]);
        const same = fieldChanges(one, other).length === 0;
        expect(same).toBe(fieldChanges(other, one).length === 0);
      }),
    );
  });
});
