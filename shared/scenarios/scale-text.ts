import { isDecimalText } from '../money/decimal-text.ts';
import { exactOf, exactToText, isTerminating, multiplyExact } from '../money/exact.ts';

/**
 * A decimal times another, exactly, as a decimal in the wire format; undefined where twelve decimals cannot hold it.
 */
export function scaleText(value: string, by: string): string | undefined {
  const product = multiplyExact(exactOf(value), exactOf(by));
  const text = isTerminating(product) ? exactToText(product) : '';
  return isDecimalText(text) ? text : undefined;
}
