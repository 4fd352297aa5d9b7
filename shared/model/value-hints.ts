import { DECIMAL_PATTERN } from '../money/decimal-text.ts';
import { isCalendarDate } from '../time/calendar.ts';

// What somebody most likely meant who wrote a value that is refused: the one way to write it, or both where it can be read in two ways.

/** How to write what was meant as a decimal: `2,000` → "2000". Undefined where nothing can be said. */
export function decimalHint(value: unknown): string | undefined {
  if (typeof value === 'number') return numberHint(value);
  if (typeof value !== 'string') return undefined;
  const text = plainDigits(value);
  const percent = /^([+-]?\d{1,15}(?:\.\d{1,10})?) ?(?:%|per cent|percent)$/.exec(text)?.[1];
  if (percent !== undefined) return write(percentAsShare(percent), 'this is a percentage: write it as a share');
  const amount = text.replace(/^(?:[A-Z]{3}|[$€£]) ?|(?: ?(?:[A-Z]{3}|[$€£]))$/g, '');
  const named = amount === text ? '' : 'the currency stands elsewhere: ';
  const separated = separatorHint(amount);
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

function write(text: string, how: string): string {
  return `${how}${how.endsWith('write') ? '' : ','} "${text}"`;
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
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withoutOddities(text: string): string {
  const signed = text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  return signed.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

/** Moves the point two places: 7.19 → 0.0719, without a float. */
function percentAsShare(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = `00${whole}`;
  const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${fraction}`.replace(/\.?0+$/, '');
  return `${sign === '-' ? '-' : ''}${moved === '' ? '0' : moved}`;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How to write a day as year-month-day: `4 December 2023` → "2023-12-04"; both readings of `03/04/2026`. */
export function dayHint(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? 'a day is a text of year, month and day' : undefined;
  if (typeof value !== 'string') return undefined;
  const [first, second] = daysMeant(value);
  if (first === undefined) return undefined;
  if (second === undefined) return `write year-month-day, "${first}"`;
  return `it can be read in two ways: write year-month-day, "${first}" or "${second}"`;
}

/** Every day that a text can mean: `4 December 2023` one, `03/04/2026` two, `soon` none. */
export function daysMeant(written: string): readonly string[] {
  const text = plainDigits(written).toLowerCase();
  return [...new Set([...namedMonth(text), ...numericDay(text)])].filter(isCalendarDate);
}

function namedMonth(text: string): readonly string[] {
  const [, day, before, year] = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?,?[ -]+(\d{4})$/.exec(text) ?? [];
  const [, after, otherDay, otherYear] = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.findIndex((name) => name.startsWith(before ?? after ?? '-')) + 1;
  return month === 0 ? [] : [iso(year ?? otherYear, month, day ?? otherDay)];
}

function numericDay(text: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]\d.*)?$/.exec(text) ?? [];
  if (year !== undefined) return [iso(year, month, day)];
  const [, first, second, last] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text) ?? [];
  return last === undefined ? [] : [iso(last, second, first), iso(last, first, second)];
}

function iso(year: unknown, month: unknown, day: unknown): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
