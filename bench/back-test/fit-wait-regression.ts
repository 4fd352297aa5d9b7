import { backTestCases, type BackTestCase } from './back-test-cases.ts';
import { minimize } from './minimize.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';
import { waitFeatures } from '../../shared/forecasts/wait-features.ts';
import type { WaitRegression } from '../../shared/forecasts/wait-regression.ts';

const MOMENTS = Array.from({ length: 21 }, (_, i) => 60 + 45 * i);
const FEWER_MOMENTS = Array.from({ length: 11 }, (_, i) => 60 + 90 * i);
const OTHER_NUMBERS = [25, 30, 50, 60];

// The cases of one treaty tell much the same: together they weigh as much as three independent ones.
const WEIGHT_OF_TREATY = 3;
// Coefficients are drawn towards nothing, those of the scale more: 45 treaties cannot tell small effects from chance.
const RIDGE = { middle: 1, scale: 2 };

type Observation = {
  middle: readonly number[];
  scale: readonly number[];
  logWait: number;
  seen: boolean;
  weight: number;
};

/**
 * Fits the regression of waits to the fortieth deposit (and, less densely, to the 25th, 30th, 50th and 60th) at many
 * moments of the first thousand days, by maximum likelihood with a ridge. A treaty that had not come so far counts by
 * having waited so long (censored), and every treaty weighs alike. Without signatures, the features that need them are
 * left out.
 */
export function fitWaitRegression(treaties: readonly Treaty[], withSignatures: boolean): WaitRegression {
  const observations = treaties.flatMap((treaty) => observe(treaty, withSignatures));
  const [first] = observations;
  if (first === undefined) throw new Error('a regression needs at least one treaty');
  const split = first.middle.length;
  const start = [7, ...Array.from({ length: split - 1 }, () => 0), -0.5, ...first.scale.slice(1).map(() => 0)];
  const found = minimize((at) => negativeLogLikelihood(observations, at, split), start);
  return { middle: found.slice(0, split).map(inThousandths), scale: found.slice(split).map(inThousandths) };
}

function observe(treaty: Treaty, withSignatures: boolean): Observation[] {
  const cases = [
    ...backTestCases(treaty, 40, MOMENTS),
    ...OTHER_NUMBERS.flatMap((n) => backTestCases(treaty, n, FEWER_MOMENTS)),
  ];
  return cases.map(({ state, outcome }: BackTestCase) => ({
    ...waitFeatures(withSignatures ? state : { ...state, signatures: undefined }),
    logWait: Math.log(('on' in outcome ? outcome.on : outcome.notBy) - outcome.from),
    seen: 'on' in outcome,
    weight: WEIGHT_OF_TREATY / cases.length,
  }));
}

/** Of a logistic distribution of the logarithm of the wait, censored where the end was not seen; with its gradient. */
function negativeLogLikelihood(
  observations: readonly Observation[],
  at: readonly number[],
  split: number,
): { value: number; gradient: number[] } {
  let value = 0;
  const gradient = at.map(() => 0);
  const add = (place: number, amount: number): void => {
    gradient[place] = (gradient[place] ?? 0) + amount;
  };
  for (const { middle, scale, logWait, seen, weight } of observations) {
    const centre = middle.reduce((sum, feature, i) => sum + feature * (at[i] ?? 0), 0);
    const logScale = scale.reduce((sum, feature, i) => sum + feature * (at[split + i] ?? 0), 0);
    const width = Math.exp(logScale);
    const z = (logWait - centre) / width;
    // softplus(z), and its derivative, the logistic function.
    const soft = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    const risen = z > 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    value += weight * (seen ? 2 * soft - z + logScale : soft);
    const byZ = seen ? 2 * risen - 1 : risen;
    middle.forEach((feature, i) => {
      add(i, (-weight * byZ * feature) / width);
    });
    scale.forEach((feature, i) => {
      add(split + i, weight * ((seen ? 1 : 0) - byZ * z) * feature);
    });
  }
  at.forEach((coefficient, i) => {
    if (i === 0 || i === split) return;
    const ridge = i < split ? RIDGE.middle : RIDGE.scale;
    value += ridge * coefficient ** 2;
    add(i, 2 * ridge * coefficient);
  });
  return { value, gradient };
}

/** Coefficients are kept in the code and fitted again on other machines, whose last digits may differ. */
function inThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
