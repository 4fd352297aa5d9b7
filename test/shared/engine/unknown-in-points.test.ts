import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../shared/engine/check-references.ts';
import type { Point } from '../../../shared/time/point.ts';
import { item, smallStatement, source } from './small-statement.ts';

const registers = [{ id: 'instruments', title: 'Instruments', asOf: '2029-01-01', instruments: [] }];
const problems = (over: Parameters<typeof smallStatement>[1], schedule: Point = { in: 2030 }) =>
  checkReferences(smallStatement([item('a', '1', '1', { schedule: { once: schedule } })], { registers, ...over })).map(
    ({ code, path, message }) => `${code} ${path} ${message}`,
  );

describe('a point that names a milestone or register that is not there', () => {
  it.each<[string, Point, string]>([
    ['in the earlier of several', { earlierOf: [{ in: 2031 }, { milestone: 'strat' }] }, 'earlierOf[1].milestone'],
    ['in the later of several', { laterOf: [{ milestone: 'strat' }, { in: 2031 }] }, 'laterOf[0].milestone'],
    ['below an offset', { days: 90, after: { months: 1, after: { milestone: 'strat' } } }, 'after.after.milestone'],
    ['as a register', { days: 90, after: { deposit: 1, of: 'instrumets' } }, 'after.of'],
  ])('is refused %s, with the nearest name', (_, point, path) => {
    const nearest = path.endsWith('of') ? '"instruments"' : '"start"';
    const found = problems({}, point);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`unknown-reference requirements[0].schedule.once.${path} there is no`);
    expect(found[0]).toContain(`Did you mean ${nearest}?`);
  });

  it('is refused in the rule and the assumption of a milestone, which would otherwise stand in for it', () => {
    const milestone = { id: 'start', title: 'Start', source };
    const rule: Point = { days: 90, after: { deposit: 1, of: 'instrumets' } };
    expect(problems({ milestones: [{ ...milestone, rule, assumed: { milestone: 'sart' } }] })).toEqual([
      'unknown-reference milestones[0].rule.after.of there is no register "instrumets" in this statement. Did you mean "instruments"?',
      'unknown-reference milestones[0].assumed.milestone there is no milestone "sart" in this statement. Did you mean "start"?',
    ]);
  });
});
