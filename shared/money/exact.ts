// Exact rationals: every sum and product of decimals and divisors, without rounding. Rounding is in rounding.ts.
import { isDecimalText } from './decimal-text.ts';
import { MoneyError } from './money-error.ts';

/** A rational number in lowest terms; the denominator is positive, so equal numbers have equal parts. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DIVISOR_PATTERN = /^[1-9]\d{0,17}$/;

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/** Whether a text is a divisor: a positive integer of up to 18 digits. */
export function isDivisorText(text: string): boolean {
  return DIVISOR_PATTERN.test(text);
}

/**
 * The exact value of a decimal, divided by `over` if given: ten of twelve months is `exactOf('10', '12')`.
 *
 * @throws MoneyError `malformed_decimal` or `malformed_divisor`.
 */
export function exactOf(text: string, over = '1'): Exact {
  if (!isDecimalText(text)) {
    throw new MoneyError(
      'malformed_decimal',
      `"${text}" is not a decimal. Write digits with an optional minus and point, at most 18 before the point and ` +
        '12 after it, without exponent or leading zeros.',
    );
  }
  if (!isDivisorText(over)) {
    throw new MoneyError(
      'malformed_divisor',
      `"${over}" is not a divisor. Write a positive integer of at most 18 digits.`,
    );
  }
  const point = text.indexOf('.');
  if (point < 0) return reduce(BigInt(text), BigInt(over));
  const decimals = text.length - point - 1;
  return reduce(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(decimals) * BigInt(over));
}

/** The exact value of a whole number. */
export function exactOfInteger(value: bigint): Exact {
  return { numerator: value, denominator: 1n };
}

export function addExact(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return reduce(a.numerator + b.numerator, a.denominator);
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return addExact(a, negate(b));
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * The exact quotient.
 *
 * @throws MoneyError `division_by_zero`.
 */
export function divideExact(a: Exact, b: Exact): Exact {
  if (b.numerator === 0n) throw new MoneyError('division_by_zero', `${exactToText(a)} cannot be divided by zero.`);
  return reduce(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negate(a: Exact): Exact {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`: fit for `sort`. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function isZero(a: Exact): boolean {
  return a.numerator === 0n;
}

/** Whether the decimal expansion ends, that is, whether the denominator has no prime factor but 2 and 5. */
export function isTerminating(a: Exact): boolean {
  return strip(strip(a.denominator, 2n).rest, 5n).rest === 1n;
}

/**
 * The decimal expansion: all of it if it ends (however long), otherwise rounded to `places` decimals, halves away from
 * zero, with all its places written. Never an exponent, never a negative zero.
 */
export function exactToText(a: Exact, places = 6): string {
  const twos = strip(a.denominator, 2n);
  const fives = strip(twos.rest, 5n);
  if (fives.rest !== 1n)
    return scaledToText(divideHalfAway(a.numerator * 10n ** BigInt(places), a.denominator), places);
  const decimals = Math.max(twos.times, fives.times);
  return scaledToText((a.numerator * 10n ** BigInt(decimals)) / a.denominator, decimals);
}

/** The whole number nearest to `numerator / denominator`, halves away from zero. The denominator must be positive. */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const quotient = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -quotient : quotient;
}

function reduce(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestCommonDivisor(numerator, denominator);
  // A negative divisor of the value moves its sign to the numerator.
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function strip(value: bigint, prime: bigint): { rest: bigint; times: number } {
  let rest = value;
  let times = 0;
  while (rest % prime === 0n) {
    rest /= prime;
    times += 1;
  }
  return { rest, times };
}

function scaledToText(mantissa: bigint, decimals: number): string {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(decimals + 1, '0');
  const sign = mantissa < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
