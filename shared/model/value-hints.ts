import { nearestName } from './did-you-mean.ts';
import { listGradeSpellings } from './grade.ts';
import { DECIMAL_PATTERN } from '../money/decimal-text.ts';
import { isCalendarDate } from '../time/calendar.ts';
import { monthNamed } from '../time/month-names.ts';

// What somebody most likely meant who wrote a value that is refused: the one way to write it, or both where it can be
// read in two ways.

/** How to write what was meant as a decimal: `2,000` → "2000". Undefined where nothing can be said. */
export function decimalHint(value: unknown): string | undefined {
  if (typeof value === 'number') return numberHint(value);
  if (typeof value !== 'string') return undefined;
  const text = plainDigits(value);
  const fraction = fractionHint(value.trim());
  if (fraction !== undefined) return fraction;
  const percent = /^([+-]?\d{1,15}(?:[.,]\d{1,10})?) ?(?:%|per cent|percent)$/.exec(text)?.[1];
  if (percent !== undefined)
    return write(percentAsShare(percent.replace(',', '.')), 'this is a percentage: write it as a share');
  const amount = text.replace(/^(?:[A-Z]{3}|[$€£]) ?|(?: ?(?:[A-Z]{3}|[$€£]))$/g, '');
  const named = amount === text ? '' : 'the currency stands elsewhere: ';
  const separated = separatorHint(amount) ?? accountsHint(amount) ?? unitHint(amount);
  if (separated !== undefined) return `${named}${separated}`;
  const exponent = /^-?\d(?:\.\d+)?e\+?\d{1,2}$/i.test(amount) && Number.isSafeInteger(Number(amount));
  const plain = exponent ? String(Number(amount)) : withoutOddities(amount);
  return plain === value || !DECIMAL_PATTERN.test(plain) ? undefined : write(plain, `${named}write`);
}

/** A comma, apostrophe or space between digits is refused, since a comma can be read in two ways. */
function separatorHint(text: string): string | undefined {
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    const thousands = text.replaceAll(',', '');
    const single = /^-?\d{1,3},\d{3}$/.test(text);
    const decimal = single ? `; if the comma is a decimal comma, "${text.replace(',', '.')}"` : '';
    return `the comma is no digit: write it without separators, "${thousands}"${decimal}`;
  }
  if (/^-?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(text))
    return write(text.replace(/[ '’]/g, '').replace(',', '.'), 'write it without separators');
  if (/^-?\d+(?:\.\d{3})*,\d+$/.test(text))
    return write(text.replaceAll('.', '').replace(',', '.'), 'the decimal sign is a point, not a comma: write');
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return write(text.replaceAll('.', ''), 'write it without separators');
  return undefined;
}

/** What accounts write: "(2)" for less than zero, "1000.-" for a whole amount. */
function accountsHint(text: string): string | undefined {
  const negative = /^\((\d{1,18}(?:\.\d{1,12})?)\)$/.exec(text)?.[1];
  if (negative !== undefined) return write(`-${withoutOddities(negative)}`, 'what is below zero has a minus: write');
  const whole = /^(-?\d{1,18})[.,]-{1,2}$/.exec(text)?.[1];
  return whole === undefined ? undefined : write(withoutOddities(whole), 'write');
}

const ZEROS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['million', 6],
]);

