import type * as z from 'zod/mini';
import { DAY_EXPECTED } from '../time/point.ts';
import { COUNT_EXPECTED, DECIMAL_EXPECTED, POSTS_EXPECTED, SIGNED_COUNT_EXPECTED } from './decimal-text.ts';
import { nearestName } from './did-you-mean.ts';
import { GRADE_EXPECTED } from './grade.ts';
import {
  currencyHint,
  dayHint,
  decimalHint,
  gradeHint,
  idHint,
  pointHint,
  scheduleHint,
  sectionHint,
  shareHint,
  yearHint,
} from './value-hints.ts';

/** Says what is wrong with a value, what would be right, and how to write what was most likely meant. */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.message !== '' && issue.message !== 'Invalid input') {
    return value === undefined && issue.code !== 'custom'
      ? `is missing; it ${issue.message}`
      : `${expected(issue.message, value)}${found(value)}${hint(issue.message, value)}${suggestion(value, namedIn(issue.message))}`;
  }
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing; it must be ${describeType(issue.expected)}`
        : `must be ${describeType(issue.expected)}${found(value)}${listHint(issue.expected, value)}`;
    case 'invalid_value':
      return notAmong(issue.values, value);
    case 'too_small':
      return `must ${describeSize(issue.origin, 'at least', issue.minimum)}${found(value)}`;
    case 'too_big':
      return `must ${describeSize(issue.origin, 'at most', issue.maximum)}${found(value)}`;
    case 'invalid_union':
      if ('options' in issue && issue.options !== undefined) return notAmong(issue.options, value);
      if (value === undefined) return 'is missing';
      return `${typeof value === 'object' ? 'has none of the structures allowed here' : 'must be an object'}${found(value)}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return `is not valid${found(value)}`;
  }
}

/** That a decimal is no number tells whoever wrote a number something; whoever wrote a text it only puzzles. */
function expected(message: string, value: unknown): string {
  return typeof value === 'number' ? message : message.replace(/, not a number$/, '');
}

function notAmong(choices: readonly z.core.util.Primitive[], value: unknown): string {
  const choice = choices.map((one) => JSON.stringify(one)).join(' or ');
  return `${value === undefined ? 'is missing; it ' : ''}must be ${choice}${found(value)}${suggestion(value, choices)}`;
}

function describeType(expected: string): string {
  const descriptions: Record<string, string> = {
    string: 'a text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list, [ … ]',
    object: 'an object',
    record: 'an object',
    boolean: 'true or false',
  };
  return descriptions[expected] ?? expected;
}

/** A year or a number, where a list of them belongs. A text may stand for an object of the list. */
function listHint(expectedType: string, value: unknown): string {
  return expectedType === 'array' && typeof value === 'number' ? `; write it as a list of one, [${value}]` : '';
}

function describeSize(origin: string, bound: string, limit: number | bigint): string {
  const isOne = Number(limit) === 1;
  if (origin === 'string') return `have ${bound} ${limit} ${isOne ? 'character' : 'characters'}`;
  if (origin === 'array') return `have ${bound} ${limit} ${isOne ? 'entry' : 'entries'}`;
  return `be ${bound} ${limit}`;
}

/** By how what is expected begins. */
const HINTS: readonly (readonly [string, (value: unknown) => string | undefined])[] = [
  [DECIMAL_EXPECTED, decimalHint],
  [COUNT_EXPECTED, decimalHint],
  [SIGNED_COUNT_EXPECTED, decimalHint],
  [POSTS_EXPECTED, decimalHint],
  [DAY_EXPECTED, dayHint],
  ['must be a share', shareHint],
  ['must be a three-letter currency', currencyHint],
  ['must be the number of a section', sectionHint],
  [GRADE_EXPECTED, gradeHint],
  ['must be a point in time', pointHint],
  ['must be a schedule', scheduleHint],
  ['must be lower-case letters', idHint],
  ['must be a year', yearHint],
  ['is not a United Nations grade', gradeHint],
];

function hint(expected: string, value: unknown): string {
  const said = single(value) ?? HINTS.find(([start]) => expected.startsWith(start))?.[1](value);
  return said === undefined ? '' : `; ${said}`;
}

/** A list of one thing, where the thing alone belongs. */
function single(value: unknown): string | undefined {
  const [only, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
  if (others.length > 0 || (typeof only !== 'string' && typeof only !== 'number')) return undefined;
  return `write it without brackets, ${JSON.stringify(only).slice(0, 60)}`;
}

/** The words that a message gives to choose from: `must be "post" or "session"`. */
function namedIn(message: string): readonly string[] {
  return /^must be "[^"]*"(?: or "[^"]*")+$/.test(message)
    ? [...message.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)
    : [];
}

function suggestion(value: unknown, allowed: readonly unknown[]): string {
  if (typeof value !== 'string') return '';
  const nearest = nearestName(value, allowed.map(String));
  return nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
}

/** The value as found, cut short: a message never repeats a whole document. */
function found(value: unknown): string {
  if (value === undefined) return '';
  // Cut before it is quoted: a value may be megabytes of text.
  const short = typeof value === 'string' ? value.slice(0, 100) : value;
  const text =
    typeof short === 'object' && short !== null
      ? Array.isArray(short)
        ? 'a list'
        : 'an object'
      : JSON.stringify(short);
  return `; found ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`;
}
