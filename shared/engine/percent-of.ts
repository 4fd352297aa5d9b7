import { divideExact, divideHalfAway, exactOfInteger } from '../money/exact.ts';

/** An amount in per cent of another, with so many decimals, halves away from zero; null where the other is zero. */
export function percentOf(amount: number, on: number, decimals: number): string | null {
  if (on === 0 || !Number.isSafeInteger(amount) || !Number.isSafeInteger(on)) return null;
  const scaled = exactOfInteger(BigInt(amount) * 100n * 10n ** BigInt(decimals));
  const share = divideExact(scaled, exactOfInteger(BigInt(on)));
  const rounded = divideHalfAway(share.numerator, share.denominator);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${rounded < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}
