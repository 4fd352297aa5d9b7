import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SATURDAY_AND_SUNDAY, workCalendar, workingDaysBetween } from '../../../shared/calendars/work-calendar.ts';
import { noHolidays, type HolidayBook } from '../../../shared/calendars/holiday.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { exactOf } from '../../../shared/money/exact.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { proposeSchedule } from '../../../shared/workshops/propose-schedule.ts';
import type { ScheduleRequest } from '../../../shared/workshops/schedule-request.ts';
import { chooseGreedily } from '../../../shared/workshops/selection/choose-greedily.ts';
import { chooseWorkshops } from '../../../shared/workshops/selection/choose-workshops.ts';
import { improveChoice } from '../../../shared/workshops/selection/improve-choice.ts';
import type { SelectionProblem } from '../../../shared/workshops/selection/selection.ts';
import { upperBound } from '../../../shared/workshops/selection/upper-bound.ts';
import { loadSolver } from '../../../functions/use-cases/workshops/load-solver.ts';
import { smallProgramme, workshop } from '../../support/small-programme.ts';

const candidateArbitrary = fc.record({
  cost: fc.integer({ min: 0, max: 60 }),
  states: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 6 }),
});
const problemArbitrary = fc
  .record({
    candidates: fc.array(candidateArbitrary, { maxLength: 9 }),
    budget: fc.integer({ min: 0, max: 160 }),
    first: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  })
  .map(({ candidates, budget, first }): SelectionProblem => ({
    budget: exactOf(String(budget)),
    candidates: candidates.map(({ cost, states }, index) => ({
      id: `w${index}`,
      cost: exactOf(String(cost)),
      states: states.map((state) => `S${state}`),
    })),
    first: new Set(first.map((state) => `S${state}`)),
    second: new Set(
      Array.from({ length: 10 }, (_, state) => `S${state}`).filter(
        (state) => !first.map((one) => `S${one}`).includes(state),
      ),
    ),
  }));

/** Every subset, by counting in binary: another way than the one under test. */
function bestOfAll({ budget, candidates, first, second }: SelectionProblem): [number, number, number] {
  let best: [number, number, number] = [0, 0, 0];
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const chosen = candidates.filter((_, index) => (mask >> index) % 2 === 1);
    const cost = chosen.reduce((sum, one) => sum + Number(one.cost.numerator), 0);
    if (cost > Number(budget.numerator)) continue;
    const states = [...new Set(chosen.flatMap((one) => one.states))];
    const worth: [number, number, number] = [
      states.filter((state) => first.has(state)).length,
      states.filter((state) => second.has(state)).length,
      cost,
    ];
    if (
      worth[0] > best[0] ||
      (worth[0] === best[0] && (worth[1] > best[1] || (worth[1] === best[1] && worth[2] < best[2])))
    )
      best = worth;
  }
  return best;
}

