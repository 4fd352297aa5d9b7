import type { RateCard, RateQualifiers, RateReference } from '../../shared/model/rate.ts';
import { type Day, daysAfter } from './day.ts';
import { type Fraction, ONE, fractionOf, isSame, times } from './fraction.ts';
import { Refusal } from './refusals.ts';

type Found = {
  value: Fraction;
  currency: string;
  closeness: number;
  card: number;
  since: Day;
};

/** The rates of cards in force, in the currency of the statement. The last card has precedence. */
export type Rates = {
  /** The money that a code stands for on a day. */
  cost: (code: string, at: RateQualifiers, day: Day) => Fraction;
  /** A number without a currency, such as a vacancy factor, where there is one. */
  factor: (code: string, at: RateQualifiers, day: Day) => Fraction | undefined;
  /** Every day on which a rate of any card comes into force or has gone out of it. */
  days: readonly Day[];
};

export function makeRates(cards: readonly RateCard[], currency: string): Rates {
  const find = (code: string, at: RateQualifiers, day: Day): Found | undefined => {
    const found = cards.flatMap((card, position) =>
      card.rates
        .filter(
          (rate) =>
            rate.code === code &&
            rate.validFrom <= day &&
            (rate.validTo === undefined || day < rate.validTo) &&
            (rate.validThrough === undefined || day <= rate.validThrough),
        )
        .filter((rate) => Object.entries(rate.for ?? {}).every(([name, value]) => Reflect.get(at, name) === value))
        .map((rate) => ({
          value: fractionOf(rate.value),
          currency: card.currency,
          closeness: Object.keys(rate.for ?? {}).length,
          card: position,
          since: rate.validFrom,
        })),
    );
    found.sort((a, b) => a.closeness - b.closeness || a.card - b.card || (a.since < b.since ? -1 : 1));
    const best = found.at(-1);
    if (best === undefined) return undefined;
    // On one card and from one day on, a rate for a place and one for a level hold with equal right.
    const isEqual = ({ card, closeness, since }: Found): boolean =>
      card === best.card && closeness === best.closeness && since === best.since;
    if (found.filter(isEqual).length > 1) throw new Refusal('missing-rate', `two of ${code}`);
    return best;
  };
  return {
    cost: (code, at, day) => {
      const found = find(code, at, day);
      if (found === undefined) throw new Refusal('missing-rate', code);
      if (found.currency === currency) return found.value;
      const exchange = find('exchange-rate', { currency: found.currency }, day);
      if (exchange === undefined) throw new Refusal('missing-rate', `exchange-rate ${found.currency}`);
      return times(found.value, exchange.value);
    },
    factor: (code, at, day) => find(code, at, day)?.value,
    days: [...new Set(cards.flatMap(({ rates }) => rates.flatMap(boundsOf)))].sort(),
  };
}

function boundsOf({ validFrom, validTo, validThrough }: RateCard['rates'][number]): readonly Day[] {
  return [
    validFrom,
    ...(validTo === undefined ? [] : [validTo]),
    ...(validThrough === undefined ? [] : [daysAfter(validThrough, 1)]),
  ];
}

/** The days between two others on which a price becomes another, or begins or ends to be known. */
export function changesOf(price: (day: Day) => Fraction, from: Day, until: Day, { days }: Rates): readonly Day[] {
  const known = (day: Day): Fraction | undefined => {
    try {
      return price(day);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
  return days.filter((day) => {
    if (day <= from || until <= day) return false;
    const [before, after] = [known(daysAfter(day, -1)), known(day)];
    return before === undefined || after === undefined ? before !== after : !isSame(before, after);
  });
}

/** What a reference stands for at a place on a day: stated there, or looked up with its own qualifiers before those of the place. */
export function priceOf(reference: RateReference, rates: Rates, place: RateQualifiers, day: Day): Fraction {
  return 'value' in reference
    ? fractionOf(reference.value)
    : rates.cost(reference.code, { ...place, ...reference.for }, day);
}

/** The same for a share, which is money of no currency. */
export function shareOf(reference: RateReference, rates: Rates, day: Day): Fraction {
  if ('value' in reference) return fractionOf(reference.value);
  const found = rates.factor(reference.code, reference.for ?? {}, day);
  if (found === undefined) throw new Refusal('missing-rate', reference.code);
  return times(found, ONE);
}
