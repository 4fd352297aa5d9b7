import type { Rate, RateCard, RateQualifiers, RateReference } from '../../shared/model/rate.ts';
import { type Day, daysAfter } from './day.ts';
import { type Fraction, fractionOf, times } from './fraction.ts';
import { Refusal } from './refusals.ts';

type Found = { rate: Rate; currency: string; closeness: number; card: number; after: number };

/** A price on a day, and what tells it from that of another day: which rates it is made of. */
export type Price = { value: Fraction; name: string };

/** The rates of cards in force, in the currency of the statement. The last card has precedence. */
export type Rates = {
  /** The money that a code stands for on a day. */
  cost: (code: string, at: RateQualifiers, day: Day) => Price;
  /** What a rate pays for that a code stands for on a day, where there is one. */
  basis: (code: string, at: RateQualifiers, day: Day) => Rate['basis'] | undefined;
  /** A number without a currency, such as a vacancy factor, where there is one. */
  factor: (code: string, at: RateQualifiers, day: Day) => Price | undefined;
  /** An amount of a currency that the statement states, or the document whose currency it is. */
  exchanged: (value: Fraction, currency: string, day: Day) => Price;
  /** After how many nights the rates of a code for a place begin. */
  nightSteps: (code: string, at: RateQualifiers) => readonly number[];
  /** Every day on which a rate of any card comes into force or has gone out of it. */
  days: readonly Day[];
};

export function makeRates(cards: readonly RateCard[], currency: string): Rates {
  const find = (code: string, at: RateQualifiers, day: Day): Found | undefined => {
    const found = cards.flatMap((card, position) =>
      card.rates
        .filter((rate) => rate.code === code && isInForce(rate, day))
        .filter((rate) => isFor(rate, at))
        .map((rate) => ({
          rate,
          currency: rate.currency ?? card.currency,
          closeness: Object.keys(rate.for ?? {}).length,
          after: Number(rate.for?.afterNights ?? 0),
          card: position,
        })),
    );
    found.sort(
      (a, b) =>
        a.after - b.after ||
        a.closeness - b.closeness ||
        a.card - b.card ||
        (a.rate.validFrom < b.rate.validFrom ? -1 : 1),
    );
    const best = found.at(-1);
    if (best === undefined) return undefined;
    // On one card and from one day on, a rate for a place and one for a level hold with equal right.
    const isEqual = ({ card, closeness, rate, after }: Found): boolean =>
      after === best.after &&
      card === best.card &&
      closeness === best.closeness &&
      rate.validFrom === best.rate.validFrom;
    if (found.filter(isEqual).length > 1) throw new Refusal('missing-rate', `two of ${code}`);
    return best;
  };
  const exchanged = (value: Fraction, from: string, day: Day): Price => {
    if (from === currency) return { value, name: '' };
    const rate = find('exchange-rate', { currency: from }, day);
    if (rate?.currency !== currency) throw new Refusal('missing-rate', `exchange-rate ${from}`);
    return { value: times(value, fractionOf(rate.rate.value)), name: nameOf(rate) };
  };
  return {
    cost: (code, at, day) => {
      const found = find(code, at, day);
      if (found === undefined) throw new Refusal('missing-rate', code);
      const own = fractionOf(found.rate.value);
      if (found.rate.basis === 'share') return { value: own, name: nameOf(found) };
      const { value, name } = exchanged(own, found.currency, day);
      return { value, name: `${nameOf(found)} ${name}` };
    },
    basis: (code, at, day) => {
      try {
        return find(code, at, day)?.rate.basis;
      } catch {
        // Two with equal right are refused where they price something, which they may never do.
        return undefined;
      }
    },
    factor: (code, at, day) => {
      const found = find(code, at, day);
      return found && { value: fractionOf(found.rate.value), name: nameOf(found) };
    },
    exchanged,
    nightSteps: (code, at) => {
      const own = cards
        .flatMap(({ rates }) =>
          rates.filter((rate) => rate.code === code && isFor(rate, { ...at, afterNights: '999' })),
        )
        .flatMap((rate) => (rate.for?.afterNights === undefined ? [] : [Number(rate.for.afterNights)]));
      return [...new Set(own)].sort((a, b) => a - b);
    },
    days: [...new Set(cards.flatMap(({ rates }) => rates.flatMap(boundsOf)))].sort(),
  };
}

/** Whether a rate is for what is asked; one for the nights after so many also for those after more. */
function isFor(rate: Rate, at: RateQualifiers): boolean {
  return Object.entries(rate.for ?? {}).every(([name, value]) =>
    name === 'afterNights' ? Number(value) <= Number(at.afterNights ?? 0) : isSame(name, Reflect.get(at, name), value),
  );
}

/** Whether two qualifiers are equal; grades are so however a document spaces them. */
function isSame(name: string, asked: unknown, value: unknown): boolean {
  return name === 'grade' ? String(asked).replaceAll(' ', '') === String(value).replaceAll(' ', '') : asked === value;
}

function isInForce({ validFrom, validTo, validThrough }: Rate, day: Day): boolean {
  return (
    validFrom <= day && (validTo === undefined || day < validTo) && (validThrough === undefined || day <= validThrough)
  );
}

/** What a reader sees of a rate; when it began or ends is not part of it. */
function nameOf({ rate, currency, card }: Found): string {
  return JSON.stringify([card, rate.for, rate.value, currency, rate.basis]);
}

function boundsOf({ validFrom, validTo, validThrough }: Rate): readonly Day[] {
  return [
    validFrom,
    ...(validTo === undefined ? [] : [validTo]),
    ...(validThrough === undefined ? [] : [daysAfter(validThrough, 1)]),
  ];
}

/** The days between two others on which a price becomes another, or begins or ends to be known. */
export function changesOf(price: (day: Day) => Price, from: Day, until: Day, { days }: Rates): readonly Day[] {
  const known = (day: Day): string | undefined => {
    try {
      return price(day).name;
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
  return days.filter((day) => from < day && day < until && known(daysAfter(day, -1)) !== known(day));
}

/**
 * What a reference stands for at a place on a day: stated there, or looked up with its own qualifiers before those of
 * the place.
 */
export function priceOf(reference: RateReference, rates: Rates, place: RateQualifiers, day: Day): Price {
  if (!('value' in reference)) return rates.cost(reference.code, { ...place, ...reference.for }, day);
  const value = fractionOf(reference.value);
  return reference.currency === undefined || reference.basis === 'share'
    ? { value, name: '' }
    : rates.exchanged(value, reference.currency, day);
}

/** What a reference pays for. */
export function basisOf(
  reference: RateReference,
  rates: Rates,
  place: RateQualifiers,
  day: Day,
): Rate['basis'] | undefined {
  return 'value' in reference ? reference.basis : rates.basis(reference.code, { ...place, ...reference.for }, day);
}
