import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SATURDAY_AND_SUNDAY, workCalendar, workingDaysBetween } from '../../../shared/calendars/work-calendar.ts';
import { noHolidays, type HolidayBook } from '../../../shared/calendars/holiday.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { exactOf } from '../../../shared/money/exact.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { type ScheduleRequest, proposeSchedule } from '../../../shared/workshops/propose-schedule.ts';
import { chooseGreedily } from '../../../shared/workshops/selection/choose-greedily.ts';
import { chooseWorkshops } from '../../../shared/workshops/selection/choose-workshops.ts';
import { improveChoice } from '../../../shared/workshops/selection/improve-choice.ts';
import type { SelectionProblem } from '../../../shared/workshops/selection/selection.ts';
import { upperBound } from '../../../shared/workshops/selection/upper-bound.ts';
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
  it('reaches the signatories first, places each workshop on the earliest free days, and explains every step', () => {
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
      // 1 March is a Friday; after Wednesday three days would go over a weekend, so b waits for Monday.
      ['a', '2030-03-04', '2030-03-07'],
      ['b', '2030-03-11', '2030-03-14'],
    ]);
    expect(proposal.proposed[1]?.why).toContain('Reaches 1 more States that have signed and not deposited (SOM)');
    expect(proposal.proposed[1]?.why).toContain('"Workshop a" holds the hub or the team');
    expect(proposal.left).toEqual([
      { workshop: 'c', why: 'Costs 30000; 10000 of the budget is left. It would reach 1 further States.' },
    ]);
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
    const apart = held(['UGA', 'THA'], '2030-04-01');
    expect(days(apart)).toEqual(['a 2030-03-04', 'b 2030-03-11']);
    expect(apart[1]?.why).toContain(
      'the earliest free days; earlier ones were not, because of "Workshop a" invites some of its States',
    );
    expect(days(held(['LAO', 'THA'], '2030-04-01'))).toEqual(['a 2030-03-04', 'b 2030-03-04']);
    const tight = held(['UGA', 'THA'], '2030-03-09');
    expect(days(tight)).toEqual(['a 2030-03-04', 'b 2030-03-04']);
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
        smallProgramme([{ ...workshop({ id: 'a' }), days: undefined, count: '2' }]),
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
        'workshops[0].count',
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
