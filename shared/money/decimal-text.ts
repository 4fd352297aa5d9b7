// The wire format of a decimal. Apart from decimal.js, which only prints: a bundle that computes exactly does without
// the library.

/**
 * A decimal on the wire and in the table: optional minus, no plus, no exponent, no leading zeros, up to 18 digits
 * before the point and 12 after it. Thirty digits in all, so a precision of 40 holds every one of them.
 */
export const DECIMAL_PATTERN = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,12})?$/;

/** Whether a text is a decimal in the wire format. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_PATTERN.test(text);
}
