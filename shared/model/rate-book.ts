import { defined } from '../canonical/defined.ts';
import type { Basis } from './basis.ts';
import type { Factor } from './component.ts';
import { denominationOf, unitText } from './denomination.ts';
import { type AskedRate, describeAmbiguousRates, makeMissingRateWriter, rateName } from './missing-rate.ts';
import { type RateEntries, type RateEntry, holdsFor, indexRates } from './rate-entries.ts';
import type { RateCard, RateQualifiers } from './rate.ts';

/**
 * A rate found in force, as the factors it brings: the rate, and the exchange rate where the card is in another
 * currency. `span` is the time that it pays for, where it is a rate by the month or the year; `basis` what it pays for.
 */
type FoundRate = { factors: readonly Factor[]; span?: RateSpan; basis?: Basis };
export type RateSpan = 'month' | 'year';
export type MissingRate = { readonly missing: string };

export type RateBook = {
  find: (code: string, qualifiers: RateQualifiers, day: string, name?: string) => FoundRate | MissingRate;
  /** After how many nights a rate becomes another, in order; none where it stays the same. */
  nightSteps: (code: string, qualifiers: RateQualifiers) => readonly number[];
  /** The days after `from` and before `until` on which what `find` gives changes, in order. */
  changes: (code: string, qualifiers: RateQualifiers, from: string, until: string) => readonly string[];
  /** The exchange rate from a currency to that of the statement; `neededFor` says what needs it where there is none. */
  exchange: (currency: string, day: string, neededFor: string) => FoundRate | MissingRate;
  /** The days after `from` and before `until` on which that exchange rate changes, in order. */
  exchangeChanges: (currency: string, from: string, until: string) => readonly string[];
  /** The currency of the statement, in which amounts are. */
  currency: string;
  /**
   * The last year in which a rate of the codes used begins or ends, or an exchange rate that they need: after it every
   * one stays as it is.
   */
  lastChangeYear: (isUsed: (code: string) => boolean) => number;
};

/**
 * Rates by code, narrowed by qualifiers, by the precedence of `indexRates`. Two that are equal in all of it are
 * ambiguous, which is refused like a rate that is missing.
 */
export function makeRateBook(cards: readonly RateCard[], currency: string): RateBook {
  const entries = indexRates(cards);
  const exchange = makeExchange(entries, currency);
  const describe = makeMissingRateWriter(entries, cards);

  function lookUp(asked: AskedRate, name: string): FoundRate | MissingRate {
    const holding = entries.holding(asked.code, asked.qualifiers, asked.day);
    if (holding === undefined) {
      return {
        // Written when somebody reads it: whether a rate is there is asked far more often than why it is not.
        get missing() {
          return describe(asked);
        },
      };
    }
    const { winner, equal } = holding;
    if (equal !== undefined) return { missing: describeAmbiguousRates(asked, winner, equal) };
    const ended = entries.endedBefore(winner, asked.qualifiers, asked.day);
    return inCurrency(winner, factorOf(winner, 'rate', name, ended), asked.day, currency, exchange);
  }

  // Thousands of requirements ask for the same few rates, year after year: each is looked up once, and its factors are
  // shared.
  const known = new Map<string, FoundRate | MissingRate>();
  const find: RateBook['find'] = (code, qualifiers, day, name) => {
    const question = questionText(code, qualifiers, day, name);
    const before = known.get(question);
    if (before !== undefined) return before;
    const found = lookUp({ code, qualifiers, day }, name ?? rateName(code));
    known.set(question, found);
    return found;
  };

  const nightSteps: RateBook['nightSteps'] = (code, qualifiers) => {
    const stepped = entries.steppedByNights(code);
    if (stepped.length === 0) return [];
    const holding = stepped.filter(({ rate }) => holdsFor(rate, { ...qualifiers, afterNights: MOST_NIGHTS }));
    return [...new Set(holding.map(({ rate }) => Number(rate.for?.afterNights)))].sort((a, b) => a - b);
  };

  return {
    find,
    nightSteps,
    changes: (code, qualifiers, from, until) =>
      changedDays([entries.bounds(code), entries.bounds('exchange-rate')], from, until, (day) =>
        find(code, qualifiers, day),
      ),
    exchange,
    exchangeChanges: (money, from, until) =>
      changedDays([entries.bounds('exchange-rate')], from, until, (day) => exchange(money, day, '')),
    currency,
    lastChangeYear: (isUsed) => lastChangeYear(entries, isUsed),
  };
}

/** As many nights as a rate can be for the nights after, or more. */
const MOST_NIGHTS = '999';

