import { isCalendarDate } from '../time/calendar.ts';
import { monthNamed } from '../time/month-names.ts';
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

// "25 Aug 2008 a", "25-Aug-2008 (a)", "1er août 2008", "9 Nov. 2006"; the number of a footnote may follow year or letter.
const NOTE = String.raw`(?:[\s,]+\d{1,2})*`;
const LETTER = String.raw`(?:\s*\(?([A-Za-z]{1,2})\)?)?`;
const DATE = new RegExp(
  String.raw`^(\d{1,2})(?:er|[ºo°])?[\s.-]+(\p{L}{3,10})\.?[\s-]+(\d{4})\d{0,2}${NOTE}${LETTER}${NOTE}$`,
  'u',
);
const ISO = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${NOTE}${LETTER}${NOTE}$`);

/** A day of a participant, and what its letter says that it did. */
export type Act = { day: string; kind: InstrumentKind | undefined; letter: string };

/** Marks that lead to footnotes, other than plain figures: raised figures, figures in brackets, asterisks. */
function withoutMarks(cell: string): string {
  return cell
    .replace(/[[(]\d{1,2}(?:\s*,\s*\d{1,2})*[\])]/g, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]+/g, '')
    .trim();
}

/** The name of a participant without the marks and numbers of footnotes that follow it: "Serbia 3", "China 2, 3". */
export function withoutFootnotes(name: string): string {
  return withoutMarks(name)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/(?<=\p{L}[)\s]*)[\s,]*\d{1,2}(?:\s*,\s*\d{1,2})*$/u, '')
    .trim();
}

/** What a depositary writes in brackets: what was withdrawn, or no longer holds. */
export function isBracketed(cell: string): boolean {
  return /^\[.*\p{L}.*\]\s*\d{0,2}$/u.test(cell.trim());
}

/**
 * A cell such as "25 Aug 2008 a", as depositaries publish it; undefined if it is empty or refused. What the heading of
 * the table says of a further letter is taken: such an act has no kind.
 */
export function readAct(
  cell: string,
  refuse: (message: string) => void,
  explained: ReadonlyMap<string, string> = new Map(),
): Act | undefined {
  const plain = withoutMarks(cell);
  if (plain === '') return undefined;
  const [, iso, isoLetter = ''] = ISO.exec(plain) ?? [];
  const [, day = '', month = '', year = '', dateLetter = ''] = DATE.exec(plain) ?? [];
  const found = iso ?? `${year}-${String(monthNamed(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const letter = iso === undefined ? dateLetter : isoLetter;
  if (!isCalendarDate(found)) {
    refuse(
      'has no day that can be read: ' +
        `${JSON.stringify(cell.slice(0, 40))}. Write it as "25 Aug 2008 a" or "2008-08-25 a"`,
    );
    return undefined;
  }
  const kind = Object.hasOwn(KINDS, letter) ? KINDS[letter] : undefined;
  if (kind === undefined && !explained.has(letter)) {
    refuse(
      `has the letter "${letter}", which is not one of a, A, AA, c, d and s; a heading that explains it, ` +
        `such as "Participation(${letter})", lets it be read`,
    );
    return undefined;
  }
  return { day: found, kind, letter };
}
