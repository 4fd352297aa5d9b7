import { describe, expect, it } from 'vitest';
import { explainPostStart } from '../../../shared/scenarios/explain-post-start.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { cards, entryIntoForce, illustrative, problemsOf, scenario, statement } from './reference.ts';

const startingOn = (day: string) =>
  applyScenario(statement, cards, [scenario('s', entryIntoForce({ on: day }))]).statement;

describe('posts that start within a year', () => {
  it("stand by each of the three rules as by hand, the statement's own marked", () => {
    const explained = explainPostStart(startingOn('2028-09-15'), cards, 'posts-secretariat-head');
    expect(explained).toMatchObject({ rule: 'whole-year', effective: '2028-09-15', precision: 'day', firstYear: 2028 });
    const origin = {
      documents: [
        {
          symbol: 'A/C.3/79/L.53',
          paragraph: 'Table 2, section 16, Posts',
          note: '248,400 in 2027 is exactly half of 496,800 in 2028.',
        },
      ],
    };
    // September to December; 15 September to 31 December is 108 days of a leap year.
    expect(explained.rules).toEqual([
      {
        rule: 'whole-year',
        isChosen: true,
        categories: [{ category: 'professional', vacancyFactor: '0.5', origin, budgetedShare: '0.5' }],
      },
      {
        rule: 'months',
        isChosen: false,
        presence: { value: '4', over: '12', unit: 'months of twelve' },
        categories: [{ category: 'professional', vacancyFactor: '0.5', origin, budgetedShare: '0.166667' }],
      },
      {
        rule: 'days',
        isChosen: false,
        presence: { value: '108', over: '366', unit: 'days of the year' },
        categories: [{ category: 'professional', vacancyFactor: '0.5', origin, budgetedShare: '0.147541' }],
      },
    ]);
    expect(explained.description).toBe(
      '2028 counts as a whole year. Professional: vacancy factor 0.5, so 0.5 of the yearly cost.',
    );
  });

  it('count the month in which they start, and the whole year from 1 January', () => {
    const months = (day: string) =>
      explainPostStart({ ...startingOn(day), postStartRule: 'months' }, cards, 'posts-secretariat-head').rules[1]
        ?.presence?.value;
    expect([months('2027-01-01'), months('2027-01-31'), months('2027-02-01'), months('2027-12-31')]).toEqual([
      undefined,
      undefined,
      '11',
      '1',
    ]);
  });

  it('have a vacancy factor for each category', () => {
    const explained = explainPostStart(statement, [...cards, illustrative], 'posts-vienna');
    expect(explained.rules[0]?.categories.map(({ category }) => category)).toEqual(['general-service', 'professional']);
  });

  it('name the change of a scenario that set their own vacancy factor', () => {
    const change = {
      kind: 'set-vacancy',
      category: 'professional',
      yearOfPost: 1,
      factor: '0.25',
      requirement: 'posts-secretariat-head',
    };
    const applied = applyScenario(statement, cards, [scenario('s', change)]);
    const explained = explainPostStart(applied.statement, applied.cards, 'posts-secretariat-head', applied.adjustment);
    expect(explained.rules[0]?.categories).toMatchObject([
      { vacancyFactor: '0.25', budgetedShare: '0.75', origin: { change: 's/change-1' } },
    ]);
  });

  it('are refused where they are no posts, or lack a vacancy factor', () => {
    expect(problemsOf(() => explainPostStart(statement, cards, 'conference'))[0]).toContain(
      '"conference" is of kind "session"',
    );
    expect(problemsOf(() => explainPostStart(statement, cards, 'posts-vienna')).join()).toContain(
      'missing-vacancy-factor',
    );
  });
});
