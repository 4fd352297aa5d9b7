import { isCalendarDate } from '../time/calendar.ts';
import type { InstrumentKind } from '../time/register.ts';

/**
 * The letters by which the depositary marks what is no ratification. They differ by case: "a" is an accession, "A" an
 * acceptance.
 */
const KINDS: Readonly<Record<string, InstrumentKind>> = {
  '': 'ratification',
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  c: 'formal-confirmation',
  d: 'succession',
  s: 'definitive-signature',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?:\s+([A-Za-z]{1,2}))?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:\s+([A-Za-z]{1,2}))?$/;

/** A day of a participant, and what its letter says that it did. */
export type Act = { day: string; kind: InstrumentKind };

/** Numbers of footnotes follow a name or a day as figures, raised or not, or stand in brackets. */
export function withoutFootnotes(cell: string): string {
  return cell
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]+/g, '')
    .replace(/(?<=\p{L}[)\s]*)[\s,]+\d{1,2}(?:\s*,\s*\d{1,2})*$/u, '')
    .trim();
}

/** A cell such as "25 Aug 2008 a", as depositaries publish it; undefined if it is empty or refused. */
export function readAct(cell: string, refuse: (message: string) => void): Act | undefined {
  if (cell === '') return undefined;
  const [, iso, isoLetter = ''] = ISO.exec(cell) ?? [];
  const [, day = '', month = '', year = '', dateLetter = ''] = DATE.exec(cell) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const found = iso ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const letter = iso === undefined ? dateLetter : isoLetter;
  const kind = Object.hasOwn(KINDS, letter) ? KINDS[letter] : undefined;
  if (!isCalendarDate(found)) {
    refuse(
      'has no day that can be read: ' +
        `${JSON.stringify(cell.slice(0, 40))}. Write it as "25 Aug 2008 a" or "2008-08-25 a"`,
    );
    return undefined;
  }
  if (kind === undefined) {
    refuse(`has the letter "${letter}", which is not one of a, A, AA, c, d and s`);
    return undefined;
  }
  return { day: found, kind };
}
