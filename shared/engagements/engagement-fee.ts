import { estimate } from '../engine/estimate.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { ZERO, addExact, exactToText } from '../money/exact.ts';
import { engagementRequirements } from './engagement-requirements.ts';
import type { EngagementTerms } from './engagement-terms.ts';
import { addToDay } from '../time/calendar.ts';
import { exactCosts } from '../workshops/workshop-costs.ts';

/** Only the fee is wanted: where it is charged changes nothing of it. */
const charge = { section: '1', object: 'Fee', servicing: 'non-conference' as const };

/**
 * The whole fee of terms of reference as an exact decimal, through the one engine, at the rates of a day; undefined
 * while the terms state none.
 *
 * @throws Refused where a rate is not on the cards.
 */
export function engagementFee(
  terms: EngagementTerms,
  cards: readonly RateCard[],
  currency: string,
  day: string,
): string | undefined {
  if (terms.fee === undefined) return undefined;
  const onDay = {
    ...terms,
    charge: terms.charge ?? charge,
    mandates: [],
    window: { from: { on: day }, until: { on: addToDay(day, { years: 1 }) } },
  };
  const year = Number(day.slice(0, 4));
  const section = onDay.charge.section;
  const statement: Statement = {
    schema: 'rule153/statement/2',
    symbol: 'A/FEE',
    title: terms.title,
    date: day,
    currency,
    priceBasis: { description: 'at the rates of the day', ratesAsOf: day },
    rounding: { to: '1', mode: 'half-up' },
    years: { first: year, last: year },
    postStartRule: 'whole-year',
    rateChangeRule: 'first-day',
    rateCards: [],
    sections: [{ number: section, title: 'Fee' }],
    tables: [{ number: 1, title: 'Fee', of: onDay.charge.servicing, subtotals: false }],
    mandates: [],
    milestones: [],
    registers: [],
    vacancyFactors: [],
    assumptions: [],
    requirements: [...engagementRequirements(onDay)],
  };
  const objects = exactCosts(estimate(statement, cards)).get(terms.id);
  return exactToText([...(objects?.values() ?? [])].reduce(addExact, ZERO));
}
