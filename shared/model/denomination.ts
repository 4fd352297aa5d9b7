// What a rate is in: a currency and what it pays for, such as "USD" and "per meeting"; or a share, which is no money.

/** A rate's currency, if it is money, and its basis: "per meeting", "a month", "of full cost"; both as fields, or both in one text. */
export type Denominated = { currency?: string | undefined; basis?: string | undefined; unit?: string | undefined };

/** What a rate is in; `named` tells whether it names its own currency or takes that of its document. */
export type Denomination = { kind: 'share' } | { kind: 'money'; currency: string; named: boolean };

/** A unit whose currency cannot be told, and why. */
export type UnclearUnit = { unclear: string };

/** Currencies by their codes (ISO 4217), as units of rates name them. */
const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP ' +
    'CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY ' +
    'KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
    'NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT ' +
    'TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ZWL'
  ).split(' '),
);

/** Those that people also write in small letters. */
const COMMON_CURRENCIES: ReadonlySet<string> = new Set(['USD', 'EUR', 'CHF', 'GBP', 'JPY']);

/** Names and signs that more than one currency has, or that are easily overlooked. */
const CURRENCY_WORDS = /[$€£¥₣₹₽]|\b(?:euros?|dollars?|francs?|pounds?|yen|yuan|roubles?|rupees?|shillings?)\b/i;

/**
 * What a rate is in. A unit in one text is read where it can be read in one way: "USD per meeting", "share of …", "of …", or a text that
 * names no currency, which then is that of its document. The two codes of an exchange rate, "USD per EUR", are read as the first.
 */
export function denominationOf(
  { currency, basis, unit }: Denominated,
  documentCurrency: string,
): Denomination | UnclearUnit {
  if (currency !== undefined) return { kind: 'money', currency, named: true };
  const text = unit ?? basis ?? '';
  if (isShareText(text)) return { kind: 'share' };
  const leading = leadingCurrency(text, documentCurrency);
  const codes = [...new Set(text.match(/\b[A-Z]{3}\b/g) ?? [])].filter((code) => CURRENCIES.has(code));
  const others = codes.filter((code) => code !== leading);
  if (leading !== undefined && (others.length === 0 || new RegExp(`^.{3} per ${others.join('')}$`).test(text)))
    return { kind: 'money', currency: leading, named: true };
  const [only] = codes;
  if (leading === undefined && only !== undefined && codes.length === 1)
    return { kind: 'money', currency: only, named: true };
  if (codes.length > 0 || CURRENCY_WORDS.test(text))
    return {
      unclear: `the currency of "${text}" cannot be told. Write "currency", such as "${documentCurrency}", and "basis", such as "per meeting", instead of "unit"`,
    };
  return { kind: 'money', currency: documentCurrency, named: false };
}

/** The code with which a unit begins: "USD per meeting", "eur a night". A small-letter word such as "all" is a code only where it is a common one. */
function leadingCurrency(text: string, documentCurrency: string): string | undefined {
  const [, first, rest] = /^([A-Za-z]{3})(?![A-Za-z])(.*)$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const code = first.toUpperCase();
  if (code === documentCurrency || COMMON_CURRENCIES.has(code)) return code;
  return first === code && (CURRENCIES.has(code) || rest?.startsWith(' per ') === true) ? code : undefined;
}

/** Shares and vacancy factors have no currency: what they are a share of begins with "share" or "of". */
function isShareText(text: string): boolean {
  return /^(?:share|of)\b/.test(text);
}

/** The unit in one text, as people read it: "USD per meeting". */
export function unitText({ currency, basis, unit }: Denominated): string {
  return unit ?? [currency, basis].filter((part) => part !== undefined).join(' ');
}

/** What is wrong with how a rate says what it is in; undefined where nothing is. */
export function denominationProblem({
  currency,
  basis,
  unit,
}: Denominated): { path: string; message: string } | undefined {
  if (unit !== undefined)
    return currency === undefined && basis === undefined
      ? undefined
      : { path: 'unit', message: 'must not stand beside "currency" and "basis", which say the same; leave it out' };
  if (currency === undefined && basis === undefined)
    return {
      path: 'currency',
      message:
        'is needed, with the "basis" that the rate is for, such as "USD" and "per meeting"; a share has a basis alone, such as "of full cost"',
    };
  if (currency === undefined && !isShareText(basis ?? ''))
    return { path: 'currency', message: 'is needed where the basis is no share ("share of …" or "of …")' };
  return currency !== undefined && isShareText(basis ?? '')
    ? {
        path: 'currency',
        message: 'must be left out where the basis is a share ("share of …" or "of …"), which is no money',
      }
    : undefined;
}
