// The only file that may import decimal.js. What belongs here: the clone that prints decimals.
import { Decimal as DecimalLibrary } from 'decimal.js';

/**
 * decimal.js with a precision and a rounding of our own. The library's defaults keep 20 significant digits, which loses
 * cents from 18 integer digits on. ROUND_HALF_UP is the library's name for "halves away from zero".
 */
export const Decimal = DecimalLibrary.clone({
  precision: 40,
  rounding: DecimalLibrary.ROUND_HALF_UP,
  defaults: true,
});
export type Decimal = DecimalLibrary;

/** The digits of a decimal without an exponent (`toString` writes 1e+21) and without a negative zero. */
export function toDecimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
