import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideHalfAway } from '../../../../shared/money/exact.ts';
import { roundQuotient } from '../../../../shared/money/plan/round-quotient.ts';

function expectExact(size: number, divisor: number): void {
  expect(roundQuotient(size, divisor, 1 / divisor)).toBe(Number(divideHalfAway(BigInt(size), BigInt(divisor))));
}

test('rounds halves upwards', () => {
  expect(roundQuotient(186_550, 100, 1 / 100)).toBe(1866);
  expect(roundQuotient(186_549, 100, 1 / 100)).toBe(1865);
  expect(roundQuotient(0, 100, 1 / 100)).toBe(0);
});

test('is exact next to every boundary up to 2^52, where the reciprocal alone is not', () => {
  const divisor = fc.oneof(
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 1, max: 2 ** 51 }),
    fc.constantFrom(3, 7, 365, 12e5, 366e7),
  );
  let misled = 0;
  fc.assert(
    fc.property(
      divisor,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: -2, max: 2 }),
      (over, share, step) => {
        const units = Math.floor((share * (2 ** 52 - over)) / over);
        const size = Math.max(0, Math.min(units * over - Math.ceil(over / 2) + step, 2 ** 52 - over - 1));
        expectExact(size, over);
        if (Math.floor(size * (1 / over) + 0.5) !== roundQuotient(size, over, 1 / over)) misled += 1;
      },
    ),
    { numRuns: 20_000, seed: 153 },
  );
  expect(misled).toBeGreaterThan(0);
});