describe('choosing workshops', () => {
  it('finds what an exhaustive search finds in small cases: signatories, others, cost', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const selection = chooseWorkshops(problem);
        const cost = selection.chosen.reduce(
          (sum, { id }) => sum + Number(problem.candidates.find((one) => one.id === id)?.cost.numerator),
          0,
        );
        expect([selection.firstReached, selection.secondReached, cost]).toEqual(bestOfAll(problem));
        expect(selection.claim).toBe('exact');
      }),
      { numRuns: 300 },
    );
  });

  it('is never bettered beyond the bound that the greedy choice states', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const fitting = {
          ...problem,
          candidates: problem.candidates.filter(({ cost }) => cost.numerator <= problem.budget.numerator),
        };
        const bound = upperBound(chooseGreedily(fitting), fitting);
        const best = bestOfAll(problem)[0];
        expect(bound).toBeGreaterThanOrEqual(best);
        const greedy = new Set(
          chooseGreedily(fitting).flatMap(({ states }) => states.filter((state) => problem.first.has(state))),
        ).size;
        expect(greedy).toBeLessThanOrEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        expect(chooseWorkshops({ ...problem, candidates: [...problem.candidates].reverse() })).toEqual(
          chooseWorkshops(problem),
        );
      }),
    );
  });

  it('prefers one large workshop to a cheap small one where only one can be paid', () => {
    const problem: SelectionProblem = {
      budget: exactOf('100'),
      candidates: [
        { id: 'large', cost: exactOf('100'), states: ['A', 'B', 'C'] },
        { id: 'small', cost: exactOf('10'), states: ['D'] },
      ],
      first: new Set(['A', 'B', 'C', 'D']),
      second: new Set(),
    };
    expect(chooseWorkshops(problem).chosen.map(({ id }) => id)).toEqual(['large']);
    expect(chooseGreedily(problem).map(({ id }) => id)).toEqual(['large']);
  });

  it('claims a bound, not the best, for many candidates', () => {
    // Forty workshops of two States each at 30 and 31: the budget pays for ten of the cheaper.
    const candidates = Array.from({ length: 40 }, (_, index) => ({
      id: `w${String(index).padStart(2, '0')}`,
      cost: exactOf(String(30 + (index % 2))),
      states: [`S${index}`, `T${index}`],
    }));
    const problem = {
      budget: exactOf('310'),
      candidates,
      first: new Set(candidates.flatMap(({ states }) => states)),
      second: new Set<string>(),
    };
    const selection = chooseWorkshops(problem);
    expect(selection).toMatchObject({ firstReached: 20, firstAtMost: 20, claim: 'first-exact' });
    expect(chooseWorkshops({ ...problem, budget: exactOf('325') })).toMatchObject({
      firstReached: 20,
      firstAtMost: 21,
      claim: 'bounded',
    });
  });
});

describe('a choice by the solver', () => {
  it('is as good as the best of all choices, and says so', async () => {
    const solve = await loadSolver();
    if (solve === undefined) throw new Error('the solver is installed');
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        // A limit that nothing meets, so that it is the solver that chooses.
        const all = problem.candidates.map(({ id }) => ({ id, amount: exactOf('1') }));
        const selection = chooseWorkshops({ ...problem, limits: [{ uses: all, most: exactOf('99') }] }, solve);
        const cost = selection.chosen.reduce(
          (sum, { id }) => sum + Number(problem.candidates.find((one) => one.id === id)?.cost.numerator),
          0,
        );
        expect([selection.firstReached, selection.secondReached, cost]).toEqual(bestOfAll(problem));
        expect(selection.claim).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });

  it('is proved for more candidates than can be looked at one by one, and no worse than the search', async () => {
    const solve = await loadSolver();
    const drawn = (seed: number) => (seed * 7919 + 104_729) % 1009;
    const candidates = Array.from({ length: 40 }, (_, index) => ({
      id: `w${String(index).padStart(2, '0')}`,
      cost: exactOf(`${40_000 + (drawn(index + 1) % 90) * 731}.5`),
      states: Array.from({ length: 3 + (drawn(index) % 5) }, (_, place) => `S${drawn(index * 11 + place * 17) % 60}`),
    }));
    const problem: SelectionProblem = {
      budget: exactOf('700000'),
      candidates,
      first: new Set(Array.from({ length: 32 }, (_, state) => `S${state}`)),
      second: new Set(Array.from({ length: 28 }, (_, state) => `S${state + 32}`)),
    };
    const [solved, searched] = [chooseWorkshops(problem, solve), chooseWorkshops(problem)];
    expect(solved).toMatchObject({ claim: 'exact', method: 'solver', firstAtMost: solved.firstReached });
    expect(searched.method).toBe('search');
    expect(solved.firstReached).toBeGreaterThanOrEqual(searched.firstReached);
    expect(solved.firstReached).toBeLessThanOrEqual(searched.firstAtMost);
    expect(chooseWorkshops({ ...problem, candidates: [...candidates].reverse() }, solve)).toEqual(solved);
  });

  it('is left to the search where the solver gives what does not keep the budget', () => {
    const candidates = Array.from({ length: 20 }, (_, index) => ({
      id: `w${index}`,
      cost: exactOf('10'),
      states: [`S${index}`],
    }));
    const first = new Set(candidates.flatMap(({ states }) => states));
    const problem: SelectionProblem = { budget: exactOf('35'), candidates, first, second: new Set() };
    const all = chooseWorkshops(problem, ({ switches }) => ({ on: new Set(switches), atMost: 20 }));
    expect(all).toMatchObject({ method: 'search', firstReached: 3 });
  });
});

