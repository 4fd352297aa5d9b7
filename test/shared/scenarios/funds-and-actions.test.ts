import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { applyScenario, estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { charge, common, item, rate, smallStatement } from '../engine/small-statement.ts';
import { problemsOf, scenario as scenarioOfL53 } from './reference.ts';

const funds: Statement['funds'] = [
  { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' },
  { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' },
];
const posts: Requirement = {
  kind: 'post',
  ...common('posts'),
  charge: { ...charge, object: 'Posts' },
  type: 'established',
  effective: { on: '2030-01-01' },
  vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0.5' }],
  posts: [
    {
      number: '2',
      grade: 'P-3',
      dutyStation: 'Vienna',
      title: 'Officer',
      rate: { ...rate('100000'), basis: 'per year' },
    },
  ],
};
const statement = smallStatement([item('travel', '3', '1000'), posts], { funds });
const scenario = (id: string, ...changes: readonly object[]) => ({
  ...scenarioOfL53(id, ...changes),
  base: { statement: statement.symbol },
});
const set = (over: object) => [scenario('s', { kind: 'set-fund', requirement: 'travel', ...over })];

describe('a change of the fund of a requirement', () => {
  it('moves what it costs from one fund to another, and no total', () => {
    const byFund = (made: ReturnType<typeof estimate>) =>
      made.funds?.rows.map(({ fund, values: [first] }) => [fund, first]);
    const before = estimate(statement, []);
    const after = estimateScenario(statement, [], set({ fund: 'trust' }));
    expect(byFund(before)).toEqual([
      ['regular-budget', 103_000],
      ['trust', 0],
    ]);
    expect(byFund(after)).toEqual([
      ['regular-budget', 100_000],
      ['trust', 3000],
    ]);
    expect(after.funds?.total).toEqual(before.funds?.total);
    const shares = [
      { fund: 'trust', share: '1/3' },
      { fund: 'regular-budget', share: '2/3' },
    ];
    expect(byFund(estimateScenario(statement, [], set({ fund: shares })))).toEqual([
      ['regular-budget', 102_000],
      ['trust', 1000],
    ]);
  });

  it('is refused of a fund that there is not, of shares that are no whole, and without funds', () => {
    expect(problemsOf(() => applyScenario(statement, [], set({ fund: 'trsut' }))).join()).toContain(
      'Did you mean "trust"?',
    );
    const half = set({ fund: [{ fund: 'trust', share: '1/2' }] });
    expect(problemsOf(() => estimateScenario(statement, [], half)).join()).toContain('fund');
    const { funds: _, ...without } = statement;
    expect(problemsOf(() => applyScenario(without, [], set({ fund: 'trust' }))).join()).toContain('lists no funds');
  });

  it('is refused where a charge has a fund of its own, which would go before it', () => {
    const own = smallStatement([item('travel', '3', '1000', { charge: { ...charge, fund: 'trust' } })], { funds });
    expect(problemsOf(() => applyScenario(own, [], set({ fund: 'regular-budget' }))).join()).toContain(
      'names in charge',
    );
  });

  it('is in conflict with another of the same requirement, and with dropping it', () => {
    const twice = [
      ...set({ fund: 'trust' }),
      scenario('t', { kind: 'set-fund', requirement: 'travel', fund: 'regular-budget' }),
    ];
    expect(problemsOf(() => applyScenario(statement, [], twice)).join()).toContain('both set the fund of travel');
    const dropped = [...set({ fund: 'trust' }), scenario('t', { kind: 'drop-requirement', requirement: 'travel' })];
    expect(problemsOf(() => applyScenario(statement, [], dropped)).join()).toContain('conflicting-changes');
  });
});

describe('a change of what is done to posts', () => {
  const act = (action: string, requirement = 'posts') => [
    scenario('s', { kind: 'set-post-action', requirement, action }),
  ];
  const costOf = (made: ReturnType<typeof estimate>) =>
    made.lines
      .find(({ object }) => object === 'Posts')
      ?.amounts.map(({ amount }) => amount)
      .slice(0, 2);

  it('abolishes posts instead of establishing them: at full cost, with a minus', () => {
    expect(costOf(estimate(statement, []))).toEqual([100_000, 200_000]);
    const after = estimateScenario(statement, [], act('abolish'));
    expect(costOf(after)).toEqual([-200_000, -200_000]);
    expect(after.posts).toMatchObject([{ count: 2, action: 'abolish' }]);
  });

  it('is refused where the action needs what the posts do not have, and of what is no posts', () => {
    expect(problemsOf(() => applyScenario(statement, [], act('reclassify'))).join()).toContain('from');
    expect(problemsOf(() => applyScenario(statement, [], act('abolish', 'travel'))).join()).toContain('not posts');
  });
});
