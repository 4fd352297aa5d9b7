import type { Negatives } from '../model/negatives.ts';

/**
 * An amount as documents print it: "1 698 700", "–" for zero, a minus before a negative one or parentheses around it.
 * `space` separates thousands.
 */
export function formatAmount(amount: number, space = ' ', negatives: Negatives = 'minus'): string {
  if (amount === 0) return '–';
  const digits = String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, space);
  return amount < 0 ? belowZero(digits, negatives) : digits;
}

/** The digits of what is below zero, as such. */
export function belowZero(digits: string, negatives: Negatives = 'minus'): string {
  return negatives === 'parentheses' ? `(${digits})` : `-${digits}`;
}

/** A decimal string with its thousands apart: "1 234.5". */
export function formatDecimal(text: string, space = ' '): string {
  const [whole = '', fraction] = text.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/**
 * A chance as a percentage with one decimal: "17.3 %". What is not quite certain or impossible is not rounded to be so.
 * Chances are no money.
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}
