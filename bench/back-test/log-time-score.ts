import type { DepositChance } from '../../shared/forecasts/pace.ts';

const SHORTEST_DAYS = 5;
const LONGEST_DAYS = 30_000;
const STEP = 0.2;

// Waits at equal steps of their logarithm: an error of a tenth counts alike for a wait of months and for one of
// decades.
const WAITS_DAYS = Array.from(
  { length: Math.ceil(Math.log(LONGEST_DAYS / SHORTEST_DAYS) / STEP) },
  (_, i) => SHORTEST_DAYS * Math.exp(i * STEP),
);

/** What came of a forecast made on day `from`: the n-th deposit on day `on`, or not yet by day `notBy`. */
export type Outcome = { from: number; on: number } | { from: number; notBy: number };

/**
 * The continuous ranked probability score of a forecast of the remaining time, on a logarithmic scale: the squared
 * distance between the forecast chance and what happened, over all waits. Smaller is better, and only honest chances
 * minimize it. A censored outcome is scored up to the day until which it is known.
 */
export function logTimeScore(chance: DepositChance, outcome: Outcome): number {
  let sum = 0;
  for (const wait of WAITS_DAYS) {
    const day = outcome.from + wait;
    if ('notBy' in outcome && day > outcome.notBy) break;
    const happened = 'on' in outcome && day >= outcome.on ? 1 : 0;
    sum += (chance(day) - happened) ** 2;
  }
  return sum * STEP;
}
