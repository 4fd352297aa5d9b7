import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../functions/use-cases/workshops/load-solver.ts';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import type { Rate } from '../../../shared/model/rate.ts';
import { compareExact, exactOf, exactToText } from '../../../shared/money/exact.ts';
import { programmeCosts } from '../../../shared/workshops/programme-costs.ts';
import { planProgramme } from '../../../shared/workshops/programme-plan.ts';
import { chooseWorkshops, costOf } from '../../../shared/workshops/selection/choose-workshops.ts';
import type { SelectionProblem } from '../../../shared/workshops/selection/selection.ts';
import { card } from '../engine/small-statement.ts';
import { smallProgramme, source, workshop } from '../../support/small-programme.ts';

// A programme that is priced each year pays the rates of the year in which a workshop is planned, not of that in which
// its window opens.

/** A price a head that holds from each of the days given. */
function prices(values: Record<string, string>, last?: string) {
  const days = Object.keys(values);
  const rates = Object.values(values).map((value, position): Rate => {
    const validTo = days[position + 1] ?? last;
    return {
      code: 'head',
      value,
      currency: 'USD',
      basis: 'per head',
      validFrom: days[position] ?? '',
      ...(validTo !== undefined && { validTo }),
      source,
    };
  });
  return [card('prices', rates)];
}

const invitation = (id: string, state: string, from: number, through: number) =>
  workshop({
    id,
    start: null,
    window: { from: { in: from }, through: { on: `${through}-12-31` } },
    invited: [state],
    participants: [
      { id: 'reps', title: 'Representatives', number: '10', paidBy: 'programme', cost: { perHead: { code: 'head' } } },
    ],
  });

const programmeOf = (workshops: Parameters<typeof smallProgramme>[0]) =>
  smallProgramme(workshops, {
    priceBasis: { description: 'at the prices of each year', ratesAsOf: 'each-year' },
    rateCards: ['prices'],
    treatyStatus: [
      { state: 'KEN', signed: { on: '2029-01-01' } },
      { state: 'UGA', signed: { on: '2029-01-01' } },
    ],
  });

async function plan(
  cards: ReturnType<typeof prices>,
  { budget = '100000', ...over }: { budget?: string; yearBudgets?: { year: number; amount: string }[] } = {},
) {
  const programme = programmeOf([invitation('a', 'KEN', 2030, 2032), invitation('b', 'UGA', 2030, 2032)]);
  return planProgramme({
    programme,
    cards,
    scenarios: [],
    asOf: '2029-12-01',
    budget,
    period: { from: '2031-01-01', until: '2033-01-01' },
    holidays: { book: noHolidays, notes: () => [] },
    solve: await loadSolver(),
    ...over,
  });
}

describe('a plan at the prices of each year', () => {
  it('prices a workshop in the year in which it is planned, and takes the cheaper year', async () => {
    const made = await plan(prices({ '2030-01-01': '1000', '2031-01-01': '1500', '2032-01-01': '1200' }));
    expect(made).toMatchObject({ cost: '24000', claim: 'exact' });
    expect(made.proposed.map(({ from, cost }) => [from.slice(0, 4), cost])).toEqual([
      ['2032', '12000'],
      ['2032', '12000'],
    ]);
    expect(made.byYear).toEqual([
      { year: 2031, workshops: 0, cost: '0' },
      { year: 2032, workshops: 2, cost: '24000' },
    ]);
    expect(made.notes.join()).toContain('at the rates of its planned day');
  });

  it('spreads the workshops evenly where the price stays', async () => {
    const made = await plan(prices({ '2030-01-01': '1000' }));
    expect(made.proposed.map(({ from }) => from.slice(0, 4))).toEqual(['2031', '2032']);
  });

  it('keeps the budgets of years by the prices of those years', async () => {
    const cards = prices({ '2030-01-01': '1000', '2031-01-01': '1500', '2032-01-01': '1200' });
    const yearBudgets = [
      { year: 2031, amount: '15000' },
      { year: 2032, amount: '15000' },
    ];
    const made = await plan(cards, { budget: '27000', yearBudgets });
    expect(made.byYear.map(({ cost }) => cost)).toEqual(['15000', '12000']);
    const poorer = await plan(cards, { budget: '26999', yearBudgets });
    expect(poorer).toMatchObject({ cost: '12000', signatoriesReached: 1, claim: 'exact' });
  });

  it('plans nothing where no rate is in force, and prices a planned day where rates change within its year', async () => {
    const ended = await plan(prices({ '2030-01-01': '1000' }, '2031-06-01'));
    expect(ended.proposed.map(({ from }) => from.slice(0, 4))).toEqual(['2031', '2031']);
    const none = await plan(prices({ '2030-01-01': '1000' }, '2030-06-01'));
    expect(none.left.map(({ why }) => why)).toEqual(Array(2).fill('No rate prices it in 2031 or 2032.'));
    const within = await plan(prices({ '2030-01-01': '1000', '2031-01-05': '2000' }));
    expect(within.proposed.map(({ from, cost }) => [from.slice(0, 4), cost])).toContainEqual(['2031', '20000']);
    expect(within.proposed.map(({ why }) => why).join()).toContain('at 20 000');
  });
});

