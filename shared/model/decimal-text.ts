import * as z from 'zod/mini';
import { DECIMAL_PATTERN, isDecimalText } from '../money/decimal-text.ts';
import {
  ONE,
  ZERO,
  addExact,
  compareExact,
  exactOf,
  exactToText,
  isTerminating,
  multiplyExact,
} from '../money/exact.ts';

/** What is said of a value that is no decimal; also the key by which a hint is found for what was written instead. */
export const DECIMAL_EXPECTED =
  'must be a decimal string such as "8050" or "0.125" (up to 18 digits before and 12 after the point), not a number';
export const COUNT_EXPECTED = 'must be a whole number as a string, such as "23"';
export const SIGNED_COUNT_EXPECTED = 'must be a whole number as a string, such as "23", or "-2" for a reduction';
export const POSTS_EXPECTED =
  'must be a number of posts as a string, such as "23", "0.5" for half a post, or "-2" for two that are given up';

/** Money, rates, quantities and shares on the wire: decimal strings, so that no float ever touches them. */
export const decimalText = z
  .string(DECIMAL_EXPECTED)
  .check(z.regex(DECIMAL_PATTERN, { error: DECIMAL_EXPECTED, abort: true }));

/** A decimal string that is not negative. */
export const positiveDecimalText = decimalText.check(z.refine((text) => !text.startsWith('-'), 'must not be negative'));

/** A share between 0 and 1, both allowed. */
export const shareText = decimalText.check(z.refine(isShare, 'must be a share between "0" and "1", such as "0.5"'));

/** Whether a decimal text is a share. */
export function isShare(text: string): boolean {
  return /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text);
}

/** A whole number that counts things; with a minus it is a reduction. */
export const signedCountText = z
  .string(SIGNED_COUNT_EXPECTED)
  .check(z.regex(/^-?(?:0|[1-9]\d{0,8})$/, { error: SIGNED_COUNT_EXPECTED, abort: true }));

/** Posts as documents count them: whole, in halves or other hundredths; with a minus those that are given up. */
export const postNumberText = z
  .string(POSTS_EXPECTED)
  .check(z.regex(/^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/, { error: POSTS_EXPECTED, abort: true }));

/**
 * A number of posts in hundredths of a post, read from its digits: a whole number, so that sums are exact. Numbers have
 * at most nine digits before the point, and a statement at most four million rows: sums stay below 2^53.
 */
export function hundredthsOfPosts(number: string): number {
  const [whole = '', decimals = ''] = number.split('.');
  return Number(`${whole}${decimals.padEnd(2, '0')}`);
}

/** A whole number that counts things, as a decimal string. */
export const countText = z
  .string(COUNT_EXPECTED)
  .check(z.regex(/^(?:0|[1-9]\d{0,8})$/, { error: COUNT_EXPECTED, abort: true }));

/**
 * A decimal times another, exactly, as a decimal in the wire format; undefined where twelve decimals cannot hold it.
 */
export function scaleText(value: string, by: string): string | undefined {
  const product = multiplyExact(exactOf(value), exactOf(by));
  const text = isTerminating(product) ? exactToText(product) : '';
  return isDecimalText(text) ? text : undefined;
}

/**
 * Whether decimal shares sum to exactly one. Texts that are no decimals do not: their own problem is named elsewhere.
 */
export function sumsToOne(shares: readonly string[]): boolean {
  if (!shares.every(isDecimalText)) return false;
  return compareExact(shares.map((share) => exactOf(share)).reduce(addExact, ZERO), ONE) === 0;
}
