import * as z from 'zod/mini';
import { nearestName } from './did-you-mean.ts';

/**
 * What a rate pays for: a closed list, so that a rate by the month is never taken for one by the year. What is counted
 * otherwise is a unit, which `basisNote` names. A share is no money, nor are the words of a page, and neither is what an
 * exchange rate converts.
 * "unclear" is the text of an earlier version that could be read in two ways: nothing is priced by it.
 */
export const basisSchema = z.enum([
  'per unit',
  'per hour',
  'per day',
  'per night',
  'per week',
  'per month',
  'per year',
  'per meeting',
  'per session',
  'per word',
  'per page',
  'per document',
  'per trip',
  'per ticket',
  'per head',
  'per workshop',
  'per post',
  'per currency',
  'words per page',
  'share',
  'unclear',
]);
export type Basis = z.infer<typeof basisSchema>;

/** Whether a rate of this basis is a number without a currency. */
export function isWithoutCurrency(basis: Basis): boolean {
  return basis === 'share' || basis === 'words per page';
}

/** Bases that are lengths of time. */
export const TIME_BASES: ReadonlySet<Basis> = new Set([
  'per hour',
  'per day',
  'per night',
  'per week',
  'per month',
  'per year',
] satisfies Basis[]);

/** What people also call the same thing: the noun of a basis, in the singular, and the basis. */
const NOUNS: ReadonlyMap<string, Basis> = new Map([
  ...basisSchema.options.flatMap((basis): [string, Basis][] =>
    basis.startsWith('per ') ? [[basis.slice('per '.length), basis]] : [],
  ),
  ['annum', 'per year'],
  ['person', 'per head'],
  ['people', 'per head'],
  ['participant', 'per head'],
  ['traveller', 'per head'],
  ['journey', 'per trip'],
] satisfies [string, Basis][]);

/** The basis that a noun names, in the singular or in the plural; undefined for a thing that is only counted. */
export function basisOfNoun(noun: string): Basis | undefined {
  const word = noun.toLowerCase();
  // No rate on a card is "per currency" by its words: that one names its currency.
  if (word.startsWith('currenc')) return undefined;
  return NOUNS.get(word) ?? NOUNS.get(word.replace(/s$/, ''));
}

const TIMES_BY_ADVERB: ReadonlyMap<string, Basis> = new Map([
  ['hourly', 'per hour'],
  ['daily', 'per day'],
  ['nightly', 'per night'],
  ['weekly', 'per week'],
  ['monthly', 'per month'],
  ['yearly', 'per year'],
  ['annual', 'per year'],
  ['annually', 'per year'],
]);

/** The length of time that a unit in words of its own most likely means: "monthly", and "monht" with its slip. */
export function timeMeant(note: string): Basis | undefined {
  const word = note.trim().toLowerCase();
  const nouns = [...TIME_BASES].map((basis) => basis.slice('per '.length));
  const nearest = word.length < 4 ? undefined : nearestName(word, nouns);
  return TIMES_BY_ADVERB.get(word) ?? [...TIME_BASES].find((basis) => basis === `per ${nearest ?? ''}`);
}

/** Whether a value is one of the bases. */
export function isBasis(value: unknown): value is Basis {
  return basisSchema.safeParse(value).success;
}
