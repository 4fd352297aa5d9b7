import { isDivisorText } from '../exact.ts';
import { isDecimalText } from '../decimal-text.ts';
import { MoneyError } from '../money-error.ts';

/** A decimal as `mantissa / 10^scale`, with no trailing zero in the decimals, so that products stay small. */
export interface Mantissa {
  readonly mantissa: number;
  readonly scale: number;
}

/**
 * Splits a decimal in the wire format. A mantissa of more than 2^53 is the nearest double: evaluation sees its size and
 * takes the exact path.
 *
 * @throws MoneyError `malformed_decimal` that names `where` the text stands; a function, because most texts are well
 * formed and the wording would cost more than the parsing.
 */
export function parseMantissa(text: string, where: () => string): Mantissa {
  if (!isDecimalText(text)) {
    throw new MoneyError(
      'malformed_decimal',
      `${where()} is "${text}", which is not a decimal. Write digits with an optional minus and point, without ` +
        'exponent or leading zeros.',
    );
  }
  const point = text.indexOf('.');
  // The addition of zero turns a negative zero into a plain one.
  if (point < 0) return { mantissa: Number(text) + 0, scale: 0 };
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  return { mantissa: Number(text.slice(0, point) + text.slice(point + 1, end)) + 0, scale: end - point - 1 };
}

/**
 * Checks a divisor.
 *
 * @throws MoneyError `malformed_divisor` that names `where` it stands.
 */
export function parseDivisor(text: string, where: () => string): string {
  if (isDivisorText(text)) return text;
  throw new MoneyError(
    'malformed_divisor',
    `${where()} is over "${text}". Write a positive integer of at most 18 digits.`,
  );
}
