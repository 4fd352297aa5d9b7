import type { Delimiter } from './find-delimiter.ts';
import { dayHint, decimalHint, daysMeant } from '../model/value-hints.ts';
import { isCalendarDate } from '../time/calendar.ts';

// What a cell says, where it can be read in one way. Each gives the value, or the words with which it is refused.

export type Cell<Value> = { value: Value } | { refused: string };

/**
 * The words with which spreadsheets of the languages of the United Nations, and German, save true and false, and people
 * write them.
 */
const TRUE = new Set(['true', 'yes', 'vrai', 'oui', 'verdadero', 'sí', 'истина', 'да', '是', 'wahr', 'ja']);
const FALSE = new Set(['false', 'no', 'faux', 'non', 'falso', 'ложь', 'нет', '否', 'falsch', 'nein']);

/** "TRUE", "true", "Yes", "VRAI": true. A cell of "1" or "x" could be a count or a mark, and is refused. */
export function readTruth(text: string): Cell<boolean> {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (TRUE.has(word)) return { value: true };
  if (FALSE.has(word)) return { value: false };
  return { refused: `must be "true" or "false"${found(text)}` };
}

/**
 * "2026-05-21", and what spreadsheets make of it where one day alone can be meant ("21/05/2026"); "03/04/2026" is
 * refused with both readings.
 */
export function readDay(text: string, expected = 'must be a day such as "2026-05-21"'): Cell<string> {
  const day = text.normalize('NFKC').trim();
  if (isCalendarDate(day)) return { value: day };
  const [only, second] = daysMeant(day);
  if (only !== undefined && second === undefined) return { value: only };
  if (only !== undefined && second !== undefined)
    return {
      refused: `can be read in two ways: write year-month-day, "${only}" or "${second}"${found(text)}`,
    };
  if (/^[2-6]\d{4}$/.test(day))
    return {
      refused:
        `is a spreadsheet's count of days, not a day: give the cell the format of a date, ` +
        `year-month-day${found(text)}`,
    };
  if (NOTHING.test(day)) return { refused: `${expected}; leave the cell empty where there is none${found(text)}` };
  const hint = dayHint(day);
  return { refused: `${expected}${hint === undefined ? '' : `; ${hint}`}${found(text)}` };
}

/** What tables print where there is nothing. */
const NOTHING = /^(?:[-\u2010-\u2015\u2212]+|\.{2,3}|…|n\/?a|none|nil)$/i;

/**
 * A plain decimal, blanks around it aside. Separators of any kind are refused with what was most likely meant. Between
 * semicolons, which spreadsheets write where the decimal sign is a comma, "1.234" could be a thousand.
 */
export function readDecimal(text: string, delimiter: Delimiter): Cell<string> {
  const plain = text.trim();
  if (delimiter === ';' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain))
    return {
      refused: `can be read in two ways: write "${plain.replace('.', '')}" or "${plain}0"${found(text)}`,
    };
  const hint = decimalHint(plain);
  return hint === undefined ? { value: plain } : { refused: `${hint}${found(text)}` };
}

/** One of the words that a column takes, in any case. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function found(text: string): string {
  return `; found ${JSON.stringify(text.slice(0, 40))}`;
}
