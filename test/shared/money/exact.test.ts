import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECIMAL_PATTERN, isDecimalText } from '../../../shared/money/decimal-text.ts';
import {
  addExact,
  compareExact,
  divideExact,
  exactOf,
  exactOfInteger,
  exactToText,
  isTerminating,
  isZero,
  multiplyExact,
  negate,
  ONE,
  subtractExact,
  ZERO,
  type Exact,
} from '../../../shared/money/exact.ts';
import { MoneyError } from '../../../shared/money/money-error.ts';

const exact: fc.Arbitrary<Exact> = fc
  .tuple(fc.stringMatching(DECIMAL_PATTERN), fc.constantFrom('1', '12', '365', '7', '1000'))
  .map(([text, over]) => exactOf(text, over));

describe('an exact value', () => {
  test('is ten twelfths where months are ten of twelve, not 0.8333', () => {
    expect(exactOf('10', '12')).toEqual({ numerator: 5n, denominator: 6n });
    expect(multiplyExact(exactOf('120000'), exactOf('10', '12'))).toEqual(exactOf('100000'));
  });

  test('has one form, whatever zeros it is written with', () => {
    expect(exactOf('1.50')).toEqual(exactOf('1.5'));
    expect(exactOf('-0.00')).toEqual(ZERO);
    expect(exactOf('-0.5')).toEqual({ numerator: -1n, denominator: 2n });
    expect(isZero(exactOf('-0'))).toBe(true);
  });

  test.each(['', '1e3', '+1', '01', '1,5'])('refuses the decimal %j', (text) => {
    expect(() => exactOf(text)).toThrow(expect.objectContaining({ code: 'malformed_decimal' }));
  });

  test.each(['0', '-12', '1.5', '', '012'])('refuses the divisor %j', (over) => {
    expect(() => exactOf('1', over)).toThrow(expect.objectContaining({ code: 'malformed_divisor' }));
  });

  test('refuses to be divided by zero, and says so', () => {
    expect(() => divideExact(exactOf('1.5'), ZERO)).toThrow(
      new MoneyError('division_by_zero', '1.5 cannot be divided by zero.'),
    );
    expect(divideExact(ONE, exactOf('-0.5'))).toEqual(exactOf('-2'));
  });

  test('obeys the laws of arithmetic and stays reduced', () => {
    fc.assert(
      fc.property(exact, exact, exact, (a, b, c) => {
        expect(addExact(a, b)).toEqual(addExact(b, a));
        expect(addExact(addExact(a, b), c)).toEqual(addExact(a, addExact(b, c)));
        expect(multiplyExact(a, addExact(b, c))).toEqual(addExact(multiplyExact(a, b), multiplyExact(a, c)));
        expect(subtractExact(addExact(a, b), b)).toEqual(a);
        expect(addExact(a, negate(a))).toEqual(ZERO);
        if (!isZero(b)) expect(multiplyExact(divideExact(a, b), b)).toEqual(a);
        expect(addExact(a, b).denominator > 0n).toBe(true);
      }),
    );
  });

  test('compares as its difference does', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const { numerator } = subtractExact(a, b);
        expect(compareExact(a, b)).toBe(numerator > 0n ? 1 : numerator < 0n ? -1 : 0);
      }),
    );
  });
});

describe('the text of an exact value', () => {
  test.each([
    ['186550', '1', '186550'],
    ['1.500', '1', '1.5'],
    ['-1', '8', '-0.125'],
    ['1', '64000000', '0.000000015625'],
    ['10', '12', '0.833333'],
    ['-2', '3', '-0.666667'],
    ['0.000001', '3', '0.000000'],
    ['-0.000001', '3', '0.000000'],
    ['0', '7', '0'],
  ])('of %s over %s is %s', (text, over, expected) => {
    expect(exactToText(exactOf(text, over))).toBe(expected);
  });

  test('has the places that are asked for where it does not end', () => {
    expect(exactToText(exactOf('2', '3'), 0)).toBe('1');
    expect(exactToText(exactOf('2', '3'), 2)).toBe('0.67');
    expect(exactToText(exactOf('0.125'), 2)).toBe('0.125');
  });

  test('reads back as the same value where it ends', () => {
    fc.assert(
      fc.property(fc.stringMatching(DECIMAL_PATTERN), (text) => {
        const value = exactOf(text);
        expect(isTerminating(value)).toBe(true);
        expect(exactOf(exactToText(value))).toEqual(value);
      }),
    );
    expect(isTerminating(exactOf('1', '12'))).toBe(false);
    expect(isTerminating(exactOf('3', '12'))).toBe(true);
  });

  test('is off by at most half of its last place where it does not end', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 9 }),
        (numerator, places) => {
          const value = divideExact(exactOfInteger(numerator * 7n + 1n), exactOfInteger(7n));
          const text = exactToText(value, places);
          expect(isDecimalText(text)).toBe(true);
          const error = subtractExact(exactOf(text), value);
          const bound = exactOf('0.5', `1${'0'.repeat(places)}`);
          expect(compareExact(error, bound)).toBeLessThanOrEqual(0);
          expect(compareExact(negate(error), bound)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