describe('a plan where prices change within a year', () => {
  // A workshop of ten costs 10,000 until 4 January 2031 and 20,000 from then on: the second of the year is the dearer.
  const cards = prices({ '2030-01-01': '1000', '2031-01-05': '2000' });

  it('sums what the planned days cost, as the statement made of it does', async () => {
    const made = await plan(cards);
    expect(made.proposed.map(({ cost }) => Number(cost)).sort((a, b) => a - b)).toEqual([10_000, 20_000]);
    expect(made.cost).toBe('30000');
    expect(made.byYear.reduce((sum, { cost }) => sum + Number(cost), 0)).toBe(30_000);
    expect(made.claimText).toContain('prices of 1 January');
    const starts = new Map(made.proposed.map(({ workshop: id, from }) => [id, from]));
    const held = programmeOf(
      [...starts].map(([id, from]) => ({
        ...invitation(id, 'KEN', 2030, 2032),
        start: { on: from },
        window: undefined,
      })),
    );
    const statement = programmeCosts(held, cards);
    expect(statement.workshops.map(({ workshop: id, total }) => [id, total])).toEqual(
      made.proposed.map(({ workshop: id, cost }) => [id, cost]),
    );
  });

  it('holds the budget and those of years to what the planned days cost', async () => {
    for (const budget of ['29999', '20000', '10000']) {
      const made = await plan(cards, { budget });
      expect(Number(made.cost)).toBeLessThanOrEqual(Number(budget));
      expect(made.proposed).toHaveLength(1);
    }
    const yearBudgets = [
      { year: 2031, amount: '19999' },
      { year: 2032, amount: '20000' },
    ];
    const made = await plan(cards, { budget: '40000', yearBudgets });
    expect(made.byYear.map(({ cost }) => cost)).toEqual(['10000', '20000']);
    expect(made.notes.join()).not.toContain('more than the');
  });
});

describe('choosing where prices change by year', () => {
  it('finds what trying every workshop in every year finds', async () => {
    const solve = await loadSolver();
    const years = [2031, 2032] as const;
    const candidate = fc.record({
      costs: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
      states: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 120 }),
        (some, most) => {
          const problem: SelectionProblem = {
            budget: exactOf(String(most)),
            candidates: some.map(({ costs, states }, position) => ({
              id: `w${position}`,
              cost: exactOf(String(Math.max(...costs))),
              costs: new Map(costs.map((cost, at) => [years[at] ?? 0, exactOf(String(cost))])),
              states: states.map((state) => `S${state}`),
              years,
            })),
            first: new Set(['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6']),
            second: new Set<string>(),
          };
          let best = { reached: 0, cost: 0 };
          for (let way = 0; way < 3 ** some.length; way += 1) {
            const held = some.flatMap(({ costs, states }, position) => {
              const choice = Math.floor(way / 3 ** position) % 3;
              return choice === 0 ? [] : [{ cost: costs[choice - 1] ?? 0, states }];
            });
            const cost = held.reduce((sum, one) => sum + one.cost, 0);
            const reached = new Set(held.flatMap(({ states }) => states)).size;
            if (cost <= most && (reached > best.reached || (reached === best.reached && cost < best.cost)))
              best = { reached, cost };
          }
          const found = chooseWorkshops(problem, solve);
          const chosen = problem.candidates.filter(({ id }) => found.chosen.some((one) => one.id === id));
          const cost = costOf(chosen, found.years);
          expect([found.firstReached, exactToText(cost)]).toEqual([best.reached, String(best.cost)]);
          // Without a solver the budget is kept whatever the year, and the bound holds.
          const searched = chooseWorkshops(problem);
          const dearest = costOf(problem.candidates.filter(({ id }) => searched.chosen.some((one) => one.id === id)));
          expect(compareExact(dearest, problem.budget)).toBeLessThanOrEqual(0);
          expect(searched.firstAtMost).toBeGreaterThanOrEqual(best.reached);
        },
      ),
      { numRuns: 60 },
    );
  });
});
