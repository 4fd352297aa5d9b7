import { randomFractions } from '../../shared/forecasts/random-fractions.ts';
import type { BackTestRow } from './run-back-test.ts';
import { inThousandths, placeOf } from './summarize-back-test.ts';

const RESAMPLES = 2000;
const SEED = 153;

/** A figure with the bounds between which 90 % of the resamples lie. */
export type Uncertain = { value: number; low: number; high: number };

/** How sure the back-test is of a model: what the difference of its score and its coverage could be by chance. */
export type ModelUncertainty = {
  /**
   * The score of the first model less that of this one; below nothing, the first is better. Nothing for the first
   * itself.
   */
  scoreDifference: Uncertain;
  within80: Uncertain;
};

/**
 * Draws as many treaties as there are, again and again, each with all its cases, and looks how the results vary: the
 * cases of a treaty are not independent, so that treaties and not cases are drawn. Deterministic.
 */
export function resampleTreaties(rows: readonly BackTestRow[]): ModelUncertainty[] {
  const byTreaty = [...new Set(rows.map(({ treaty }) => treaty))].map((name) =>
    rows.filter(({ treaty }) => treaty === name),
  );
  const models = rows[0]?.forecasts.length ?? 0;
  return Array.from({ length: models }, (_, model) => {
    const sums = byTreaty.map((own) => sumTreaty(own, model));
    return {
      scoreDifference: resample(sums, (all) => all.difference / all.cases),
      within80: resample(sums, (all) => all.within / all.decided),
    };
  });
}

type Sums = { cases: number; difference: number; within: number; decided: number };

function sumTreaty(rows: readonly BackTestRow[], model: number): Sums {
  const sums = { cases: rows.length, difference: 0, within: 0, decided: 0 };
  for (const { outcome, forecasts } of rows) {
    const [first, own] = [forecasts[0], forecasts[model]];
    if (first === undefined || own === undefined) continue;
    const place = placeOf(outcome, own.within80);
    sums.difference += first.score - own.score;
    sums.within += place === 'within' ? 1 : 0;
    sums.decided += place === 'undecided' ? 0 : 1;
  }
  return sums;
}

function resample(treaties: readonly Sums[], figure: (all: Sums) => number): Uncertain {
  const next = randomFractions(SEED);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    figure(addUp(treaties.map(() => treaties[Math.floor(next() * treaties.length)]))),
  ).sort((a, b) => a - b);
  const at = (share: number): number => inThousandths(drawn[Math.floor(share * RESAMPLES)] ?? NaN);
  return { value: inThousandths(figure(addUp(treaties))), low: at(0.05), high: at(0.95) };
}

function addUp(all: readonly (Sums | undefined)[]): Sums {
  const sum = { cases: 0, difference: 0, within: 0, decided: 0 };
  for (const one of all) {
    if (one === undefined) continue;
    sum.cases += one.cases;
    sum.difference += one.difference;
    sum.within += one.within;
    sum.decided += one.decided;
  }
  return sum;
}
