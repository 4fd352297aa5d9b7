import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import { type Rate, type RateCard, type RateQualifiers, endOfValidity, validityWords } from './rate.ts';
import type { Factor } from './component.ts';
import { denominationOf, unitText } from './denomination.ts';

/**
 * A rate found in force, as the factors it brings: the rate, and the exchange rate where the card is in another currency. `span` is the
 * time that it pays for, where it is a rate by the month or the year.
 */
type FoundRate = { factors: readonly Factor[]; span?: RateSpan };
export type RateSpan = 'month' | 'year';
export type MissingRate = { missing: string };

export type RateBook = {
  find: (code: string, qualifiers: RateQualifiers, day: string, name?: string) => FoundRate | MissingRate;
  /** The days after `from` and before `until` on which what `find` gives changes, in order. */
  changes: (code: string, qualifiers: RateQualifiers, from: string, until: string) => readonly string[];
  /** The exchange rate from a currency to that of the statement; `neededFor` says what needs it where there is none. */
  exchange: (currency: string, day: string, neededFor: string) => FoundRate | MissingRate;
  /** The days after `from` and before `until` on which that exchange rate changes, in order. */
  exchangeChanges: (currency: string, from: string, until: string) => readonly string[];
  /** The currency of the statement, in which amounts are. */
  currency: string;
  /** The last year in which a rate of the codes used begins or ends, or an exchange rate that they need: after it every one stays as it is. */
  lastChangeYear: (isUsed: (code: string) => boolean) => number;
};

type Entry = { rate: Rate; card: RateCard; position: number; end: string | undefined };

/**
 * Rates by code, narrowed by qualifiers. A rate holds where every qualifier that it names is met; the most closely
 * qualified wins, then the card that stands later in the list, then the latest start. Two that are equal in all of this are
 * ambiguous, which is refused like a rate that is missing.
 */
