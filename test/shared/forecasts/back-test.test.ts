import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backTestReport } from '../../../bench/back-test-report.ts';
import { backTestTables } from '../../../bench/back-test-tables.ts';
import type { BackTestPart, BackTestReport } from '../../../bench/back-test-report.ts';
import { currentForecastTables } from '../../../bench/current-forecast.ts';
import { backTestCases } from '../../../shared/forecasts/back-test-cases.ts';
import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import { fitPaceParameters } from '../../../shared/forecasts/fit-pace-parameters.ts';
import { logTimeScore } from '../../../shared/forecasts/log-time-score.ts';
import { FITTED_PACE } from '../../../shared/forecasts/pace-parameters.ts';
import { groupOf } from '../../../shared/forecasts/run-back-test.ts';

const kept = JSON.parse(
  readFileSync(new URL('../../../docs/forecast-back-test.json', import.meta.url), 'utf8'),
) as BackTestReport;
const page = readFileSync(new URL('../../../docs/forecast.md', import.meta.url), 'utf8');

describe('the back-test', () => {
  it('computed again, gives the results that are kept (whole chapters left out)', () => {
    const again = JSON.parse(JSON.stringify(backTestReport(comparableTreaties, ['chapter']))) as BackTestReport;
    expect(again.parts).toEqual(kept.parts.filter(({ leaveOut }) => leaveOut === 'chapter'));
    expect(again.fits).toEqual(kept.fits.filter(({ leaveOut }) => leaveOut === 'chapter'));
  }, 120_000);

  it('fits the parameters that the model uses, and those of a fold that are kept', () => {
    expect(fitPaceParameters(comparableTreaties)).toEqual(FITTED_PACE);
    const { speedShape, clusterSize } = fitPaceParameters(comparableTreaties.filter(({ name }) => name !== 'UNCAC'));
    const fold = kept.fits.find(({ leaveOut }) => leaveOut === 'treaty')?.folds['UNCAC'];
    expect(fold?.[0]).toBe(`speed shape ${speedShape}, cluster size ${clusterSize}`);
  }, 60_000);

  it('stands in the documentation as it is kept, next to the current forecast', () => {
    expect(page).toContain(backTestTables(kept));
    expect(page).toContain(currentForecastTables(comparableTreaties));
  });

  it('finds the interval honest and the median nearer than both naive models, however treaties are left out', () => {
    for (const part of kept.parts) {
      const [pace, constantRate, medianOfOthers] = overall(part);
      expect(pace?.within80).toBeGreaterThan(0.75);
      expect(pace?.within80).toBeLessThan(0.87);
      expect(pace?.medianErrorDays).toBeLessThan(constantRate?.medianErrorDays ?? 0);
      expect(pace?.medianErrorDays).toBeLessThan(medianOfOthers?.medianErrorDays ?? 0);
    }
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
    expect(comparableTreaties.filter((treaty) => groupOf(treaty, 'chapter') === 'chapter 18')).toHaveLength(8);
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
