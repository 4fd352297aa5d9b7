/** A piece of text: a word, or a number with the value by which it is compared. */
export type Token = {
  readonly kind: 'word' | 'number';
  readonly key: string;
  readonly raw: string;
  /** A number alone in parentheses: below zero in a table, though not always in a sentence. */
  readonly isEnclosed?: true;
};

/** A minus before a number, with its currency between; what joins letters or figures is none: "P-5", "2025-2026". */
const sign = String.raw`(?:(?<![\p{L}\d)])[-\u2212]\p{Sc}?)?`;
/**
 * Thousands apart by a blank, a comma, a point or an apostrophe, all of a number by the same one: numbers that are apart
 * by a blank have blanks of another kind within.
 */
const grouped = String.raw`\d{1,3}(?<apart>[,.'\u2019 \u00a0\u202f\u2009])\d{3}(?:\k<apart>\d{3})*(?!\d)`;
const number = String.raw`${sign}(?<!\d)(?:${grouped}|\d+)(?:[.,]\d{1,2}(?!\d))?`;
const dash = String.raw`(?<=^|\s)[\u2012\u2013\u2014\u2212-](?=\s|$)`;
const pattern = new RegExp(String.raw`(?<number>${number}|${dash})|(?<word>[\p{L}\p{M}]+)`, 'gu');

/** A text as words and numbers in their order; everything else between them is of no account. */
export function readTokens(text: string): readonly Token[] {
  const composed = text.normalize('NFC');
  return Array.from(composed.matchAll(pattern), ({ 0: raw, index, groups }): Token => {
    if (groups?.['word'] !== undefined) return { kind: 'word', key: raw.toLowerCase(), raw };
    const key = numberKey(raw);
    const isEnclosed = composed[index - 1] === '(' && composed[index + raw.length] === ')' && /^\d/.test(raw);
    return isEnclosed && /[1-9]/.test(key)
      ? { kind: 'number', key: `-${key}`, raw, isEnclosed }
      : { kind: 'number', key, raw };
  });
}

/** The value of the one number that a figure shows, which may be in parentheses. */
export function shownKey(shown: string): string {
  return readTokens(shown).find(({ kind }) => kind === 'number')?.key ?? numberKey(shown);
}

/** Whether a number that stands in a document is the one that is shown; parentheses may be those of a sentence. */
export function isSameNumber({ key, isEnclosed }: Token, shown: string): boolean {
  const wanted = shownKey(shown);
  return key === wanted || (isEnclosed === true && key === `-${wanted}`);
}

/** The value of a number however it is written: "1 698 700", "1,698,700" and "1698700" are one; a dash is nil. */
export function numberKey(raw: string): string {
  const text = raw.normalize('NFKC').replace(/[\u2012-\u2014\u2212]/g, '-');
  const decimals = /[.,](\d{1,2})$/.exec(text)?.[1];
  const whole = (decimals === undefined ? text : text.slice(0, -decimals.length - 1)).replace(/\D/g, '');
  if (whole === '') return '0';
  const value = `${whole.replace(/^0+(?=\d)/, '')}${decimals === undefined ? '' : `.${decimals}`}`;
  return text.startsWith('-') && /[1-9]/.test(value) ? `-${value}` : value;
}

/** Whether a number looks like an amount: four digits at least, and not a year. */
export function looksLikeAmount({ kind, key, raw }: Token): boolean {
  const digits = key.replace(/\D/g, '');
  return kind === 'number' && digits.length >= 4 && !(digits.length === 4 && /^(?:19|20|21)\d\d$/.test(raw.trim()));
}