/** Finds exchange rates to the currency of a statement. */
function makeExchange(entries: RateEntries, currency: string): RateBook['exchange'] {
  return (from, day, neededFor) => {
    const pair = `${currency} per ${from}`;
    const asked: AskedRate = { code: 'exchange-rate', qualifiers: { currency: from }, day };
    const holding = entries.holding(asked.code, asked.qualifiers, day);
    if (holding === undefined) {
      return {
        missing:
          `No exchange rate from ${from} to ${currency} on ${day}, needed for ${neededFor}. Add a rate ` +
          `"exchange-rate" for currency ${from}, in ${pair}.`,
      };
    }
    const { winner, equal } = holding;
    if (equal !== undefined) return { missing: describeAmbiguousRates(asked, winner, equal) };
    const { rate, card } = winner;
    if (rate.basis === 'per currency' && (rate.currency ?? card.currency) === currency)
      return { factors: [factorOf(winner, 'currency', `exchange rate ${from} to ${currency}`)] };
    return {
      missing:
        `The exchange rate for ${from} on rate card "${card.id}" is in ` +
        `"${unitText(rate)}"; ${neededFor} needs one in "${pair}".`,
    };
  };
}

/**
 * The factors of a rate: its own and, where it is in another currency than the statement, that of the exchange rate.
 */
function inCurrency(
  { rate, card }: RateEntry,
  factor: Factor,
  day: string,
  currency: string,
  exchange: RateBook['exchange'],
): FoundRate | MissingRate {
  const ofTime = { basis: rate.basis, ...defined({ span: spanOf(rate.basis) }) };
  const denomination = denominationOf(rate, card.currency);
  const where = `"${rate.code}" of rate card "${card.id}"`;
  if ('unclear' in denomination) return { missing: `In ${where} ${denomination.unclear}.` };
  if (denomination.kind === 'share' || denomination.currency === currency) return { factors: [factor], ...ofTime };
  const exchanged = exchange(denomination.currency, day, where);
  return 'missing' in exchanged ? exchanged : { factors: [factor, ...exchanged.factors], ...ofTime };
}

/** The days of these, after `from` and before `until`, on which another rate is found than on the day before them. */
function changedDays(
  bounds: readonly ReadonlySet<string>[],
  from: string,
  until: string,
  lookUpOn: (day: string) => FoundRate | MissingRate,
): readonly string[] {
  const within = bounds.flatMap((days) => [...days]).filter((day) => from < day && day < until);
  if (within.length === 0) return [];
  let before = foundText(lookUpOn(from));
  return [...new Set(within)].sort().filter((day) => {
    const after = foundText(lookUpOn(day));
    if (after === before) return false;
    before = after;
    return true;
  });
}

function lastChangeYear({ codes, ofCode }: RateEntries, isUsed: (code: string) => boolean): number {
  const used = codes.filter(isUsed).flatMap(ofCode);
  const foreign = new Set(used.flatMap(({ card, rate }) => [card.currency, rate.currency]));
  const needed = ofCode('exchange-rate').filter(
    ({ rate }) => isUsed('exchange-rate') || rate.for?.currency === undefined || foreign.has(rate.for.currency),
  );
  return [...used, ...needed].reduce(
    (last, { rate, end }) => Math.max(last, Number((end ?? rate.validFrom).slice(0, 4))),
    0,
  );
}

/** Equal for two days between which nothing changed that anybody could see in a factor. */
function foundText(found: FoundRate | MissingRate): string {
  return 'missing' in found ? 'missing' : JSON.stringify(found.factors);
}

/** The time that a rate pays for, where it is a month or a year. */
export function spanOf(basis: Basis): RateSpan | undefined {
  if (basis === 'per month') return 'month';
  return basis === 'per year' ? 'year' : undefined;
}

/** One text for each question; no field of one can contain the separator. */
function questionText(
  code: string,
  { dutyStation, grade, category, language, level, currency, afterNights }: RateQualifiers,
  day: string,
  name?: string,
): string {
  return [code, day, dutyStation, grade, category, language, level, currency, afterNights, name].join('\u0000');
}

function factorOf({ rate, card }: RateEntry, kind: 'rate' | 'currency', name: string, ended?: RateEntry): Factor {
  return {
    name,
    kind,
    value: rate.value,
    unit: unitText(rate),
    origin: {
      documents: rate.source,
      rateCard: {
        card: card.id,
        code: rate.code,
        ...defined({ for: rate.for }),
        provenance: card.provenance,
        ...(ended?.end !== undefined && {
          insteadOf: { card: ended.card.id, for: ended.rate.for ?? {}, validTo: ended.end },
        }),
      },
      ...defined({ note: rate.note }),
    },
  };
}
