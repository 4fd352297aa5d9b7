import { describe, expect, it } from 'vitest';
import { Refused } from '../../../shared/model/problem.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { readScenario } from '../../../shared/scenarios/scenario.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const statement = referenceStatement();
const identified = referenceCard('l53-identified');

const posts = (requirement: string, part: string, to: string) =>
  readScenario(
    JSON.stringify({
      schema: 'rule153/scenario/1',
      id: 'posts',
      title: 'Another number of posts',
      base: { statement: statement.symbol },
      changes: [{ id: 'number', kind: 'set-quantity', target: { requirement, quantity: 'posts', part }, to }],
    }),
  );

describe('another number of posts', () => {
  it.each([
    ['posts-hubs', 'in "posts-in-sum"'],
    ['posts-secretariat-head', 'as their joint cost'],
  ])('of %s is refused while their cost is known only in sum, which would not follow', (requirement, where) => {
    const compute = () => estimateScenario(statement, [identified], [posts(requirement, 'row-1', '3')]);
    expect(compute).toThrow(Refused);
    expect(compute).toThrow(where);
  });

  it('costs what it should once standard costs are supplied: two more P-3 at 204,400', () => {
    const cards = [identified, referenceCard('illustrative-standard-costs')];
    const row = (scenarios: Parameters<typeof estimateScenario>[2]) =>
      estimateScenario(statement, cards, scenarios).tables[1]?.rows.find(({ object }) => object === 'Posts')?.values[1];
    // 4,103,560 and 408,800 more.
    expect([row([]), row([posts('posts-hubs', 'row-1', '3')])]).toEqual([4_103_600, 4_512_400]);
  });
});
