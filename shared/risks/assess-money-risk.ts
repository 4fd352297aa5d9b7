import { countsNet } from '../model/net-of-staff-assessment.ts';
import { estimate } from '../engine/estimate.ts';
import { type Figure, listFigures } from '../comparisons/list-figures.ts';
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
import type { AmountRisk, MoneyRisk, SectionRisk, YearRisk } from '../results/risk.ts';

// This folder joins a forecast's draws with what each date costs. It draws nothing and forecasts nothing itself.

/**
 * `draws` are days from `opened` to entry into force, or BEYOND_HORIZON, as a forecast gives them; `horizonEnd` is the
 * last day that a draw can name. `years` are those to report, both included; without them, those that the statement
 * shows.
 */
export type MoneyRiskInput = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios?: readonly Scenario[];
  milestone: string;
  treaty?: string | undefined;
  /** The day of the forecast; years that ended before it are certain. */
  asOf: string;
  opened: string;
  horizonEnd: string;
  draws: Int32Array;
  years?: { first: number; last: number };
};

/** A day after everything that is shown: what hangs on the treaty then falls in no year shown. */
const NEVER = '2120-01-01';

/**
 * Requirements in bands, by year, over all years and by section; the chance that each request suffices, and the
 * expected over- and under-request. The request is the estimate of the statement (under the scenarios) as it is. Every
 * draw counts once; equal timelines are evaluated once. A quantile is the least amount that at least so many draws do
 * not exceed. Amounts are net of staff assessment, but for the sections that hold it. A year that ended before `asOf`
 * is certain.
 *
 * @throws Refused: no draws, an unknown milestone, years outside the statement's or not before the horizon's last.
 */
export function assessMoneyRisk(input: MoneyRiskInput): MoneyRisk {
  const { days, beyond, weigh } = planMoneyRisk(input);
  return joinMoneyRisk(input, { draws: input.draws.length, beyond }, [weigh(0, days)]);
}

/** Different results of some days, and how many draws have each. */
export type WeighedDays = { results: readonly Known[]; draws: readonly number[] };

/** An assessment made ready: the days of its draws are numbered, and any range of them can be weighed by itself. */
type RiskPlan = {
  /** How many different days the draws have. */
  days: number;
  /** How many draws lie beyond the horizon. */
  beyond: number;
  /** Evaluates the days from `from` up to, not including, `to`. */
  weigh: (from: number, to: number) => WeighedDays;
};

/** Prepares an assessment. @throws Refused as `assessMoneyRisk`. */
export function planMoneyRisk(input: MoneyRiskInput): RiskPlan {
  const years = input.years ?? input.statement.years;
  refuseUnsound(input, years);
  const counts = [...countDraws(input)];
  const days = counts.map(([day]) => day);
  const resultAt = makeSweeper(planOf(input, [...days, NEVER], years));
  return {
    days: days.length,
    beyond: input.draws.reduce((count, day) => (day === BEYOND_HORIZON ? count + 1 : count), 0),
    weigh: (from, to) => {
      const outcomes = weighOutcomes(
        counts.slice(from, to).map(([day, count]) => ({ result: knownOf(resultAt([day]), day), count })),
      );
      return { results: outcomes.map(({ result }) => result), draws: outcomes.map(({ count }) => count) };
    },
  };
}

/**
 * Joins days that were weighed, in whatever parts.
 *
 * @param counted how many draws there are, and how many of them lie beyond the horizon.
 */
