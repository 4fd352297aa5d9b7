import { compareTexts } from '../canonical/compare-texts.ts';
import type { Factor } from '../model/component.ts';
import type { Estimate } from '../results/estimate.ts';
import type { Statement } from '../model/statement.ts';

/** A rate that an estimate used, and the span of days at whose prices it may have been used, both included. */
export type UsedRate = { card: string; code: string; value: string; firstDay: string; lastDay: string };

/**
 * The rates that an estimate took from cards, each once. Where prices are those of one day, that is the span; where
 * each year has its own prices, the component tells the year and not the day, so the span is the whole year: a card
 * that ends within it is looked at.
 */
export function usedRates(estimate: Pick<Estimate, 'lines'>, priceBasis: Statement['priceBasis']): readonly UsedRate[] {
  const used = new Map<string, UsedRate>();
  // Factors of rates are shared by thousands of components.
  const noted = new Map<Factor, string>();
  for (const line of estimate.lines) {
    for (const { year, components } of line.amounts) {
      const span = spanOf(priceBasis, year);
      for (const { factors } of components)
        for (const factor of factors) {
          if (noted.get(factor) === span.firstDay || factor.origin.rateCard === undefined) continue;
          noted.set(factor, span.firstDay);
          note(used, factor, span);
        }
    }
  }
  return [...used.values()].sort(
    (a, b) => compareTexts(a.card, b.card) || compareTexts(a.code, b.code) || compareTexts(a.value, b.value),
  );
}

type Span = { firstDay: string; lastDay: string };

function spanOf({ ratesAsOf }: Statement['priceBasis'], year: number): Span {
  if (ratesAsOf === 'each-year') return { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` };
  return { firstDay: ratesAsOf, lastDay: ratesAsOf };
}

function note(used: Map<string, UsedRate>, { value, origin }: Factor, { firstDay, lastDay }: Span): void {
  if (origin.rateCard === undefined) return;
  const { card, code } = origin.rateCard;
  const key = JSON.stringify([card, code, value]);
  const known = used.get(key);
  if (known === undefined) {
    used.set(key, { card, code, value, firstDay, lastDay });
    return;
  }
  if (firstDay < known.firstDay) known.firstDay = firstDay;
  if (lastDay > known.lastDay) known.lastDay = lastDay;
}
