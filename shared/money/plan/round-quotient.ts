/**
 * The whole number nearest to `size / divisor`, halves upwards, exactly. Both are whole, `size` from 0 and `divisor`
 * from 1, together below 2^52, and `reciprocal` is the double nearest to 1 / divisor. The quotient so found may be off
 * by one next to a boundary; the remainder, which is exact, tells. A division would take longer, and `%` many times
 * longer.
 */
export function roundQuotient(size: number, divisor: number, reciprocal: number): number {
  const quotient = Math.floor(size * reciprocal + 0.5);
  const twiceRemainder = 2 * (size - quotient * divisor);
  if (twiceRemainder >= divisor) return quotient + 1;
  return twiceRemainder < -divisor ? quotient - 1 : quotient;
}
