import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backTestReport } from '../../bench/back-test/back-test-report.ts';
import { backTestTables } from '../../bench/back-test/back-test-tables.ts';
import type { BackTestPart, BackTestReport } from '../../bench/back-test/back-test-report.ts';
import { currentForecastGrounds, currentForecastTables } from '../../bench/back-test/current-forecast.ts';
import { backTestCases } from '../../bench/back-test/back-test-cases.ts';
import { comparableTreaties } from '../../shared/forecasts/comparable-treaties.ts';
import { fitRegressionShare } from '../../bench/back-test/fit-regression-share.ts';
import { fitPaceParameters } from '../../bench/back-test/fit-pace-parameters.ts';
import { logTimeScore } from '../../bench/back-test/log-time-score.ts';
import { FITTED_MODEL } from '../../shared/forecasts/fitted-model.ts';
import { fitWaitRegression } from '../../bench/back-test/fit-wait-regression.ts';
import type { WaitRegression } from '../../shared/forecasts/wait-regression.ts';
import { FITTED_PACE } from '../../shared/forecasts/pace.ts';
import { groupOf } from '../../bench/back-test/run-back-test.ts';

const kept = JSON.parse(
  readFileSync(new URL('../../docs/forecast-back-test.json', import.meta.url), 'utf8'),
) as BackTestReport;
const page = readFileSync(new URL('../../docs/forecast.md', import.meta.url), 'utf8');

describe('the back-test', () => {
  it('computed again, gives the results that are kept (whole chapters left out)', () => {
    const again = JSON.parse(JSON.stringify(backTestReport(comparableTreaties, ['chapter']))) as BackTestReport;
    expect(again.parts).toEqual(kept.parts.filter(({ leaveOut }) => leaveOut === 'chapter'));
    expect(again.fits).toEqual(kept.fits.filter(({ leaveOut }) => leaveOut === 'chapter'));
  }, 300_000);

  it('fits the regressions and the parameters that the model uses', () => {
    const close = (fitted: WaitRegression, used: WaitRegression) => {
      for (const kind of ['middle', 'scale'] as const)
        for (const [place, value] of fitted[kind].entries()) expect(used[kind][place]).toBeCloseTo(value, 2);
    };
    close(fitWaitRegression(comparableTreaties, true), FITTED_MODEL.withSignatures);
    close(fitWaitRegression(comparableTreaties, false), FITTED_MODEL.withoutSignatures);
    const inForce = comparableTreaties.filter(({ entryIntoForce }) => entryIntoForce !== undefined);
    expect(fitPaceParameters(inForce)).toEqual(FITTED_PACE);
    expect({
      withSignatures: fitRegressionShare(comparableTreaties, true, FITTED_PACE),
      withoutSignatures: fitRegressionShare(comparableTreaties, false, FITTED_PACE),
    }).toEqual(FITTED_MODEL.regressionShare);
  }, 120_000);

  it('is in the documentation as it is kept, next to the current forecast', () => {
    expect(page).toContain(backTestTables(kept));
    expect(page).toContain(currentForecastTables(comparableTreaties));
    expect(page).toContain(currentForecastGrounds(comparableTreaties));
  });

  it('finds the 80 % interval honest on treaties not used, and the score better than that of every other model', () => {
    for (const part of kept.parts.filter(({ group }) => group === 'all')) {
      const [shipped, ...others] = overall(part);
      expect(shipped?.within80).toBeGreaterThanOrEqual(0.75);
      expect(shipped?.within80).toBeLessThanOrEqual(0.88);
      for (const other of others) expect(shipped?.scoreMean).toBeLessThan(other.scoreMean);
    }
  });

  it('finds it narrower by a third at days 180 and 365 for treaties like those known before, without missing more', () => {
    for (const { summaries } of kept.parts.filter(({ group }) => group === 'in force'))
      for (const { moment, models } of summaries)
        if (moment === 180 || moment === 365)
          expect(models[0]?.medianWidth80Days).toBeLessThan((models[2]?.medianWidth80Days ?? 0) * 0.67);
  });

  it('asks only where the count was known and the outcome lay ahead', () => {
    for (const treaty of comparableTreaties)
      for (const { state, outcome } of backTestCases(treaty, 40)) {
        expect(state.count).toBeLessThan(40);
        expect('on' in outcome ? outcome.on : outcome.notBy).toBeGreaterThan(state.day);
      }
  });

  it('takes the fiftieth deposit of the Arms Trade Treaty from its entry into force, since its list ends before', () => {
    const treaty = comparableTreaties.find(({ name }) => name === 'Arms Trade Treaty');
    // 25 September 2014, ninety days before 24 December 2014, is day 479.
    expect(treaty && backTestCases(treaty, 50)[0]?.outcome).toEqual({ from: 90, on: 479 });
    expect(treaty && backTestCases(treaty, 60)[0]?.outcome).toEqual({ from: 90, notBy: 378 });
  });

  it('leaves out a convention with its protocols, and a chapter with all its treaties', () => {
    const uncac = comparableTreaties.filter((treaty) => groupOf(treaty, 'family') === '18-12').map(({ name }) => name);
    expect(uncac).toEqual(['UNTOC', 'UNTOC Trafficking Protocol', 'UNTOC Migrants Protocol']);
    expect(comparableTreaties.filter((treaty) => groupOf(treaty, 'chapter') === 'chapter 18')).toHaveLength(10);
  });
});

describe('the score of a forecast', () => {
  it('is nothing for a forecast that was right, and grows with the distance', () => {
    const sure =
      (on: number) =>
      (day: number): number =>
        day >= on ? 1 : 0;
    expect(logTimeScore(sure(500), { from: 100, on: 500 })).toBe(0);
    expect(logTimeScore(sure(900), { from: 100, on: 500 })).toBeLessThan(
      logTimeScore(sure(3000), { from: 100, on: 500 }),
    );
    expect(logTimeScore(sure(900), { from: 100, notBy: 500 })).toBe(0);
    expect(logTimeScore(sure(300), { from: 100, notBy: 500 })).toBeGreaterThan(0);
  });
});

function overall(part: BackTestPart): BackTestPart['summaries'][number]['models'] {
  return part.summaries.at(-1)?.models ?? [];
}
