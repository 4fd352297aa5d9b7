import { formatDecimal } from '../print/format-amount.ts';
import type { Language } from './language.ts';

/** The blank within a number, at which no line ends. */
const BLANK = '\u00a0';
const MINUS = '\u2212';

/** What stands between thousands in running text. In tables it is a blank in every language. */
const thousands: Readonly<Record<Language, string>> = { en: ',', fr: BLANK, es: '.', ru: BLANK, ar: BLANK, zh: BLANK };

/** United States dollars in running text, by language; other currencies go by their code. */
const dollars: Readonly<Record<Language, (amount: string) => string>> = {
  en: (amount) => `$${amount}`,
  fr: (amount) => `${amount}${BLANK}dollars`,
  es: (amount) => `${amount}${BLANK}dólares`,
  ru: (amount) => `${amount}${BLANK}долл.${BLANK}США`,
  ar: (amount) => `${amount}${BLANK}دولار`,
  zh: (amount) => `${amount}美元`,
};

/** A whole amount in running text: "$2,569,000", "2 569 000 dollars", "EUR 2,569,000". */
export function proseAmount(language: Language, amount: number, currency: string): string {
  const digits = formatDecimal(String(Math.abs(amount)), thousands[language]);
  const sign = amount < 0 ? MINUS : '';
  if (currency === 'USD') return language === 'en' ? `${sign}$${digits}` : dollars[language](`${sign}${digits}`);
  return language === 'en' ? `${currency}${BLANK}${sign}${digits}` : `${sign}${digits}${BLANK}${currency}`;
}

/** A number of posts in running text and in tables: "23", "0.5". */
export function proseCount(language: Language, count: number): string {
  const text = formatDecimal(String(count), thousands[language]);
  return language === 'en' || language === 'zh' ? text : text.replace(/\.(?=\d{1,2}$)/, ',');
}

/** What is printed in a cell of a table, with blanks at which no line ends and a true minus. */
export function cellText(printed: string): string {
  return printed.replace(/ /g, BLANK).replace(/^-/, MINUS);
}
