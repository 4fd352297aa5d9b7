import { defined } from '../../../shared/canonical/defined.ts';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Point } from '../../../shared/time/point.ts';
import { charge, common, rate, smallStatement } from '../engine/small-statement.ts';

type Engagement = Extract<Requirement, { kind: 'engagement' }>;

function engagement(due: Point | undefined, over: Partial<Engagement> = {}): Engagement {
  return {
    kind: 'engagement',
    ...common('study'),
    charge,
    type: 'consultant',
    schedule: { once: { in: 2030 } },
    persons: '1',
    fee: {
      by: 'deliverable',
      deliverables: [
        { title: 'Outline', amount: rate('100') },
        { title: 'Report', amount: rate('200'), ...defined({ due }) },
      ],
    },
    ...over,
  };
}

const amounts = (one: Engagement) =>
  estimate(smallStatement([one]), [])
    .lines.flatMap((line) => line.amounts)
    .map(({ year, amount }) => [year, amount]);

describe('a deliverable', () => {
  it('is paid in the year in which it is due, and with the engagement where no day is stated', () => {
    expect(amounts(engagement(undefined))).toEqual([[2030, 300]]);
    expect(amounts(engagement({ on: '2031-05-05' }))).toEqual([
      [2030, 100],
      [2031, 200],
    ]);
    expect(amounts(engagement({ milestone: 'start' }))).toEqual([
      [2030, 100],
      [2031, 200],
    ]);
  });

  it('is due as often as the engagement recurs, as many years on', () => {
    const biennial = engagement(
      { on: '2031-05-05' },
      { schedule: { every: 2, from: { in: 2030 }, until: { in: 2034 } } },
    );
    expect(amounts(biennial)).toEqual([
      [2030, 100],
      [2031, 200],
      [2032, 100],
      [2033, 200],
    ]);
  });

  it('without a day that can be known is refused, as is a window that names nothing', () => {
    const problems = (one: Engagement) => {
      try {
        estimate(smallStatement([one]), []);
        return [];
      } catch (error) {
        if (error instanceof Refused) return error.problems.map(({ code, path }) => `${code} ${path}`);
        throw error;
      }
    };
    expect(problems(engagement({ milestone: 'begin' }))).toEqual([
      'unknown-reference requirements[0].fee.deliverables[1].due.milestone',
    ]);
    const window = { from: { milestone: 'start' }, until: { months: 6, after: { milestone: 'stat' } } };
    expect(problems(engagement(undefined, { window }))).toEqual([
      'unknown-reference requirements[0].window.until.after.milestone',
    ]);
  });
});
