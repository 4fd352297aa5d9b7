import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import { chanceByPace, weighComparables } from '../../../shared/forecasts/chance-by-pace.ts';
import { chanceOfNthDeposit } from '../../../shared/forecasts/chance-of-nth-deposit.ts';
import { depositCurve } from '../../../shared/forecasts/deposit-curve.ts';
import { BEYOND_HORIZON } from '../../../shared/forecasts/draw-entry-into-force.ts';
import { dateOfDraw, forecastEntryIntoForce } from '../../../shared/forecasts/forecast-entry-into-force.ts';
import type { EntryIntoForceForecast } from '../../../shared/forecasts/forecast-entry-into-force.ts';
import type { ForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { parseForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { FITTED_MODEL } from '../../../shared/forecasts/fitted-model.ts';
import { FITTED_PACE } from '../../../shared/forecasts/pace.ts';
import { treatiesInForce } from '../../../shared/forecasts/treaty.ts';
import { chanceByRegression } from '../../../shared/forecasts/wait-regression.ts';
import { daysBetween } from '../../../shared/time/calendar.ts';

const OPENED = '2025-10-25';
const CONVENTION: ForecastInput = {
  asOf: '2026-05-21',
  opened: OPENED,
  required: 40,
  delayRule: '90 days',
  observations: [{ asOf: '2026-05-21', count: 3 }],
  signatures: 72,
  seed: 153,
  draws: 2000,
  horizonYears: 25,
};

function forecast(changes: Partial<ForecastInput> = {}): EntryIntoForceForecast {
  return forecastEntryIntoForce(parseForecastInput({ ...CONVENTION, ...changes }), comparableTreaties);
}

function withCount(count: number): EntryIntoForceForecast {
  return forecast({ observations: [{ asOf: '2026-05-21', count }] });
}

describe('the forecast of entry into force', () => {
  it('gives the same bytes for the same input, and other draws for another seed', () => {
    expect(JSON.stringify(forecast())).toBe(JSON.stringify(forecast()));
    expect(forecast().draws()).toEqual(forecast().draws());
    expect(forecast().draws(2000, 154)).not.toEqual(forecast().draws());
  });

  it('orders its quantiles, and every one lies a delay after a deposit to come', () => {
    const { quantiles } = forecast();
    const days = quantiles.map(({ entryIntoForce }) => entryIntoForce ?? '9999');
    expect(days).toEqual([...days].sort());
    for (const { nthDeposit, entryIntoForce } of quantiles) {
      expect(nthDeposit !== undefined && nthDeposit > CONVENTION.asOf).toBe(true);
      expect(daysBetween(nthDeposit ?? '', entryIntoForce ?? '')).toBe(90);
    }
  });

  it('draws only days that lie more than the delay after the day of the forecast, or beyond the horizon', () => {
    const soonest = daysBetween(OPENED, CONVENTION.asOf) + 1 + 90;
    const last = daysBetween(OPENED, '2051-05-21');
    for (const day of forecast().draws(20_000)) {
      expect(day === BEYOND_HORIZON || (day >= soonest && day <= last)).toBe(true);
    }
  });

  it('draws what its quantiles and its horizon say, though drawn and computed on two paths', () => {
    const computed = forecast({ horizonYears: 8 });
    const drawn = computed.draws(100_000).sort();
    for (const { probability, entryIntoForce } of computed.quantiles.filter(({ probability }) => probability <= 0.75)) {
      const share =
        drawn.filter((day) => (dateOfDraw(OPENED, day) ?? '9999') <= (entryIntoForce ?? '')).length / drawn.length;
      expect(Math.abs(share - probability)).toBeLessThan(0.006);
    }
    const beyond = drawn.filter((day) => day === BEYOND_HORIZON).length / drawn.length;
    expect(Math.abs(beyond - computed.beyondHorizon)).toBeLessThan(0.006);
    expect(drawn.at(-1)).toBe(BEYOND_HORIZON);
    expect(dateOfDraw(OPENED, BEYOND_HORIZON)).toBeUndefined();
  });

  it('agrees with a simulation of the model by its own story: pick a treaty, draw a speed, wait for the clusters', () => {
    // Whole clusters and a whole shape, so that gamma variables are sums of exponential ones: an independent path.
    const [treaty] = comparableTreaties;
    const curve = depositCurve(treaty?.depositDays ?? []);
    const parameters = { speedShape: 4, clusterSize: 2 };
    const state = { day: 365, count: 6, n: 40 };
    let seed = 12345;
    const exponential = (): number => {
      seed = (seed * 48271) % 2147483647;
      return -Math.log(seed / 2147483647);
    };
    const gamma = (shape: number): number => Array.from({ length: shape }, exponential).reduce((a, b) => a + b, 0);
    const reached = Array.from({ length: 20_000 }, () => {
      const speed = gamma(4 + 3) / (4 - 1 / 3 + curve(365) / 2);
      return curve(365) + (2 * gamma((40 - 6) / 2)) / speed;
    });
    for (const day of [700, 900, 1200]) {
      const simulated = reached.filter((deposits) => deposits <= curve(day)).length / reached.length;
      expect(chanceByPace(state, [curve], parameters)(day)).toBeCloseTo(simulated, 1.5);
    }
  });

  it('is never later, in any single draw, when more instruments are deposited', () => {
    let before = withCount(0).draws();
    for (let count = 1; count < 40; count += 3) {
      const now = withCount(count).draws();
      now.forEach((day, i) => {
        expect(day).toBeLessThanOrEqual(before[i] ?? NaN);
      });
      before = now;
    }
  });

  it('never falls in chance when one more instrument is deposited, at any time after opening', () => {
    const curves = treatiesInForce(comparableTreaties).map((treaty) => depositCurve(treaty.depositDays));
    const property = fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 0, max: 38 }),
      fc.integer({ min: 1, max: 9000 }),
      fc.option(fc.integer({ min: 0, max: 190 }), { nil: undefined }),
      (day, count, wait, signatures) => {
        const known = { day, n: 40, signatures };
        const fewer = chanceOfNthDeposit({ ...known, count }, curves, FITTED_MODEL)(day + wait);
        const more = chanceOfNthDeposit({ ...known, count: count + 1 }, curves, FITTED_MODEL)(day + wait);
        expect(more).toBeGreaterThanOrEqual(fewer - 1e-9);
      },
    );
    fc.assert(property, { numRuns: 400, seed: 153 });
  });

  it('is later when the same count is seen later', () => {
    const later = forecast({ asOf: '2027-05-21', observations: [{ asOf: '2027-05-21', count: 3 }] });
    const [now, then] = [forecast(), later].map(({ quantiles }) =>
      quantiles.find(({ probability }) => probability === 0.5),
    );
    expect((then?.entryIntoForce ?? '') > (now?.entryIntoForce ?? '')).toBe(true);
  });

  it('takes days of deposit for the count as of the day of the forecast', () => {
    const deposits = ['2026-01-10', '2026-03-02', '2026-05-20'];
    expect(forecast({ observations: undefined, deposits }).quantiles).toEqual(forecast().quantiles);
    expect(forecast({ observations: undefined, deposits: [] }).explanation.observed.count).toBe(0);
  });

  it('knows of an older count only that the last deposit has not come since', () => {
    const old = forecast({ asOf: '2027-12-31' });
    expect((old.quantiles[0]?.nthDeposit ?? '') > '2027-12-31').toBe(true);
    // Nothing seen since is better news than still three seen.
    const seen = forecast({ asOf: '2027-12-31', observations: [{ asOf: '2027-12-31', count: 3 }] });
    expect((old.quantiles[3]?.entryIntoForce ?? '') < (seen.quantiles[3]?.entryIntoForce ?? '')).toBe(true);
    const almost = { observations: [{ asOf: '2026-05-21', count: 39 }], signatures: 190 };
    expect(() => forecast({ asOf: '2199-12-31', ...almost })).toThrow(/Give a later count/);
  });

  it('gives chances by year end that never fall and end with the horizon', () => {
    const { inForceByYearEnd, beyondHorizon } = forecast();
    const chances = inForceByYearEnd.map(({ probability }) => probability);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(inForceByYearEnd[0]?.year).toBe(2026);
    expect(inForceByYearEnd.at(-1)?.year).toBe(2050);
    expect(1 - beyondHorizon).toBeGreaterThanOrEqual(chances.at(-1) ?? 2);
  });

  it('gives no day where the delay alone outlasts the horizon', () => {
    const short = forecast({ delayRule: '12m', horizonYears: 1 });
    expect(short.beyondHorizon).toBe(1);
    expect(short.quantiles.every(({ entryIntoForce }) => entryIntoForce === undefined)).toBe(true);
    expect(short.draws(3)).toEqual(Int32Array.from([BEYOND_HORIZON, BEYOND_HORIZON, BEYOND_HORIZON]));
  });

  it('explains itself: weights that sum to one, speeds, the pace so far, and what it cannot know', () => {
    const { explanation } = forecast();
    expect(explanation.comparables.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(explanation.observed).toEqual({
      day: 208,
      count: 3,
      fewer: 15,
      asMany: 2,
      more: 8,
      dayAtConstantRate: 2774,
    });
    const weightOf = (name: string): number =>
      explanation.comparables.find(({ treaty }) => treaty === name)?.weight ?? NaN;
    expect(weightOf('UNCAC')).toBeGreaterThan(weightOf('CRC'));
    expect(explanation.effectiveTreaties).toBeGreaterThan(1);
    expect(explanation.cannotKnow.length).toBeGreaterThan(0);
  });

  it('learns nothing from the few days of a treaty that has just opened, nor from more days than it was fitted on', () => {
    const medianWait = (day: string) => {
      const found = forecast({ asOf: day, observations: [{ asOf: day, count: 0 }] }).quantiles;
      return daysBetween(day, found.find(({ probability }) => probability === 0.5)?.nthDeposit ?? '');
    };
    // On day 60 after opening, and on the day itself.
    expect(Math.abs(Math.log(medianWait('2025-10-25') / medianWait('2025-12-24')))).toBeLessThan(0.2);
    const widthOn = (day: string) => {
      const state = { day: daysBetween(OPENED, day), count: 10, n: 40, signatures: 60 };
      const chance = chanceByRegression(FITTED_MODEL.withSignatures, state);
      const reach = (wanted: number) => {
        let wait = 1;
        while (chance(daysBetween(OPENED, day) + wait) < wanted) wait *= 1.01;
        return wait;
      };
      return reach(0.9) / reach(0.1);
    };
    expect(widthOn('2045-10-25') / widthOn('2030-10-25')).toBeCloseTo(1, 1);
  });

  it('comes sooner with more signatures, and is wider where they are not known', () => {
    const medianWith = (signatures: number | undefined) =>
      forecast({ signatures }).quantiles.find(({ probability }) => probability === 0.5)?.entryIntoForce ?? '9999';
    expect(medianWith(150) < medianWith(72)).toBe(true);
    expect(medianWith(72) < medianWith(10)).toBe(true);
    const widthOf = ({ quantiles }: EntryIntoForceForecast) =>
      daysBetween(quantiles[1]?.nthDeposit ?? '', quantiles[5]?.nthDeposit ?? '2099-01-01');
    expect(widthOf(forecast())).toBeLessThan(widthOf(forecast({ signatures: undefined })));
  });

  it('weighs all treaties alike while nothing can have been seen', () => {
    const curves = treatiesInForce(comparableTreaties).map((treaty) => depositCurve(treaty.depositDays));
    const weights = weighComparables({ day: 0, count: 0, n: 40 }, curves, FITTED_PACE);
    // Only treaties with deposits on the very first day have been told apart by then.
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(8);
  });

  it('draws a hundred thousand days in well under a second', () => {
    const ready = forecast();
    const started = performance.now();
    expect(ready.draws(100_000)).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
