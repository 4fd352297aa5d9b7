import { isSameName } from '../canonical/names.ts';
import { unitText } from './denomination.ts';
import { nearestName } from './did-you-mean.ts';
import { categoryOfGrade } from './grade.ts';
import { type RateEntries, type RateEntry, holdsFor } from './rate-entries.ts';
import { type RateCard, type RateQualifiers, qualifierTexts, validityText } from './rate.ts';

// Why a rate is refused, in sentences: which rate, on which day, what the cards have instead, and what was most likely
// meant.

/** A rate that is asked for: its code, its qualifiers and the day on which it must be in force. */
export type AskedRate = { code: string; qualifiers: RateQualifiers; day: string };

/**
 * Why no rate is in force: what the cards cover, what they have for something else, and the nearest names. A statement
 * may ask for one code that is not there on many days, so the code that was most likely meant is looked for once.
 */
export function makeMissingRateWriter(entries: RateEntries, cards: readonly RateCard[]): (asked: AskedRate) => string {
  const nearest = new Map<string, string>();
  const nearestTo = (code: string): string => {
    const hint = nearest.get(code) ?? nearestCode(code, entries);
    nearest.set(code, hint);
    return hint;
  };
  return (asked) => describeMissingRate(asked, entries, cards, nearestTo);
}

function describeMissingRate(
  asked: AskedRate,
  entries: RateEntries,
  cards: readonly RateCard[],
  nearestTo: (code: string) => string,
): string {
  const { code, qualifiers, day } = asked;
  const wanted = [rateName(code), ...qualifierTexts(qualifiers)].join(', ');
  const where =
    cards.length === 0
      ? 'since no rate card is given'
      : `on the rate cards given (${cards.map((card) => `"${card.id}"`).join(', ')})`;
  const known = entries.ofCode(code);
  const same = known.filter(({ rate }) => holdsFor(rate, qualifiers));
  const covers = same.map(({ rate, card }) => `"${card.id}" ${validityText(rate)}`);
  const span = covers.length === 0 ? otherwiseQualified(known) : ` It is covered by ${covers.join('; ')}.`;
  const meant = known.length === 0 ? nearestTo(code) : covers.length === 0 ? nearestFor(asked, known) : '';
  return `No rate for ${wanted} in force on ${day} ${where}.${span}${meant} Add the rate or choose another card.`;
}

/** Two rates hold with equal right. */
export function describeAmbiguousRates(
  { code, qualifiers, day }: AskedRate,
  first: RateEntry,
  second: RateEntry,
): string {
  const describe = ({ rate }: RateEntry) =>
    `${rate.value} ${unitText(rate)}, for ${qualifierTexts(rate.for ?? {}).join(' and ')}`;
  return (
    `Two rates for ${[rateName(code), ...qualifierTexts(qualifiers)].join(', ')} hold ` +
    `on ${day} on rate card "${first.card.id}" with equal right: ${describe(first)}; ` +
    `${describe(second)}. Qualify one of them more closely, or end it.`
  );
}

/** A code as people read it: "standard cost". */
export function rateName(code: string): string {
  return code.replaceAll('-', ' ');
}

/** What the same code is there for, where it is there for something else. */
function otherwiseQualified(known: readonly RateEntry[]): string {
  const others = [
    ...new Set(known.map(({ rate, card }) => `${qualifierTexts(rate.for ?? {}).join(' and ')} ("${card.id}")`)),
  ];
  if (others.length === 0) return '';
  return (
    ' There is one for ' +
    `${others.slice(0, 5).join('; ')}${others.length > 5 ? `; and ${others.length - 5} more` : ''}.`
  );
}

function nearestCode(code: string, { codes }: RateEntries): string {
  const nearest = nearestName(code, codes);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** The duty station, grade or other qualifier that none of the rates has, beside the nearest that one of them has. */
function nearestFor({ qualifiers }: AskedRate, known: readonly RateEntry[]): string {
  const meant = (Object.keys(qualifiers) as (keyof RateQualifiers)[]).flatMap((qualifier) => {
    const asked = qualifiers[qualifier];
    const names = [...new Set(known.flatMap(({ rate }) => rate.for?.[qualifier] ?? []))];
    if (asked === undefined || !canBeMistyped(qualifier, asked) || names.some((name) => isSameName(name, asked)))
      return [];
    const nearest = nearestName(asked, names);
    return nearest === undefined ? [] : [`"${nearest}" instead of "${asked}"`];
  });
  return meant.length === 0 ? '' : ` Did you mean ${meant.join(' and ')}?`;
}

/** A grade of the United Nations is no slip for its neighbour, nor is a level, a category or a currency. */
function canBeMistyped(qualifier: keyof RateQualifiers, asked: string): boolean {
  if (qualifier === 'grade') return categoryOfGrade(asked) === undefined;
  return qualifier === 'dutyStation' || qualifier === 'language';
}
