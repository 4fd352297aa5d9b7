import { weighComparables } from './chance-by-pace.ts';
import type { DepositCurve } from './deposit-curve.ts';
import type { ForecastModel } from './fitted-model.ts';
import { type PaceParameters, type PaceState, speedRate } from './pace.ts';
import { depositsBy, nthDepositDay } from './treaty.ts';
import type { Treaty } from './treaty.ts';
import { waitDistribution } from './wait-regression.ts';
import type { ComparableShare, ForecastExplanation } from '../results/forecast.ts';

const MODEL =
  'An average of two forecasts. The first is a regression of the time that comparable treaties still needed, on the deposits so far and ' +
  'still needed, the time since opening, and the signatories that have not yet deposited. The second takes each treaty that entered into force ' +
  'in turn as the pattern: its curve of deposits from the same day after opening on, at a speed that is uncertain and updated by the count so far, ' +
  'each weighed by how well it accounts for that count. The regression has learnt from treaties that succeeded and from treaties that have not yet.';

const ASSUMPTIONS = [
  'The treaty behaves like one drawn from the comparable treaties; none of them is preferred for its subject.',
  'Only the latest count of deposits and its day, and the number of signatures, matter: not how they were spread before.',
  'A signature counts alike for every State; which State signed is not used.',
  'A treaty whose list of deposits ends goes on at its last pace, at most in proportion to time.',
  'The last required deposit has not been made by the day of the forecast.',
];

const CANNOT_KNOW = [
  'Political events: a campaign for ratification, a deadline, a treaty event, a change of government, a rival instrument.',
  'Which States are about to deposit: bills before parliaments and announcements are not used.',
  'How the world has changed since the comparable treaties: they opened between 1966 and 2013.',
  'Whether it is of the kind that never gathers enough instruments: of the 45 comparable treaties eight had not reached forty.',
];

/** Says where a forecast comes from: weights, speeds, the observed pace, what is assumed, and what it cannot know. */
export function explainForecast(
  state: PaceState,
  treaties: readonly Treaty[],
  curves: readonly DepositCurve[],
  model: ForecastModel,
): ForecastExplanation {
  const parameters = model.pace;
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
    regression: explainRegression(state, model),
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

function explainRegression(state: PaceState, model: ForecastModel): ForecastExplanation['regression'] {
  const known = state.signatures === undefined ? 'withoutSignatures' : 'withSignatures';
  const { middle, scale } = waitDistribution(model[known], state);
  // A logistic variable lies below its middle plus log(9) times its scale with a chance of 90 %.
  const waitAt = (logOdds: number): number => Math.round(Math.exp(middle + scale * logOdds));
  return {
    share: model.regressionShare[known],
    signatures: state.signatures,
    medianWaitDays: waitAt(0),
    lowWaitDays: waitAt(-Math.log(9)),
    highWaitDays: waitAt(Math.log(9)),
  };
}

function speedAfter(count: number, expected: number, parameters: PaceParameters): number {
  const { clusterSize, speedShape } = parameters;
  return (speedShape + count / clusterSize) / (speedRate(parameters) + expected / clusterSize);
}
