import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../shared/model/did-you-mean.ts';

/** How many letters must be put in, left out, replaced or swapped with their neighbour, straight from that sentence. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

describe('the nearest of known names', () => {
  it('is the first of those that the fewest slips lead to, one in three letters at most', () => {
    const names = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 6 }), (name, known) => {
        const near = known
          .map((candidate) => ({ candidate, slips: distance(name, candidate) }))
          .filter(
            ({ candidate, slips }) => slips <= Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3)),
          )
          .sort((one, other) => one.slips - other.slips);
        expect(nearestName(name, known)).toBe(near[0]?.candidate);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['standart-cost', 'standard-cost'],
    ['STANDARD-COST', 'standard-cost'],
    ['meeting', undefined],
    ['', undefined],
  ])('of "standard-cost" for %j is %j', (name, nearest) => {
    expect(nearestName(name, ['standard-cost'])).toBe(nearest);
  });
});