/** A number with what it counts: "12 meetings", "1.5 million". */
function unitHint(text: string): string | undefined {
  const [, sign = '', whole = '', fraction = '', unit = ''] =
    /^(-?)(\d{1,9})(?:\.(\d{1,6}))? ?([A-Za-z][A-Za-z .-]{0,40})$/.exec(text) ?? [];
  if (unit === '' || /^e\b/i.test(unit)) return undefined;
  const zeros = ZEROS.get(unit.toLowerCase());
  if (zeros === undefined)
    return write(
      withoutOddities(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`),
      'the unit stands elsewhere: write',
    );
  const digits = `${whole}${fraction.padEnd(zeros, '0').slice(0, zeros)}`;
  const rest = fraction.slice(zeros);
  return write(withoutOddities(`${sign}${digits}${rest === '' ? '' : `.${rest}`}`), 'write all its digits');
}

/** "1/2" and "½": the decimal, or that there is none. */
function fractionHint(written: string): string | undefined {
  const [, sign = '', over = '', under = ''] =
    /^(-?)(\d{1,6})[/\u2044](\d{1,6})$/.exec(Array.from(written).length === 1 ? written.normalize('NFKC') : written) ??
    [];
  if (under === '' || Number(under) === 0) return undefined;
  // Six decimals are enough, and exact: whole numbers below 2^53.
  if ((Number(over) * 1e6) % Number(under) !== 0)
    return `no decimal is exactly ${sign}${over}/${under}; write the decimal that the document has`;
  return write(`${sign}${Number(over) / Number(under)}`, 'write it as a decimal');
}

function write(text: string, how: string): string {
  return `${how}${/(?:write|instance|mean)$/.test(how) ? '' : ','} "${text}"`;
}

/** JSON numbers pass through binary floats on their way, and a budget figure must not. */
function numberHint(value: number): string | undefined {
  const text = String(value);
  return DECIMAL_PATTERN.test(text) ? `put it in quotation marks, "${text}"` : undefined;
}

/** Full-width and other digits, signs and spaces of the same meaning as the plain ones. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\p{Nd}/gu, digitOf)
    .replaceAll('\u066a', '%')
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The plain digit of one of any script: the ten of each follow one another, from its zero on. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return letter;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function withoutOddities(text: string): string {
  const signed = text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  return signed.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

/** A share above one is most likely a percentage: "50" → "0.5". */
export function shareHint(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DECIMAL_PATTERN.test(value) || !(Number(value) > 1 && Number(value) <= 100))
    return undefined;
  return write(percentAsShare(value), 'if this is a percentage, write it as a share');
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:us ?\$|\$|us dollars?|dollars?)$/i, 'USD'],
  [/^(?:€|euros?)$/i, 'EUR'],
  [/^(?:swiss francs?|sfr\.?)$/i, 'CHF'],
];

/** `usd`, `US$`, `euro` → the code. */
export function currencyHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const code = /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : CURRENCIES.find(([name]) => name.test(text))?.[1];
  return code === undefined ? undefined : write(code, 'write');
}

/** `Section 16` → "16". */
export function sectionHint(value: unknown): string | undefined {
  const text = typeof value === 'string' ? plainDigits(value) : '';
  const number = /(?:^|\s)((?:IS)?\d{1,3}[A-Z]?)\.?$/i.exec(text)?.[1];
  if (number === undefined) return undefined;
  return write(number.toUpperCase(), number.length === text.length ? 'write' : 'write the number alone');
}

/** `Web site` → "web-site". */
export function idHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const words =
    value
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? undefined : write(words.join('-').slice(0, 80), 'for instance');
}

/** `28` → 2028. */
export function yearHint(value: unknown): string | undefined {
  const digits = /^'?(\d{2})$/.exec(String(value))?.[1];
  return digits === undefined ? undefined : `write the year with four digits, 20${digits}`;
}

/** `P3` → "P-3": the known grade that is nearest. */
export function gradeHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const spellings = listGradeSpellings();
  const nearest = spellings.find((one) => lettersOf(one) === lettersOf(value)) ?? nearestName(value, spellings);
  return nearest === undefined ? undefined : write(nearest, 'did you mean');
}

/** What a grade is made of, without what stands between: "GS-OL" and "GS (OL)" have the same. */
function lettersOf(grade: string): string {
  return plainDigits(grade)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** A day, a year or the id of a milestone alone, where a point in time belongs: `2027` → {"in": 2027}. */
export function pointHint(value: unknown): string | undefined {
  const point = pointMeant(value);
  return point === undefined ? undefined : `write ${point}`;
}

/** The same where a schedule belongs. */
export function scheduleHint(value: unknown): string | undefined {
  const year = yearMeant(value);
  if (year !== undefined) return `write {"in": [${year}]}`;
  const point = pointMeant(value);
  return point === undefined ? undefined : `write {"once": ${point}}`;
}

function pointMeant(value: unknown): string | undefined {
  const year = yearMeant(value);
  if (year !== undefined) return `{"in": ${year}}`;
  if (typeof value !== 'string') return undefined;
  const [day, other] = daysMeant(value);
  if (day !== undefined) return other === undefined ? `{"on": "${day}"}` : undefined;
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && value.length <= 80 ? `{"milestone": "${value}"}` : undefined;
}

function yearMeant(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /^(?:19|20|21)\d\d$/.test(text) ? text : undefined;
}

/** Moves the point two places: 7.19 → 0.0719, without a float. */
function percentAsShare(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = `00${whole}`;
  const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${fraction}`.replace(/\.?0+$/, '');
  return `${sign === '-' ? '-' : ''}${moved === '' ? '0' : moved}`;
}

/** How to write a day as year-month-day: `4 December 2023` → "2023-12-04"; both readings of `03/04/2026`. */
export function dayHint(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return dayHint(String(value));
  if (typeof value !== 'string') return undefined;
  const [first, second] = daysMeant(value);
  if (first === undefined) return incompleteDay(plainDigits(value));
  if (second === undefined) return `write year-month-day, "${first}"`;
  return `it can be read in two ways: write year-month-day, "${first}" or "${second}"`;
}

/** What a text lacks to be a day. */
function incompleteDay(text: string): string | undefined {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})-\d{2}$/.exec(text) ?? [];
  if (month !== '' && isCalendarDate(`${year}-${month}-01`)) return `${year}-${month} has no such day`;
  if (/^(?:\d{4}|[a-z]{3,9}\.? \d{4}|\d{4}-\d{2})$/i.test(text)) return 'write a whole day, year-month-day';
  return /^\d{1,2}[-/. ]+(?:\d{1,2}|[a-z]{3,9})[-/. ]+\d{2}$/i.test(text)
    ? 'write year-month-day, the year with four digits'
    : undefined;
}

/** Every day that a text can mean: `4 December 2023` one, `03/04/2026` two, `soon` none. */
export function daysMeant(written: string): readonly string[] {
  const text = plainDigits(written).toLowerCase();
  return [...new Set([...namedMonth(text), ...numericDay(text)])].filter(isCalendarDate);
}

function namedMonth(text: string): readonly string[] {
  const [, day, before, year] =
    /^(\d{1,2})(?:st|nd|rd|th|er)?(?:[ .-]+| de )(\p{L}{3,10})\.?,?(?:[ -]+| de )(\d{4})$/u.exec(text) ?? [];
  const [, after, otherDay, otherYear] = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
  const month = monthNamed(before ?? after ?? '-');
  return month === 0 ? [] : [iso(year ?? otherYear, month, day ?? otherDay)];
}

function numericDay(text: string): readonly string[] {
  const [, compact, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (compact !== undefined) return [iso(compact, compactMonth, compactDay)];
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]\d.*)?$/.exec(text) ?? [];
  if (year !== undefined) return [iso(year, month, day)];
  const [, first, second, last] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text) ?? [];
  return last === undefined ? [] : [iso(last, second, first), iso(last, first, second)];
}

function iso(year: unknown, month: unknown, day: unknown): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