export function makeRateBook(cards: readonly RateCard[], currency: string): RateBook {
  const entries = new Map<string, Entry[]>();
  const bounds = new Map<string, Set<string>>();
  cards.forEach((card, position) => {
    for (const rate of card.rates) {
      const sameCode = entries.get(rate.code);
      const end = endOfValidity(rate);
      if (sameCode === undefined) entries.set(rate.code, [{ rate, card, position, end }]);
      else sameCode.push({ rate, card, position, end });
      const days = bounds.get(rate.code) ?? new Set<string>();
      bounds.set(rate.code, days.add(rate.validFrom));
      if (end !== undefined) days.add(end);
    }
  });

  function best(
    code: string,
    qualifiers: RateQualifiers,
    day: string,
  ): { winner: Entry; equal: Entry | undefined } | undefined {
    const holding = (entries.get(code) ?? []).filter(
      ({ rate, end }) => holdsFor(rate, qualifiers) && rate.validFrom <= day && (end === undefined || day < end),
    );
    const winner = holding.reduce<Entry | undefined>(
      (first, entry) => (first === undefined || beats(entry, first) ? entry : first),
      undefined,
    );
    if (winner === undefined) return undefined;
    return { winner, equal: holding.find((entry) => entry !== winner && !beats(winner, entry)) };
  }

  // Thousands of requirements ask for the same few rates, year after year: each is looked up once, and its factors are shared.
  const known = new Map<string, FoundRate | MissingRate>();

  function find(code: string, qualifiers: RateQualifiers, day: string, name?: string): FoundRate | MissingRate {
    const question = questionText(code, qualifiers, day, name);
    const answered = known.get(question);
    if (answered !== undefined) return answered;
    const answer = lookUp(code, qualifiers, day, name);
    known.set(question, answer);
    return answer;
  }

  function lookUp(code: string, qualifiers: RateQualifiers, day: string, name?: string): FoundRate | MissingRate {
    const found = best(code, qualifiers, day);
    if (found === undefined) return { missing: missingWords(code, qualifiers, day, entries.get(code) ?? [], cards) };
    if (found.equal !== undefined) return { missing: ambiguousWords(code, found.winner, found.equal, qualifiers, day) };
    const { winner: entry } = found;
    const factor = factorOf(entry, 'rate', name ?? nameOf(code), narrowerEnded(code, entry, qualifiers, day));
    const span = spanOf(unitText(entry.rate));
    const ofTime = span === undefined ? {} : { span };
    const denomination = denominationOf(entry.rate, entry.card.currency);
    const where = `"${code}" of rate card "${entry.card.id}"`;
    if ('unclear' in denomination) return { missing: `In ${where} ${denomination.unclear}.` };
    if (denomination.kind === 'share' || denomination.currency === currency) return { factors: [factor], ...ofTime };
    if (!denomination.named) {
      return {
        missing: `The unit of "${code}" on rate card "${entry.card.id}", "${unitText(entry.rate)}", does not name the card's currency, so that it is not known whether to convert it to ${currency}. Write "currency" and "basis" instead, or "share …" or "of …" for what is not money.`,
      };
    }
    const exchanged = exchange(denomination.currency, day, where);
    return 'missing' in exchanged ? exchanged : { factors: [factor, ...exchanged.factors], ...ofTime };
  }

  function exchange(from: string, day: string, neededFor: string): FoundRate | MissingRate {
    const pair = `${currency} per ${from}`;
    const found = best('exchange-rate', { currency: from }, day);
    if (found === undefined) {
      return {
        missing: `No exchange rate from ${from} to ${currency} on ${day}, needed for ${neededFor}. Add a rate "exchange-rate" for currency ${from}, in ${pair}.`,
      };
    }
    if (found.equal !== undefined)
      return { missing: ambiguousWords('exchange-rate', found.winner, found.equal, { currency: from }, day) };
    const unit = unitText(found.winner.rate);
    if (unit !== pair) {
      return {
        missing: `The exchange rate for ${from} on rate card "${found.winner.card.id}" is in "${unit}"; ${neededFor} needs one in "${pair}".`,
      };
    }
    return { factors: [factorOf(found.winner, 'currency', `exchange rate ${from} to ${currency}`)] };
  }

  function changedDays(
    codes: readonly string[],
    { from, until }: { from: string; until: string },
    lookUpOn: (day: string) => FoundRate | MissingRate,
  ): readonly string[] {
    const own = codes.flatMap((code) => [...(bounds.get(code) ?? [])]);
    const within = own.filter((day) => from < day && day < until);
    if (within.length === 0) return [];
    let before = foundText(lookUpOn(from));
    return [...new Set(within)].sort().filter((day) => {
      const after = foundText(lookUpOn(day));
      if (after === before) return false;
      before = after;
      return true;
    });
  }

  /** The rate that was more closely qualified than the one found, and has ended: the last of them. */
  function narrowerEnded(code: string, winner: Entry, qualifiers: RateQualifiers, day: string): Entry | undefined {
    return (entries.get(code) ?? [])
      .filter(
        (entry) =>
          narrowness(entry) > narrowness(winner) &&
          entry.end !== undefined &&
          entry.end <= day &&
          holdsFor(entry.rate, qualifiers),
      )
      .reduce<Entry | undefined>(
        (last, entry) => (last === undefined || (entry.end ?? '') > (last.end ?? '') ? entry : last),
        undefined,
      );
  }

  function lastChangeYear(isUsed: (code: string) => boolean): number {
    const used = [...entries].flatMap(([code, ofCode]) => (isUsed(code) ? ofCode : []));
    const foreign = new Set(used.flatMap(({ card, rate }) => [card.currency, rate.currency]));
    const needed = (entries.get('exchange-rate') ?? []).filter(
      ({ rate }) => isUsed('exchange-rate') || rate.for?.currency === undefined || foreign.has(rate.for.currency),
    );
    return [...used, ...needed].reduce(
      (last, { rate, end }) => Math.max(last, Number((end ?? rate.validFrom).slice(0, 4))),
      0,
    );
  }

  return {
    find,
    changes: (code, qualifiers, from, until) =>
      changedDays([code, 'exchange-rate'], { from, until }, (day) => find(code, qualifiers, day)),
    exchange,
    exchangeChanges: (money, from, until) =>
      changedDays(['exchange-rate'], { from, until }, (day) => exchange(money, day, '')),
    currency,
    lastChangeYear,
  };
}

