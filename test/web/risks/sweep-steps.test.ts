import { describe, expect, it } from 'vitest';
import type { SweepResponse } from '../../../shared/results/sweep-report.ts';
import { chosenSection, stepsOf } from '../../../web/risks/sweep-steps.ts';

const row = (day: string, total: number, section: number) => ({
  at: [day],
  amounts: [total],
  total,
  sections: [
    { section: '2', amounts: [7], total: 7 },
    { section: '16', amounts: [section], total: section },
  ],
});

const sweep = {
  axes: [{ kind: 'milestone', milestone: 'm', from: '2027-01-01', through: '2027-12-31', step: 'month' }],
  rows: [
    row('2027-01-01', 100, 40),
    row('2027-02-01', 100, 40),
    row('2027-03-01', 100, 50),
    { at: ['2027-04-01'], refused: [{ code: 'invalid', path: '', message: 'No.' }] },
    row('2027-05-01', 90, 50),
  ],
} as unknown as SweepResponse;

describe('a sweep in steps', () => {
  it('has a stretch for every change of the total or the section, and for dates that cannot be computed', () => {
    expect(stepsOf(sweep, '16')).toEqual([
      { from: '2027-01-01', until: '2027-03-01', amounts: { total: 100, section: 40 } },
      { from: '2027-03-01', until: '2027-04-01', amounts: { total: 100, section: 50 } },
      { from: '2027-04-01', until: '2027-05-01', amounts: undefined },
      { from: '2027-05-01', until: '2027-12-31', amounts: { total: 90, section: 50 } },
    ]);
  });

  it('is of the section that is asked for, or the first that a date moves', () => {
    expect(chosenSection(sweep, undefined)).toBe('16');
    expect(chosenSection(sweep, '2')).toBe('2');
    expect(chosenSection(sweep, 'no such')).toBe('16');
  });
});
