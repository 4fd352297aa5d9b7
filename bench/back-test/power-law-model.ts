import { backTestCases } from './back-test-cases.ts';
import type { BackTestModel } from './back-test-models.ts';
import { FITTED_N } from './fit-pace-parameters.ts';
import { logTimeScore } from './log-time-score.ts';
import type { DepositChance, PaceState } from '../../shared/forecasts/pace.ts';
import { regularizedBeta } from '../../shared/forecasts/regularized-beta.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';

// The alternative that was tried: one curve for all treaties, deposits growing as a power of time, with a speed for
// each.

type PowerLaw = { speedShape: number; inFirstYear: number; exponent: number; clusterSize: number };

const GRID: PowerLaw[] = [0.75, 1, 1.5].flatMap((speedShape) =>
  [10, 14, 18, 24].flatMap((inFirstYear) =>
    [1.2, 1.4, 1.6, 1.8].flatMap((exponent) =>
      [2, 4].map((clusterSize) => ({ speedShape, inFirstYear, exponent, clusterSize })),
    ),
  ),
);

function chanceByPowerLaw({ day, count, n }: PaceState, law: PowerLaw): DepositChance {
  const clustersBy = (at: number): number => (law.inFirstYear * (at / 365) ** law.exponent) / law.clusterSize;
  const ratioChance = regularizedBeta((n - count) / law.clusterSize, law.speedShape + count / law.clusterSize);
  return (at) => {
    if (at <= day) return 0;
    const ratio = (clustersBy(at) - clustersBy(day)) / (law.speedShape + clustersBy(day));
    return ratioChance(ratio / (1 + ratio));
  };
}

function fitPowerLaw(treaties: readonly Treaty[]): PowerLaw {
  const cases = treaties.flatMap((treaty) => backTestCases(treaty, FITTED_N));
  const scored = GRID.map((law) => ({
    law,
    score: cases.reduce((sum, { state, outcome }) => sum + logTimeScore(chanceByPowerLaw(state, law), outcome), 0),
  }));
  return scored.reduce((best, next) => (next.score < best.score ? next : best)).law;
}

/** Gamma-Poisson with one common power-law curve, fitted on the training treaties. */
export const powerLaw: BackTestModel = {
  name: 'one power law for all',
  isPoint: false,
  train: (treaties) => {
    const law = fitPowerLaw(treaties);
    return {
      fit:
        `speed shape ${law.speedShape}, ${law.inFirstYear} in the first year, exponent ${law.exponent}, cluster ` +
        `size ${law.clusterSize}`,
      forecast: (state) => chanceByPowerLaw(state, law),
    };
  },
};