/** Equal for two days between which nothing changed that anybody could see in a factor. */
function foundText(found: FoundRate | MissingRate): string {
  return 'missing' in found ? 'missing' : JSON.stringify(found.factors);
}

/** A rate whose unit ends in "month" or "year" pays for that time. */
export function spanOf(unit: string): RateSpan | undefined {
  if (/(?:^|[\s/])month$/.test(unit)) return 'month';
  return /(?:^|[\s/])(?:year|annum)$/.test(unit) ? 'year' : undefined;
}

/** One text for each question; no field of one can contain the separator. */
function questionText(
  code: string,
  { dutyStation, grade, category, language, level, currency }: RateQualifiers,
  day: string,
  name?: string,
): string {
  return [code, day, dutyStation, grade, category, language, level, currency, name].join('\u0000');
}

function holdsFor(rate: Rate, asked: RateQualifiers): boolean {
  return Object.entries(rate.for ?? {}).every(([qualifier, value]) => {
    const wanted = asked[qualifier as keyof RateQualifiers];
    return wanted !== undefined && isSameName(wanted, value);
  });
}

/** By how many qualifiers a rate is narrowed down. */
function narrowness({ rate }: Entry): number {
  return Object.keys(rate.for ?? {}).length;
}

function beats(a: Entry, b: Entry): boolean {
  const [narrowA, narrowB] = [narrowness(a), narrowness(b)];
  if (narrowA !== narrowB) return narrowA > narrowB;
  if (a.position !== b.position) return a.position > b.position;
  return a.rate.validFrom > b.rate.validFrom;
}

function factorOf({ rate, card }: Entry, kind: 'rate' | 'currency', name: string, ended?: Entry): Factor {
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

function nameOf(code: string): string {
  return code.replaceAll('-', ' ');
}

function missingWords(
  code: string,
  qualifiers: RateQualifiers,
  day: string,
  known: readonly Entry[],
  cards: readonly RateCard[],
): string {
  const wanted = [nameOf(code), ...Object.values(qualifiers)].join(', ');
  const where =
    cards.length === 0
      ? 'since no rate card is given'
      : `on the rate cards given (${cards.map((card) => `"${card.id}"`).join(', ')})`;
  const same = known.filter(({ rate }) => holdsFor(rate, qualifiers));
  const covers = same.map(({ rate, card }) => `"${card.id}" ${validityWords(rate)}`);
  const span = covers.length === 0 ? otherwiseQualified(known) : ` It is covered by ${covers.join('; ')}.`;
  return `No rate for ${wanted} in force on ${day} ${where}.${span} Add the rate or choose another card.`;
}

function ambiguousWords(code: string, first: Entry, second: Entry, qualifiers: RateQualifiers, day: string): string {
  const words = ({ rate }: Entry) =>
    `${rate.value} ${unitText(rate)}, for ${Object.values(rate.for ?? {}).join(' and ')}`;
  return `Two rates for ${[nameOf(code), ...Object.values(qualifiers)].join(', ')} hold on ${day} on rate card "${first.card.id}" with equal right: ${words(first)}; ${words(second)}. Qualify one of them more closely, or end it.`;
}

/** What the same code is there for, where it is there for something else. */
function otherwiseQualified(known: readonly Entry[]): string {
  const others = [
    ...new Set(known.map(({ rate, card }) => `${Object.values(rate.for ?? {}).join(' and ')} ("${card.id}")`)),
  ];
  if (others.length === 0) return '';
  return ` There is one for ${others.slice(0, 5).join('; ')}${others.length > 5 ? `; and ${others.length - 5} more` : ''}.`;
}
