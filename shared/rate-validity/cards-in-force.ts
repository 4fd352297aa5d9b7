import { type ExtensionDecision, coversRate } from './extension-decision.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';

/**
 * The cards as they may be used at the prices of a day: one past its expiry keeps the rates that a decision extends
 * beyond that day.
 *
 * @throws Refused (`expired-rate-card`) for one that keeps none.
 */
export function cardsInForce(
  cards: readonly RateCard[],
  day: string,
  decisions: readonly ExtensionDecision[],
): readonly RateCard[] {
  const problems: Problem[] = [];
  const kept = cards.map((card, position) => {
    const { expiresOn, id } = card;
    if (expiresOn === undefined || day < expiresOn) return card;
    const rates = card.rates.filter(({ code }) =>
      decisions.some((decision) => coversRate(decision, id, code) && day < decision.extendedUntil),
    );
    if (rates.length === 0) {
      problems.push({
        code: 'expired-rate-card',
        path: `rateCards[${position}]`,
        message:
          `Rate card "${id}" expires on ${expiresOn} and is not used at prices of ${day}. Use a newer card, or let ` +
          'a budget officer record a decision to carry its rates.',
      });
    }
    return { ...card, rates };
  });
  if (problems.length > 0) throw new Refused(problems);
  return kept;
}
