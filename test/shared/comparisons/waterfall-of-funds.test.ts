import { describe, expect, it } from 'vitest';
import { waterfallOfFunds } from '../../../shared/comparisons/waterfall-of-funds.ts';
import type { Comparison, RollUp } from '../../../shared/results/comparison.ts';

const effects = {} as RollUp['effects'];
const rolled = (fund: string, amounts: readonly (readonly [year: number, from: number, to: number])[]): RollUp => ({
  ...(fund !== '' && { fund }),
  from: 0,
  to: 0,
  difference: 0,
  effects,
  years: amounts.map(([year, from, to]) => ({ year, from, to, difference: to - from, effects })),
});
const comparison = (funds: readonly RollUp[], total: RollUp) => ({ funds, total }) as unknown as Comparison;

const regular = rolled('regular', [
  [2026, 100, 60],
  [2027, 10, 10],
]);
const voluntary = rolled('voluntary', [
  [2026, 0, 45],
  [2027, 0, 5],
]);
const total = rolled('', [
  [2026, 100, 105],
  [2027, 10, 15],
]);

describe('a difference divided by funds', () => {
  it('leads from the one sum to the other, fund by fund', () => {
    const made = waterfallOfFunds(comparison([regular, voluntary], total), { first: 2026, last: 2027 });
    if (made === undefined) throw new Error('There are funds');
    const { from, to, bars } = made;
    expect([from, to]).toEqual([110, 120]);
    expect(bars.map(({ names, amount, after }) => [names.fund, amount, after])).toEqual([
      ['regular', '-40.00', '70.00'],
      ['voluntary', '50.00', '120.00'],
    ]);
  });

  it('is of the years that are asked for, and shows no fund that is as it was', () => {
    const waterfall = waterfallOfFunds(comparison([regular, voluntary], total), { first: 2027, last: 2027 });
    expect(waterfall?.bars.map(({ names }) => names.fund)).toEqual(['voluntary']);
  });

  it('is none where no funds are listed, and fails where they do not sum to the whole', () => {
    const years = { first: 2026, last: 2026 };
    expect(waterfallOfFunds({ total } as unknown as Comparison, years)).toBeUndefined();
    expect(() => waterfallOfFunds(comparison([regular], total), years)).toThrow('come to');
  });
});
