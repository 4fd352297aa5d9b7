import { weighComparables } from './chance-of-nth-deposit.ts';
import type { PaceState } from './chance-of-nth-deposit.ts';
import type { DepositCurve } from './deposit-curve.ts';
import { speedRate } from './pace-parameters.ts';
import type { PaceParameters } from './pace-parameters.ts';
import { depositsBy, nthDepositDay } from './treaty.ts';
import type { Treaty } from './treaty.ts';

/** What one comparable treaty contributes. Days count from its opening for signature. */
export type ComparableShare = {
  treaty: string;
  /** Its share of the forecast; the shares of all treaties sum to one. */
  weight: number;
  /** Deposits that it had on the day of the latest count. */
  depositsBySameDay: number;
  /** When it had as many deposits as are required here; undefined where its list ends before. */
  dayOfRequired: number | undefined;
  /** The mean speed, relative to this treaty, that the forecast assumes after the observed count: 1 is as fast. */
  speed: number;
};

export type ForecastExplanation = {
  model: string;
  parameters: PaceParameters;
  /** What the count so far says by itself. */
  observed: {
    day: number;
    count: number;
    /** Comparable treaties with fewer, as many, and more deposits by the same day. */
    fewer: number;
    asMany: number;
    more: number;
    /** The day of the last required deposit if the pace so far simply went on; undefined without a deposit. */
    dayAtConstantRate: number | undefined;
  };
  /** In descending weight. */
  comparables: ComparableShare[];
  /** How many equally weighted treaties would say as much: one over the sum of squared weights. */
  effectiveTreaties: number;
  assumptions: readonly string[];
  cannotKnow: readonly string[];
};

const MODEL =
  'Each comparable treaty in turn is taken as the pattern: its curve of deposits from the same day after opening on, at a speed that is ' +
  'uncertain and updated by the count so far (gamma-Poisson, deposits in clusters). The patterns are averaged, each weighed by how ' +
  'well it accounts for the count so far.';

const ASSUMPTIONS = [
  'The treaty behaves like one drawn from the comparable treaties; none of them is preferred for its subject.',
  'Only the latest count and its day matter, not how the deposits were spread before it.',
  'States deposit in clusters of one size on average, independently of each other.',
  'A treaty whose list of deposits ends goes on at its last pace, at most in proportion to time.',
  'The last required deposit has not been made by the day of the forecast.',
];

const CANNOT_KNOW = [
  'Political events: a campaign for ratification, a deadline, a treaty event, a change of government, a rival instrument.',
  'Which States are about to deposit: signatures, bills before parliaments and announcements are not used.',
  'How the world has changed since the comparable treaties: most of them opened between 1979 and 2013.',
  'The treaties that never gathered enough instruments: all comparable treaties entered into force, so the forecast leans early.',
];

/** Says where a forecast comes from: weights, speeds, the observed pace, what is assumed, and what it cannot know. */
export function explainForecast(
  state: PaceState,
  treaties: readonly Treaty[],
  curves: readonly DepositCurve[],
  parameters: PaceParameters,
): ForecastExplanation {
  const weights = weighComparables(state, curves, parameters);
  const comparables = treaties.map((treaty, i): ComparableShare => {
    const expected = curves[i]?.(Math.max(state.day, 1)) ?? 0;
    return {
      treaty: treaty.name,
      weight: weights[i] ?? 0,
      depositsBySameDay: depositsBy(treaty, state.day),
      dayOfRequired: nthDepositDay(treaty, state.n),
      speed: speedAfter(state.count, expected, parameters),
    };
  });
  const differences = comparables.map((comparable) => comparable.depositsBySameDay - state.count);
  return {
    model: MODEL,
    parameters,
    observed: {
      day: state.day,
      count: state.count,
      fewer: differences.filter((difference) => difference < 0).length,
      asMany: differences.filter((difference) => difference === 0).length,
      more: differences.filter((difference) => difference > 0).length,
      dayAtConstantRate: state.count === 0 ? undefined : Math.ceil((state.day * state.n) / state.count),
    },
    comparables: comparables.sort((a, b) => b.weight - a.weight),
    effectiveTreaties: 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0),
    assumptions: ASSUMPTIONS,
    cannotKnow: CANNOT_KNOW,
  };
}

function speedAfter(count: number, expected: number, parameters: PaceParameters): number {
  const { clusterSize, speedShape } = parameters;
  return (speedShape + count / clusterSize) / (speedRate(parameters) + expected / clusterSize);
}
