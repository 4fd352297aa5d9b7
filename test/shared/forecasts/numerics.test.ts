import { describe, expect, it } from 'vitest';
import { depositCurve } from '../../../shared/forecasts/deposit-curve.ts';
import { logGamma } from '../../../shared/forecasts/log-gamma.ts';
import { randomFractions } from '../../../shared/forecasts/random-fractions.ts';
import { regularizedBeta } from '../../../shared/forecasts/regularized-beta.ts';

describe('log-gamma', () => {
  it('is the logarithm of a factorial', () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 12);
  });

  it('refuses what it is not for', () => {
    expect(() => logGamma(0)).toThrow(/above zero/);
  });
});

describe('the regularized incomplete beta function', () => {
  it('is known in closed form for simple shapes', () => {
    expect(regularizedBeta(1, 1)(0.3)).toBeCloseTo(0.3, 12);
    expect(regularizedBeta(2, 1)(0.3)).toBeCloseTo(0.09, 12);
    expect(regularizedBeta(1, 3)(0.3)).toBeCloseTo(1 - 0.7 ** 3, 12);
    expect(regularizedBeta(2, 2)(0.25)).toBeCloseTo(3 * 0.25 ** 2 - 2 * 0.25 ** 3, 12);
  });

  it('never falls, stays within 0 and 1, and mirrors itself', () => {
    const [beta, mirror] = [regularizedBeta(24.7, 6), regularizedBeta(6, 24.7)];
    let before = 0;
    for (let x = 0; x <= 1; x += 1 / 512) {
      const value = beta(x);
      expect(value).toBeGreaterThanOrEqual(before - 1e-12);
      expect(value + mirror(1 - x)).toBeCloseTo(1, 11);
      before = value;
    }
    expect([beta(-1), beta(0), beta(1), beta(2)]).toEqual([0, 0, 1, 1]);
  });
});

describe('the curve of deposits', () => {
  const curve = depositCurve([0, 0, 10, 20, 20, 40]);

  it('joins deposits by straight lines and takes those of one day as one step', () => {
    expect([curve(0), curve(1), curve(10), curve(20), curve(30), curve(40)]).toEqual([0, 2, 3, 5, 5.5, 6]);
  });

  it('goes on after the list ends, at most in proportion to time', () => {
    expect(curve(80)).toBeGreaterThan(6);
    expect(depositCurve([90, 95, 100])(200)).toBeCloseTo(6, 12);
  });
});

describe('random fractions', () => {
  it('are the same for the same seed, and differ for another', () => {
    const take = (seed: number): number[] => Array.from({ length: 5 }, randomFractions(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('are spread evenly over [0, 1)', () => {
    const next = randomFractions(0);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(next() * 10);
      tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
