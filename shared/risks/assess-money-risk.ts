import { estimate } from '../engine/estimate.ts';
import { listFigures } from '../comparisons/list-figures.ts';
import { BEYOND_HORIZON } from '../forecasts/draw-entry-into-force.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { divideHalfAway } from '../money/exact.ts';
import { centsText } from '../comparisons/allocate-cents.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { makeSweeper } from '../sweeps/make-sweeper.ts';
import type { SweepPlan, SweepResult } from '../results/sweep.ts';
import { addToDay, yearOf } from '../time/calendar.ts';
import type { MoneyRisk, YearRisk } from '../results/risk.ts';

// This folder joins a forecast's draws with what each date costs. It draws nothing and forecasts nothing itself.

/**
 * `draws` are days from `opened` to entry into force, or BEYOND_HORIZON, as a forecast gives them; `horizonEnd` is the last
 * day that a draw can name. `years` are those to report, both included; without them, those that the statement shows.
 */
export type MoneyRiskInput = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios?: readonly Scenario[];
  milestone: string;
  opened: string;
  horizonEnd: string;
  draws: Int32Array;
  years?: { first: number; last: number };
};

/** A day after everything that is shown: what hangs on the treaty then falls in no year shown. */
const NEVER = '2120-01-01';

/**
 * Requirements by year in bands, the chance that each year's request suffices, and the expected over- and under-request. The
 * request is the estimate of the statement (under the scenarios) as it stands. Every draw counts once; equal timelines are
 * evaluated once. A quantile is the least amount that at least so many draws do not exceed.
 *
 * Raises `Refused`: no draws, an unknown milestone, years outside the statement's or not before the horizon's last.
 */
export function assessMoneyRisk(input: MoneyRiskInput): MoneyRisk {
  const { statement, cards, scenarios = [], milestone, draws } = input;
  const years = input.years ?? statement.years;
  refuseUnsound(input, years);
  const counts = countDraws(input);
  const resultAt = makeSweeper(planOf(input, [...counts.keys(), NEVER], years));
  const weights = new Map<Known, number>();
  for (const [day, count] of counts) {
    const result = knownOf(resultAt([day]), day);
    weights.set(result, (weights.get(result) ?? 0) + count);
  }
  const never = knownOf(resultAt([NEVER]), NEVER);
  const beyond = draws.reduce((count, day) => (day === BEYOND_HORIZON ? count + 1 : count), 0);
  if (beyond > 0) weights.set(never, (weights.get(never) ?? 0) + beyond);
  const applied = applyScenario(statement, cards, scenarios);
  const base = estimate(applied.statement, applied.cards, applied.adjustment);
  const requested = new Map<number, number>();
  for (const { charge, year, amount } of listFigures(base, years.last)) {
    if (charge.servicing !== 'summary-only') requested.set(year, (requested.get(year) ?? 0) + amount);
  }
  return {
    currency: statement.currency,
    milestone,
    draws: draws.length,
    beyondHorizon: { draws: beyond, share: beyond / draws.length },
    outcomes: weights.size,
    years: Array.from({ length: years.last - years.first + 1 }, (_, offset) => {
      const year = years.first + offset;
      const place = year - statement.years.first;
      const amounts = [...weights].map(([result, count]) => ({ amount: result.years[place] ?? 0, count }));
      return {
        ...assessYear(year, requested.get(year) ?? 0, amounts, draws.length),
        ifNotInForce: never.years[place] ?? 0,
      };
    }),
  };
}

type Known = Exclude<SweepResult, { refused: unknown }>;

function knownOf(result: SweepResult, day: string): Known {
  if (!('refused' in result)) return result;
  throw new Refused(
    result.refused.map((problem) => ({ ...problem, message: `Entry into force on ${day}: ${problem.message}` })),
  );
}

/** The draws within the horizon by their day. */
function countDraws({ draws, opened }: MoneyRiskInput): ReadonlyMap<string, number> {
  const byNumber = new Map<number, number>();
  for (const day of draws) if (day !== BEYOND_HORIZON) byNumber.set(day, (byNumber.get(day) ?? 0) + 1);
  return new Map([...byNumber].map(([days, count]) => [addToDay(opened, { days }), count]));
}

function planOf(
  { statement, cards, scenarios = [], milestone }: MoneyRiskInput,
  days: readonly string[],
  years: { last: number },
): SweepPlan {
  const [first = NEVER] = days;
  const axis = { kind: 'milestone' as const, milestone, from: first, through: NEVER, step: 'day' as const };
  return {
    statement,
    cards,
    scenarios,
    axes: [axis],
    values: [days],
    points: days.length,
    years: { first: statement.years.first, last: years.last },
  };
}

type Weighted = { amount: number; count: number };

function assessYear(
  year: number,
  requested: number,
  amounts: readonly Weighted[],
  draws: number,
): Omit<YearRisk, 'ifNotInForce'> {
  const sorted = [...amounts].sort((a, b) => a.amount - b.amount);
  const sufficient = sorted.reduce((sum, { amount, count }) => (amount <= requested ? sum + count : sum), 0);
  return {
    year,
    requested,
    p10: quantile(sorted, draws, 10),
    p50: quantile(sorted, draws, 50),
    p90: quantile(sorted, draws, 90),
    chanceSufficient: sufficient / draws,
    expectedOverRequest: mean(
      sorted.map(({ amount, count }) => ({ amount: Math.max(0, requested - amount), count })),
      draws,
    ),
    expectedUnderRequest: mean(
      sorted.map(({ amount, count }) => ({ amount: Math.max(0, amount - requested), count })),
      draws,
    ),
    expected: mean(sorted, draws),
  };
}

/** The least amount that at least so many of a hundred draws do not exceed. Counts are whole, so nothing is rounded. */
function quantile(sorted: readonly Weighted[], draws: number, percent: number): number {
  let reached = 0;
  for (const { amount, count } of sorted) {
    reached += count;
    if (reached * 100 >= percent * draws) return amount;
  }
  return sorted.at(-1)?.amount ?? 0;
}

/** The mean to the cent, from exact sums. */
function mean(amounts: readonly Weighted[], draws: number): string {
  const sum = amounts.reduce((total, { amount, count }) => total + BigInt(amount) * BigInt(count), 0n);
  return centsText(divideHalfAway(sum * 100n, BigInt(draws)));
}

function refuseUnsound({ statement, draws, horizonEnd }: MoneyRiskInput, years: { first: number; last: number }): void {
  const problems: Problem[] = [];
  if (draws.length === 0)
    problems.push({
      code: 'invalid',
      path: 'draws',
      message: 'There are no draws; ask the forecast for at least one.',
    });
  if (years.first < statement.years.first || years.last < years.first) {
    problems.push({
      code: 'horizon',
      path: 'years',
      message: `${years.first} to ${years.last} cannot be shown: the statement begins in ${statement.years.first}.`,
    });
  }
  // A draw beyond the horizon may still cost something in the year before it, so the horizon's own year is too late.
  if (years.last >= yearOf(horizonEnd)) {
    problems.push({
      code: 'horizon',
      path: 'years',
      message: `The forecast ends on ${horizonEnd}; years can be shown up to ${yearOf(horizonEnd) - 1}. Forecast further ahead, or show fewer years.`,
    });
  }
  if (problems.length > 0) throw new Refused(problems);
}
