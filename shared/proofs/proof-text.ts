import type { Factor } from '../model/component.ts';
import type { Source } from '../model/source.ts';
import { formatAmount, formatDecimal } from '../print/format-amount.ts';

/** "A/C.3/79/L.53, paragraph 5; A/C.1/79/L.83". */
export function sourceText(sources: readonly Source[]): string {
  return sources
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}

/** "8 050", or "10/12" of a factor that divides. */
export function factorValue({ value, over }: Pick<Factor, 'value' | 'over'>): string {
  return `${signedDecimal(value)}${over === undefined ? '' : `/${over}`}`;
}

/** The factors as on paper: "5 × 2 × 2 × 8 050". */
export function productText(factors: readonly Factor[]): string {
  return factors.map(factorValue).join(' × ');
}

/** An amount in a sentence: zero is written out, since a dash would read as a mark of punctuation. */
export function amountText(amount: number): string {
  return amount === 0 ? '0' : formatAmount(amount);
}

/** A decimal with its thousands apart, also one with a minus. */
export function signedDecimal(value: string): string {
  return value.startsWith('-') ? `-${formatDecimal(value.slice(1))}` : formatDecimal(value);
}

/** "a", "a and b", "a, b and c"; of many, the first and how many follow. */
export function listText(texts: readonly string[], most = 6): string {
  if (texts.length > most) return `${texts.slice(0, most - 1).join(', ')} and ${texts.length - most + 1} more`;
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
