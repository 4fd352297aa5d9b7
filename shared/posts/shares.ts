import { ONE, ZERO, addExact, compareExact, exactOf } from '../money/exact.ts';
import { isDecimalText } from '../money/decimal-text.ts';

/**
 * Whether decimal shares sum to exactly one. Texts that are no decimals do not: their own problem is named elsewhere.
 */
export function sumsToOne(shares: readonly string[]): boolean {
  if (!shares.every(isDecimalText)) return false;
  return compareExact(shares.map((share) => exactOf(share)).reduce(addExact, ZERO), ONE) === 0;
}
