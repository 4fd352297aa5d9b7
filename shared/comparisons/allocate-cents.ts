import {
  type Exact,
  compareExact,
  divideHalfAway,
  exactOfInteger,
  multiplyExact,
  negate,
  subtractExact,
} from '../money/exact.ts';

const HUNDRED = exactOfInteger(100n);

/**
 * Exact amounts as cents that sum to the total, which is what the amounts sum to. Each is rounded to the nearest cent,
 * halves away from zero; the cents left over go one by one to those that rounding moved furthest the other way, the
 * first of equals. Amounts of opposite signs give cents of opposite signs.
 */
export function allocateCents(amounts: readonly Exact[], total: bigint): readonly bigint[] {
  const exact = amounts.map((amount) => multiplyExact(amount, HUNDRED));
  const cents = exact.map(({ numerator, denominator }) => divideHalfAway(numerator, denominator));
  const left = total * 100n - cents.reduce((sum, one) => sum + one, 0n);
  const step = left < 0n ? -1n : 1n;
  const missing = exact.map((amount, position) => {
    const remainder = subtractExact(amount, exactOfInteger(cents[position] ?? 0n));
    return { position, remainder: left < 0n ? negate(remainder) : remainder };
  });
  missing.sort((a, b) => compareExact(b.remainder, a.remainder) || a.position - b.position);
  const chosen = new Set(missing.slice(0, Number(left * step)).map(({ position }) => position));
  return cents.map((one, position) => (chosen.has(position) ? one + step : one));
}

/** Cents in units of currency with two decimals: "-248400.00". */
export function centsText(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The cents of such a text. */
export function centsOf(text: string): bigint {
  return BigInt(text.replace('.', ''));
}
