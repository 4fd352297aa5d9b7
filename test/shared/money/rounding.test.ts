import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareExact,
  exactOf,
  exactOfInteger,
  multiplyExact,
  negate,
  subtractExact,
} from '../../../shared/money/exact.ts';
import { roundExact, ROUNDING_UNITS } from '../../../shared/money/rounding.ts';

describe('rounding', () => {
  test('publishes 186,550 as 186,600, where a double would publish 186,500', () => {
    const amount = multiplyExact(multiplyExact(exactOf('140000'), exactOf('1.30')), exactOf('1.025'));
    expect(roundExact(amount, '100')).toBe(186_600n);
    expect(roundExact(negate(amount), '100')).toBe(-186_600n);
    expect(Math.round((140000 * 1.3 * 1.025) / 100) * 100).toBe(186_500);
  });

  test.each([
    ['49.999999999999', '100', 0n],
    ['50', '100', 100n],
    ['-49.99', '100', 0n],
    ['-50', '100', -100n],
    ['150', '100', 200n],
    ['250', '100', 300n],
    ['499.99', '1000', 0n],
    ['-500', '1000', -1000n],
    ['0.5', '1', 1n],
    ['-2.5', '1', -3n],
    ['0', '1000', 0n],
  ] as const)('of %s to %s is %s', (text, unit, expected) => {
    expect(roundExact(exactOf(text), unit)).toBe(expected);
  });

  test('gives a multiple of the unit, at most half a unit away, and treats signs alike', () => {
    const value = fc.tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.constantFrom('1', '12', '365', '1000'),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...ROUNDING_UNITS), ([numerator, over], unit) => {
        const exact = multiplyExact(exactOfInteger(numerator), exactOf('1', over));
        const rounded = roundExact(exact, unit);
        expect(rounded % BigInt(unit)).toBe(0n);
        const error = subtractExact(exactOfInteger(rounded), exact);
        expect(
          compareExact(multiplyExact(error, error), multiplyExact(exactOf(unit, '2'), exactOf(unit, '2'))),
        ).toBeLessThanOrEqual(0);
        expect(roundExact(negate(exact), unit)).toBe(-rounded);
      }),
    );
  });
});