export function joinMoneyRisk(
  input: Omit<MoneyRiskInput, 'draws' | 'horizonEnd'>,
  counted: { draws: number; beyond: number },
  parts: readonly WeighedDays[],
): MoneyRisk {
  const { statement, cards, scenarios = [], milestone } = input;
  const years = input.years ?? statement.years;
  const never = knownOf(makeSweeper(planOf(input, [NEVER], years))([NEVER]), NEVER);
  const outcomes = weighOutcomes([
    ...parts.flatMap(({ results, draws }) => results.map((result, at) => ({ result, count: draws[at] ?? 0 }))),
    ...(counted.beyond > 0 ? [{ result: never, count: counted.beyond }] : []),
  ]);
  const applied = applyScenario(statement, cards, scenarios);
  const estimated = estimate(applied.statement, applied.cards, applied.adjustment);
  const figures = listFigures(estimated, years.last);
  const bandsOf = makeBands({ ...input, draws: counted.draws }, years, outcomes, never);
  return {
    currency: statement.currency,
    treaty: input.treaty,
    asOf: input.asOf,
    milestone,
    draws: counted.draws,
    beyondHorizon: { draws: counted.beyond, share: counted.beyond / counted.draws },
    outcomes: outcomes.length,
    ...bandsOf(
      figures.filter(({ charge }) => countsNet(charge, estimated.sections)),
      (result) => result.years,
    ),
    sections: applied.statement.sections.flatMap(({ number, title }): SectionRisk[] => {
      const own = figures.filter(({ charge }) => charge.section === number);
      if (own.length === 0) return [];
      const yearsOf = (result: Known): readonly number[] =>
        result.sections.find(({ section }) => section === number)?.years ?? [];
      return [{ section: number, title, ...bandsOf(own, yearsOf) }];
    }),
  };
}

type Outcome = { result: Known; count: number };

/**
 * Different results with all draws that have them. Results are the same that have the same figures, wherever they were
 * computed.
 */
function weighOutcomes(days: readonly Outcome[]): readonly Outcome[] {
  const names = new Map<Known, string>();
  const weighed = new Map<string, Outcome>();
  for (const { result, count } of days) {
    const name = names.get(result) ?? figuresText(result);
    names.set(result, name);
    const known = weighed.get(name);
    weighed.set(name, { result: known?.result ?? result, count: (known?.count ?? 0) + count });
  }
  return [...weighed.values()];
}

/** The figures of a result as one text: the same wherever it comes from, whatever the order of its fields there. */
function figuresText({ years, sections }: Known): string {
  return JSON.stringify([years, sections.map((one) => [one.section, one.years])]);
}

type Bands = { years: YearRisk[]; total: AmountRisk };

/** Bands of some of the figures, by year and in sum. What an ended year was is no longer uncertain. */
function makeBands(
  { statement, draws, asOf }: Pick<MoneyRiskInput, 'statement' | 'asOf'> & { draws: number },
  years: { first: number; last: number },
  outcomes: readonly Outcome[],
  never: Known,
): (figures: readonly Figure[], amountsOf: (result: Known) => readonly number[]) => Bands {
  const shown = Array.from({ length: years.last - years.first + 1 }, (_, offset) => years.first + offset);
  const hasEnded = (year: number): boolean => year < yearOf(asOf);
  return (figures, amountsOf) => {
    const requested = new Map<number, number>();
    for (const { year, amount } of figures) requested.set(year, (requested.get(year) ?? 0) + amount);
    const requestOf = (year: number): number => requested.get(year) ?? 0;
    const amountIn = (result: Known, year: number): number =>
      hasEnded(year) ? requestOf(year) : (amountsOf(result)[year - statement.years.first] ?? 0);
    const sumOf = (one: (year: number) => number): number => shown.reduce((sum, year) => sum + one(year), 0);
    const riskOf = (request: number, amountOf: (result: Known) => number): AmountRisk => ({
      ...assessAmount(
        request,
        outcomes.map(({ result, count }) => ({ amount: amountOf(result), count })),
        draws,
      ),
      ifNotInForce: amountOf(never),
    });
    return {
      years: shown.map((year) => ({
        year,
        ended: hasEnded(year),
        ...riskOf(requestOf(year), (result) => amountIn(result, year)),
      })),
      total: riskOf(sumOf(requestOf), (result) => sumOf((year) => amountIn(result, year))),
    };
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
  { statement, cards, scenarios = [], milestone }: Omit<MoneyRiskInput, 'draws' | 'horizonEnd'>,
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

function assessAmount(
  requested: number,
  amounts: readonly Weighted[],
  draws: number,
): Omit<AmountRisk, 'ifNotInForce'> {
  const sorted = [...amounts].sort((a, b) => a.amount - b.amount);
  const sufficient = sorted.reduce((sum, { amount, count }) => (amount <= requested ? sum + count : sum), 0);
  return {
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
      message:
        `The forecast ends on ${horizonEnd}; years can be shown up to ${yearOf(horizonEnd) - 1}. Forecast further ` +
        'ahead, or show fewer years.',
    });
  }
  if (problems.length > 0) throw new Refused(problems);
}
