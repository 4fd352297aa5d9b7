// The only file that may import decimal.js. What belongs here: the wire format of a decimal and the clone that prints it.
import { Decimal as DecimalLibrary } from 'decimal.js';

/**
 * decimal.js with a precision and a rounding of our own. The library's defaults keep 20 significant digits, which loses
 * cents from 18 integer digits on. ROUND_HALF_UP is the library's name for "halves away from zero". Marked as pure, so that a
 * bundle that only checks the form of decimals leaves the library out.
 */
export const Decimal = /* @__PURE__ */ DecimalLibrary.clone({
  precision: 40,
  rounding: DecimalLibrary.ROUND_HALF_UP,
  defaults: true,
});
export type Decimal = DecimalLibrary;

/**
 * A decimal on the wire and in the table: optional minus, no plus, no exponent, no leading zeros, up to 18 digits before
 * the point and 12 after it. Thirty digits in all, so a precision of 40 holds every one of them.
 */
export const DECIMAL_PATTERN = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,12})?$/;

/** Whether a text is a decimal in the wire format. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_PATTERN.test(text);
}

/** The digits of a decimal without an exponent (`toString` writes 1e+21) and without a negative zero. */
export function toDecimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