function request(over: Partial<ScheduleRequest> = {}): ScheduleRequest {
  return {
    budget: '100000',
    period: { from: '2030-03-01', until: '2030-04-01' },
    asOf: '2030-01-01',
    costs: new Map([
      ['a', '40000'],
      ['b', '50000'],
      ['c', '30000'],
    ]),
    holidays: noHolidays,
    ...over,
  };
}

function refusalOf(ask: () => unknown): Refused['problems'] {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

function threeWorkshops(over: Parameters<typeof smallProgramme>[1] = {}): Programme {
  const open = { start: null, window: { from: { days: 30, after: { milestone: 'adoption' } }, until: { in: 2031 } } };
  return smallProgramme(
    [
      workshop({ id: 'a', invited: ['KEN', 'UGA'], ...open }),
      workshop({ id: 'b', invited: ['UGA', 'RWA', 'SOM'], ...open }),
      workshop({ id: 'c', invited: ['FRA'], ...open }),
    ],
    {
      treatyStatus: [
        { state: 'KEN', signed: { by: '2029-01-01' } },
        { state: 'UGA', signed: { by: '2029-01-01' } },
        { state: 'SOM', signed: { by: '2029-01-01' } },
        { state: 'RWA', signed: { by: '2029-01-01' }, deposited: { by: '2029-01-01' } },
      ],
      ...over,
    },
  );
}

describe('a choice made better by exchanges', () => {
  it('is never worse by the objective, stays within the budget, and is near the best of all', () => {
    let best = 0;
    let found = 0;
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const fitting = {
          ...problem,
          candidates: problem.candidates.filter(({ cost }) => cost.numerator <= problem.budget.numerator),
        };
        const greedy = chooseGreedily(fitting);
        const improved = improveChoice(greedy, fitting);
        const worth = (choice: typeof greedy): [number, number, number] => {
          const states = [...new Set(choice.flatMap(({ states }) => states))];
          return [
            states.filter((state) => problem.first.has(state)).length,
            states.filter((state) => problem.second.has(state)).length,
            choice.reduce((sum, { cost }) => sum + Number(cost.numerator), 0),
          ];
        };
        const [a, b] = [worth(improved), worth(greedy)];
        expect(a[0] > b[0] || (a[0] === b[0] && (a[1] > b[1] || (a[1] === b[1] && a[2] <= b[2])))).toBe(true);
        expect(a[2]).toBeLessThanOrEqual(Number(problem.budget.numerator));
        best += bestOfAll(problem)[0];
        found += a[0];
      }),
      { numRuns: 200, seed: 153 },
    );
    expect(found / best).toBeGreaterThan(0.99);
  });

  it('costs less where the same States can be reached for less', () => {
    const candidate = (id: string, cost: string, states: string[]) => ({ id, cost: exactOf(cost), states });
    const problem = {
      budget: exactOf('100'),
      candidates: [
        candidate('dear', '90.5', ['A', 'B']),
        candidate('one', '30', ['A']),
        candidate('two', '30.25', ['B']),
      ],
      first: new Set(['A', 'B']),
      second: new Set<string>(),
    };
    const [dear] = problem.candidates;
    expect(improveChoice(dear === undefined ? [] : [dear], problem).map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('a proposed schedule', () => {
  it('reaches the signatories first, spreads the workshops over the period, and explains every step', () => {
    const proposal = proposeSchedule(threeWorkshops(), request());
    // a and b reach Kenya, Uganda and Somalia for 90,000; 10,000 is left, too little for c. a adds two for 40,000, more
    // for its cost than b.
    expect(proposal).toMatchObject({
      claim: 'exact',
      cost: '90000',
      signatoriesReached: 3,
      signatoriesOpen: 3,
      othersReached: 0,
    });
    expect(proposal.proposed.map(({ workshop: id, from, until }) => [id, from, until])).toEqual([
      // 1 March is a Friday. The second of two is looked for from the middle of March on, a Saturday.
      ['a', '2030-03-04', '2030-03-07'],
      ['b', '2030-03-18', '2030-03-21'],
    ]);
    expect(proposal.proposed[1]?.why).toContain('Reaches 1 more States that have signed and not deposited (SOM)');
    expect(proposal.proposed[1]?.why).toContain('from 2030-03-16 on, which spreads the workshops over the period');
    expect(proposal.byYear).toEqual([{ year: 2030, workshops: 2, cost: '90000' }]);
    expect(proposal.left).toEqual([
      { workshop: 'c', why: 'Costs 30 000; 10 000 of the budget is left. It would reach 1 further States.' },
    ]);
  });

  it('keeps the budget of every year, and holds as much as the years together allow', async () => {
    const solve = await loadSolver();
    const open = { start: null, window: { from: { on: '2030-03-01' }, until: { in: 2032 } } };
    const programme = smallProgramme(
      ['a', 'b', 'c', 'd'].map((id, index) =>
        workshop({ id, invited: [['KEN'], ['UGA'], ['SOM'], ['RWA']][index] ?? [], ...open }),
      ),
    );
    const costs = new Map(['a', 'b', 'c', 'd'].map((id) => [id, '40000']));
    const years = (first: string, second: string) =>
      proposeSchedule(
        programme,
        request({
          costs,
          solve,
          budget: '200000',
          period: { from: '2030-03-01', until: '2032-01-01' },
          yearBudgets: [
            { year: 2030, amount: first },
            { year: 2031, amount: second },
          ],
        }),
      );
    const proposal = years('50000', '90000');
    expect(proposal.byYear).toEqual([
      { year: 2030, workshops: 1, cost: '40000', budget: '50000' },
      { year: 2031, workshops: 2, cost: '80000', budget: '90000' },
    ]);
    expect(proposal).toMatchObject({ claim: 'exact', method: 'solver', othersReached: 3, othersAtMost: 3 });
    expect(years('39999.99', '0').proposed).toEqual([]);
    const withoutSolver = proposeSchedule(
      programme,
      request({
        costs,
        budget: '200000',
        period: { from: '2030-03-01', until: '2032-01-01' },
        yearBudgets: [{ year: 2030, amount: '80000' }],
      }),
    );
    expect(withoutSolver.byYear[0]).toMatchObject({ workshops: 2, cost: '80000' });
    expect(withoutSolver.byYear[1]).toMatchObject({ workshops: 2, cost: '80000' });
  });

  it('refuses the budget of a year that has no day in the period, and two of one year', () => {
    const yearBudgets = [
      { year: 2030, amount: '1' },
      { year: 2030, amount: '-2' },
      { year: 2031, amount: '1' },
    ];
    const refused = refusalOf(() => proposeSchedule(threeWorkshops(), request({ yearBudgets })));
    expect(refused.map(({ path }) => path)).toEqual([
      'yearBudgets[1].amount',
      'yearBudgets[1].year',
      'yearBudgets[2].year',
    ]);
    expect(refused[1]?.message).toContain('already');
    expect(refused[2]?.message).toContain('no day in the period');
  });

  it('holds no workshop that its staff would leave before its last day', () => {
    const programme = smallProgramme(
      [
        workshop({
          id: 'a',
          invited: ['KEN'],
          team: ['officer'],
          start: null,
          window: { from: { on: '2030-03-04' }, until: { on: '2030-04-01' } },
        }),
      ],
      {
        posts: [
          {
            id: 'officer',
            title: 'Officer',
            station: 'Nairobi',
            effective: { on: '2030-01-01' },
            until: { on: '2030-03-06' },
          },
        ],
      },
    );
    const { left } = proposeSchedule(programme, request());
    expect(left[0]?.why).toContain('"officer" is no longer in post');
  });

  it('keeps the time to prepare a workshop whose days are fixed free of others of its team', () => {
    const posts = [{ id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2030-01-01' } }];
    const programme = smallProgramme(
      [
        workshop({ id: 'fixed', invited: ['KEN'], team: ['officer'], start: { on: '2030-04-15' } }),
        workshop({
          id: 'open',
          invited: ['UGA'],
          team: ['officer'],
          start: null,
          window: { from: { on: '2030-03-04' }, until: { on: '2030-12-31' } },
        }),
      ],
      { posts, workload: { staffDaysToPrepare: '25', staffDaysAYear: '200' } },
    );
    const { proposed } = proposeSchedule(
      programme,
      request({
        costs: new Map([
          ['fixed', '1'],
          ['open', '1'],
        ]),
        period: { from: '2030-03-04', until: '2030-12-31' },
      }),
    );
    const open = proposed.find(({ workshop: id }) => id === 'open');
    // The five weeks before 15 April begin on 11 March; the first week of March is free, and has no time before it to
    // lose: the post was there since January.
    expect(open?.from).toBe('2030-03-04');
  });

  it('takes the posts at a hub for the team of a workshop that names none', () => {
    const posts = [{ id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2029-01-01' } }];
    const open = { start: null, window: { from: { on: '2030-03-04' }, until: { on: '2030-12-31' } } };
    const programme = smallProgramme(
      [workshop({ id: 'a', invited: ['KEN'], ...open }), workshop({ id: 'b', invited: ['UGA'], ...open })],
      { posts, workload: { staffDaysToPrepare: '25', staffDaysAYear: '200' } },
    );
    const period = { from: '2030-03-04', until: '2030-05-01' };
    const [first, second] = proposeSchedule(programme, request({ period })).proposed;
    const calendar = workCalendar(SATURDAY_AND_SUNDAY, undefined, noHolidays);
    expect(workingDaysBetween(first?.until ?? '', second?.from ?? '', calendar)).toBeGreaterThanOrEqual(25);
  });

  it('keeps the tie to the milestone that opens the window: it moves when the milestone does', () => {
    // Adoption on 7 January 2030, thirty days on is 6 February; 4 March is 26 days after that.
    const [first] = proposeSchedule(threeWorkshops(), request()).proposed;
    expect(first?.start).toEqual({ days: 26, after: { days: 30, after: { milestone: 'adoption' } } });
  });

  it('avoids holidays and sessions', () => {
    const book: HolidayBook = ({ country }, year) =>
      country === 'KE' && year === 2030 ? [{ day: '2030-03-04', name: 'Day of Rest' }] : [];
    const sessions = [{ id: 's', title: 'Session of the Committee', start: { on: '2030-03-05' }, days: '4' }];
    const proposal = proposeSchedule(threeWorkshops({ sessions }), request({ holidays: book }));
    expect(proposal.proposed[0]).toMatchObject({ workshop: 'a', from: '2030-03-11', until: '2030-03-14' });
    expect(proposal.proposed[0]?.why).toContain('Day of Rest (2030-03-04)');
  });

  it('keeps workshops that invite the same State apart, unless no other days are left', () => {
    const open = { start: null, window: { from: { on: '2030-03-01' }, until: { in: 2031 } } };
    const held = (invited: string[], until: string) => {
      const programme = smallProgramme([
        workshop({ id: 'a', invited: ['KEN', 'UGA', 'RWA'], ...open }),
        workshop({ id: 'b', place: { hub: 'bangkok' }, invited, ...open }),
      ]);
      return proposeSchedule(programme, request({ period: { from: '2030-03-04', until } })).proposed;
    };
    const days = (proposed: ReturnType<typeof held>) => proposed.map(({ workshop: id, from }) => `${id} ${from}`);
    // Bangkok is free on Monday 4 March, but Uganda is in Nairobi until Wednesday; from Thursday three days would go
    // over a weekend.
    const apart = held(['UGA', 'THA'], '2030-03-16');
    expect(days(apart)).toEqual(['a 2030-03-04', 'b 2030-03-11']);
    expect(days(held(['LAO', 'THA'], '2030-03-07'))).toEqual(['a 2030-03-04', 'b 2030-03-04']);
    const tight = held(['UGA', 'THA'], '2030-03-09');
    expect(days(tight)).toEqual(['a 2030-03-04', 'b 2030-03-06']);
    expect(tight[1]?.why).toContain('none are left on which no State of it is at another workshop');
    expect(tight[1]?.why).not.toContain('because of');
  });

  it('rather lets a State be at two workshops at once than leave a third without days', () => {
    const on = (id: string, hub: string, invited: string[], until: string) =>
      workshop({
        id,
        place: { hub },
        invited,
        start: null,
        window: { from: { on: '2030-03-04' }, until: { on: until } },
      });
    // Were b kept apart from a, it would hold Bangkok in the second week, the only one that c has.
    const programme = smallProgramme([
      on('a', 'nairobi', ['KEN', 'UGA', 'RWA', 'SOM'], '2030-03-09'),
      on('b', 'bangkok', ['UGA', 'THA', 'LAO'], '2030-03-18'),
      {
        ...on('c', 'bangkok', ['NPL'], '2030-03-16'),
        window: { from: { on: '2030-03-11' }, until: { on: '2030-03-16' } },
      },
    ]);
    const { proposed, left } = proposeSchedule(
      programme,
      request({ budget: '200000', period: { from: '2030-03-04', until: '2030-03-18' } }),
    );
    expect(proposed.map(({ workshop: id, from }) => `${id} ${from}`)).toEqual([
      'a 2030-03-04',
      'b 2030-03-04',
      'c 2030-03-11',
    ]);
    expect(left).toEqual([]);
  });

  it('loses no workshop to the order in which they are placed', () => {
    // Chosen first, a would take the only week that b has, although it has the whole year.
    const on = (id: string, invited: string[], until: string) =>
      workshop({
        id,
        place: { hub: 'nairobi' },
        invited,
        start: null,
        window: { from: { on: '2030-03-04' }, until: { on: until } },
      });
    const programme = smallProgramme([
      on('a', ['KEN', 'UGA', 'RWA', 'SOM'], '2030-12-31'),
      on('b', ['TZA'], '2030-03-09'),
    ]);
    const { proposed, left } = proposeSchedule(
      programme,
      request({ budget: '200000', period: { from: '2030-03-04', until: '2030-12-31' } }),
    );
    expect(left).toEqual([]);
    expect(proposed.map(({ workshop: id }) => id)).toEqual(['a', 'b']);
    expect((proposed[1]?.from ?? '') < (proposed[0]?.from ?? '')).toBe(true);
  });

  it('leaves a team the days that it needs to prepare the next workshop, shared among its posts', () => {
    const on = (id: string, hub: string, invited: string[]) =>
      workshop({
        id,
        place: { hub },
        invited,
        team: ['one', 'two'],
        start: null,
        window: { from: { on: '2030-01-01' }, until: { on: '2031-01-01' } },
      });
    const post = (id: string) => ({
      id,
      title: id,
      grade: 'P-3',
      station: 'Nairobi',
      effective: { on: '2030-03-04' },
    });
    const programme = smallProgramme([on('a', 'nairobi', ['KEN', 'UGA']), on('b', 'bangkok', ['THA'])], {
      posts: [post('one'), post('two')],
      workload: { staffDaysToPrepare: '20', staffDaysAYear: '210' },
    });
    const { proposed } = proposeSchedule(
      programme,
      request({ budget: '200000', period: { from: '2030-01-01', until: '2031-01-01' } }),
    );
    // In post from Monday 4 March: twenty days of work of two are ten working days, so that the first may begin on 18
    // March.
    const [a, b] = proposed;
    expect((a?.from ?? '') >= '2030-03-18').toBe(true);
    const plain = workCalendar(SATURDAY_AND_SUNDAY, undefined, noHolidays);
    expect(workingDaysBetween(a?.until ?? '', b?.from ?? '', plain)).toBeGreaterThanOrEqual(10);
  });

  it('does not call itself the best when a chosen workshop finds no days; its money goes to another', () => {
    const proposal = proposeSchedule(
      threeWorkshops(),
      request({ period: { from: '2030-03-04', until: '2030-03-09' } }),
    );
    // Five days hold only one of the two workshops of three days in Nairobi.
    expect(proposal.proposed.map(({ workshop: id }) => id)).toEqual(['a']);
    expect(proposal).toMatchObject({ claim: 'bounded', signatoriesReached: 2, signatoriesAtMost: 3 });
    expect(proposal.claimText).toContain('no choice within the budget reaches more than 3');
    expect(proposal.left.map(({ workshop: id }) => id)).toEqual(['b', 'c']);
  });

  it('refuses with every problem of the request', () => {
    const wrong = () =>
      proposeSchedule(
        smallProgramme([{ ...workshop({ id: 'a' }), days: undefined, workshops: '2' }]),
        request({
          budget: '1e5',
          period: { from: '2030-04-01', until: '2030-03-01' },
          asOf: 'today',
          costs: new Map(),
        }),
      );
    expect(wrong).toThrow(Refused);
    try {
      wrong();
    } catch (error) {
      expect((error as Refused).problems.map(({ path }) => path)).toEqual([
        'budget',
        'asOf',
        'period.until',
        'costs.a',
        'workshops[0].days',
        'workshops[0].workshops',
      ]);
    }
  });

  it('stays within budget and period, never at two places at once, whatever the programme', () => {
    const states = ['KEN', 'UGA', 'RWA', 'SOM', 'FRA', 'NPL', 'PER', 'EGY'];
    const row = fc.record({
      hub: fc.constantFrom('nairobi', 'cairo'),
      invited: fc.subarray(states),
      cost: fc.integer({ min: 0, max: 500 }),
      days: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 7 }), fc.integer({ min: 0, max: 1500 }), (rows, budget) => {
        const programme = smallProgramme(
          rows.map(({ hub, invited, days }, index) =>
            workshop({
              id: `w${index}`,
              place: { hub },
              invited,
              days: String(days),
              start: null,
              window: { from: { in: 2030 }, until: { in: 2031 } },
            }),
          ),
          {
            treatyStatus: [
              { state: 'KEN', signed: { by: '2029-01-01' } },
              { state: 'PER', signed: { by: '2029-01-01' } },
            ],
          },
        );
        const costs = new Map(rows.map(({ cost }, index) => [`w${index}`, String(cost)]));
        const proposal = proposeSchedule(programme, request({ budget: String(budget), costs }));
        expect(Number(proposal.cost)).toBeLessThanOrEqual(budget);
        expect(proposal.signatoriesReached).toBeLessThanOrEqual(proposal.signatoriesAtMost);
        expect(proposal.proposed.length + proposal.left.length).toBe(rows.length);
        for (const one of proposal.proposed) {
          expect(one.from >= '2030-03-01' && one.until <= '2030-04-01').toBe(true);
          const hub = (id: string) => rows[Number(id.slice(1))]?.hub;
          for (const other of proposal.proposed) {
            if (one !== other && hub(one.workshop) === hub(other.workshop))
              expect(one.from < other.until && other.from < one.until).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
