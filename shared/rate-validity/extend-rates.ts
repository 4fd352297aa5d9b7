import { isSameName } from '../canonical/names.ts';
import { type Rate, type RateCard, endOfValidity } from '../model/rate.ts';
import { type ExtensionDecision, coversRate } from './extension-decision.ts';

/**
 * The cards as the engine shall see them: the last rate of a code for the same qualifiers, where it ends before a
 * decision says, is in force until then. A rate that another one follows is never extended: what follows it is in
 * force.
 */
export function extendRates(cards: readonly RateCard[], decisions: readonly ExtensionDecision[]): readonly RateCard[] {
  return cards.map((card) => {
    const own = decisions.filter(({ rateCard }) => rateCard === card.id);
    return own.length === 0 ? card : { ...card, rates: card.rates.map((rate) => extendRate(card, rate, own)) };
  });
}

function extendRate(card: RateCard, rate: Rate, decisions: readonly ExtensionDecision[]): Rate {
  const validTo = endOfValidity(rate);
  if (validTo === undefined || isFollowed(card, rate)) return rate;
  const latest = decisions
    .filter((decision) => coversRate(decision, card.id, rate.code))
    .reduce((day, { extendedUntil }) => (extendedUntil > day ? extendedUntil : day), validTo);
  if (latest === validTo) return rate;
  const extended = { ...rate, validTo: latest };
  delete extended.validThrough;
  return extended;
}

function isFollowed(card: RateCard, rate: Rate): boolean {
  return card.rates.some(
    (other) => other.code === rate.code && other.validFrom > rate.validFrom && sameQualifiers(other, rate),
  );
}

function sameQualifiers(a: Rate, b: Rate): boolean {
  const [left, right] = [Object.entries(a.for ?? {}), Object.entries(b.for ?? {})];
  return (
    left.length === right.length &&
    left.every(([name, value]) => right.some(([other, same]) => other === name && isSameName(same, value)))
  );
}
