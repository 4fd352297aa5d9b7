import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { card, charge, common, rate, smallStatement, source } from './small-statement.ts';

const since = { currency: 'EUR', basis: 'per year' as const, validFrom: '2020-01-01', source };
const standard = (value: string): RateCard[] => [
  card('costs', [{ code: 'standard-cost', for: { grade: 'P-3', dutyStation: 'Nairobi' }, value, ...since }]),
];
const vacancyFactors = [{ category: 'professional' as const, yearOfPost: 1, factor: '0', source }];
const post = (over: Partial<Extract<Requirement, { kind: 'post' }>>): Requirement => ({
  kind: 'post',
  ...common('posts'),
  charge: { ...charge, object: 'Posts' },
  type: 'established',
  effective: { in: 2030 },
  posts: [{ number: '1', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
  ...over,
});
const sum: Requirement = {
  kind: 'published',
  ...common('sum'),
  charge,
  amounts: { schedule: { in: [2030, 2031] }, amount: '1560400' },
};

const warningsOf = (requirements: readonly Requirement[], cards: readonly RateCard[]) =>
  estimate(smallStatement(requirements, { vacancyFactors, years: { first: 2030, last: 2031 } }), cards)
    .warnings.filter(({ code }) => code === 'sum-replaced')
    .map(({ severity, message, requirement }) => `${severity} ${requirement ?? ''}: ${message}`);

describe('a sum that leaves the figures because what it holds is costed one by one', () => {
  const members = [sum, post({ knownInSumIn: 'sum' })];

  it('is named with its amount, and a query where the replacement is far from it', () => {
    expect(warningsOf(members, standard('179000'))).toEqual([
      'query sum: "sum", which holds costs in sum, leaves the figures, since "posts" are costed one by one: EUR 179000 instead of 1560400 in 2030, EUR 179000 instead of 1560400 in 2031. They differ by more than 5 per cent: check that nothing else was in what is left out.',
    ]);
  });

  it('is a note where they are within 5 per cent, exactly', () => {
    expect(warningsOf(members, standard('1482380'))[0]).toMatch(/^note sum: .*EUR 1482400 instead of 1560400 in 2030/);
    expect(warningsOf(members, standard('1638420'))[0]).toMatch(/^note/);
    expect(warningsOf(members, standard('1638421'))[0]).toMatch(/^query/);
  });

  it('is not spoken of while it stays', () => {
    expect(warningsOf(members, [])).toEqual([]);
  });
});

describe('a joint cost that leaves the figures because the cards price every post', () => {
  it('is named with its amount, and a query where the replacement is far from it', () => {
    const posts = [post({ jointCost: rate('240000') })];
    expect(warningsOf(posts, standard('120000'))).toEqual([
      'query posts: The joint cost of "posts" leaves the figures, since each post is costed by itself: EUR 120000 instead of 240000 in 2030, EUR 120000 instead of 240000 in 2031. They differ by more than 5 per cent: check that nothing else was in what is left out.',
    ]);
    expect(warningsOf(posts, standard('240000'))[0]).toMatch(/^note posts/);
    expect(warningsOf(posts, [])).toEqual([]);
  });
});
