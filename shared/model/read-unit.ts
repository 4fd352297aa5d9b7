import { defined } from '../canonical/defined.ts';
import { type Basis, basisOfNoun } from './basis.ts';
import type { Denominated } from './denomination.ts';

// Earlier versions had what a rate is in as one text, "USD per meeting", and tables of spreadsheets still have.

/** Those that people also write in small letters. */
const COMMON_CURRENCIES: ReadonlySet<string> = new Set(['USD', 'EUR', 'CHF', 'GBP', 'JPY']);

/** Names and signs that more than one currency has, or that are easily overlooked. */
const CURRENCY_WORDS = /[$€£¥₣₹₽]|\b(?:euros?|dollars?|francs?|pounds?|yen|yuan|roubles?|rupees?|shillings?)\b/i;

/**
 * What a rate is in, read from one text where it can be read in one way: "USD per meeting", "share of …", "of …", or a
 * text that names no currency, which then is that of its card or statement. Any other text stays, as an unclear one.
 */
export function readUnit(unit: string): Denominated {
  const text = unit.trim();
  const share = /^(?:share\b\s*(.*)|of\b.*|%|per ?cent|percentage|ratio)$/.exec(text);
  if (share !== null) return { basis: 'share', ...noteOf(share[1] ?? text) };
  const found = currencyIn(text);
  if (found === 'unclear') return { basis: 'unclear', ...noteOf(text) };
  const { code: currency } = found;
  const rest = currency !== undefined && text.toUpperCase().startsWith(currency) ? text.slice(3) : text;
  return { ...defined({ currency }), ...basisIn(rest.trim()) };
}

/** The two currencies of an exchange rate in one text, such as "USD per EUR". */
export function readPair(unit: string): { to: string; from: string } | undefined {
  const [, to, from] = /^([A-Z]{3}) per ([A-Z]{3})$/.exec(unit) ?? [];
  return to === undefined || from === undefined ? undefined : { to, from };
}

function currencyIn(text: string): { code?: string } | 'unclear' {
  const leading = leadingCurrency(text);
  const codes = [...new Set(text.match(/\b[A-Z]{3}\b/g) ?? [])].filter((code) => CURRENCIES.has(code));
  const others = codes.filter((code) => code !== leading);
  if (leading !== undefined && (others.length === 0 || new RegExp(`^.{3} per ${others.join('')}$`).test(text)))
    return { code: leading };
  const [only] = codes;
  if (leading === undefined && only !== undefined && codes.length === 1) return { code: only };
  return codes.length > 0 || CURRENCY_WORDS.test(text) ? 'unclear' : {};
}

/**
 * The code with which a text begins: "USD per meeting", "eur a night". A small-letter word such as "all" is a code only
 * where it is a common one.
 */
function leadingCurrency(text: string): string | undefined {
  const [, first, rest] = /^([A-Za-z]{3})(?![A-Za-z])(.*)$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const code = first.toUpperCase();
  if (COMMON_CURRENCIES.has(code)) return code;
  return first === code && (CURRENCIES.has(code) || rest?.startsWith(' per ') === true) ? code : undefined;
}

/** What a text such as "per session of ten days" or "per post and year" pays for. */
function basisIn(text: string): { basis: Basis; basisNote?: string } {
  const phrase = text.replace(/^(?:per|an?|each|\/)\s+/, '');
  const [, of = '', span] = /^(?:(.*?)[\s/]+(?:(?:and|per|an?)\s+)?)?(month|year|annum)$/.exec(phrase) ?? [];
  if (span !== undefined)
    return { basis: span === 'month' ? 'per month' : 'per year', ...noteOf(of === '' ? '' : `for each ${of}`) };
  const [, spanEach, each] = /^(month|year) for each (.+)$/.exec(phrase) ?? [];
  if (spanEach !== undefined && each !== undefined)
    return { basis: spanEach === 'month' ? 'per month' : 'per year', ...noteOf(`for each ${each}`) };
  const [, noun = '', rest = ''] = /^([A-Za-z]+)(?![\w-])(.*)$/.exec(phrase) ?? [];
  const basis = basisOfNoun(noun);
  // A year or month of which more is said may be no year of the calendar: "year of service".
  if (basis === undefined || basis === 'per month' || basis === 'per year' || basis === 'per currency')
    return { basis: 'per unit', ...noteOf(phrase) };
  return { basis, ...noteOf(rest.replace(/^[\s,]+/, '')) };
}

function noteOf(text: string): { basisNote?: string } {
  return text === '' ? {} : { basisNote: text };
}

/** Currencies by their codes (ISO 4217). */
const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
    'CHF CLP CNY COP CRC CUP ' +
    'CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ' +
    'IQD IRR ISK JMD JOD JPY ' +
    'KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
    'MYR MZN NAD NGN NIO NOK ' +
    'NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
    'SVC SYP SZL THB TJS TMT ' +
    'TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ZWL'
  ).split(' '),
);
