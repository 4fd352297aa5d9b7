import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScaleCard, createScaleStatement } from '../../../bench/scale-model.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { scenarioOfPoint } from '../../../shared/sweeps/axis-change.ts';
import { mergeSweep, runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep, valuesOfPoint } from '../../../shared/sweeps/plan-sweep.ts';
import { runSweepBatch } from '../../../shared/sweeps/run-sweep-batch.ts';
import { sweepCsv } from '../../../shared/print/sweep/csv.ts';
import type { SweepRequest } from '../../../shared/sweeps/sweep-request.ts';
import { campaign } from '../../support/campaign.ts';
import { cards, entryIntoForce, illustrative, problemsOf, scenario, statement } from '../scenarios/reference.ts';

type Axis = SweepRequest['axes'][number];
const dates = (from: string, through: string, step: 'day' | 'month' | 'quarter'): Axis => ({
  kind: 'milestone',
  milestone: 'entry-into-force',
  from,
  through,
  step,
});
const rates: Axis = {
  kind: 'rate',
  rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } },
  from: '8000',
  through: '8100',
  step: '33.35',
};
const rooms: Axis = {
  kind: 'quantity',
  target: { requirement: 'conference', quantity: 'rooms' },
  from: '1',
  through: '3',
  step: '1',
};

/**
 * What a full estimate of a point says of the sweep's years: by year net, and by section. Its own years are enlarged to
 * the sweep's.
 */
function fullRow(
  input: { statement: Statement; cards: readonly RateCard[]; scenarios?: readonly Scenario[] },
  axes: readonly Axis[],
  at: readonly string[],
  years: { first: number; last: number },
) {
  const longer = { ...input.statement, years: { first: years.first, last: Math.min(years.last, years.first + 29) } };
  const { lines } = estimateScenario(longer, input.cards, [
    ...(input.scenarios ?? []),
    scenarioOfPoint({ ...input, statement: longer }, axes, at),
  ]);
  const all = Array.from({ length: longer.years.last - years.first + 1 }, (_, place) => years.first + place);
  const sumOf = (chosen: typeof lines) =>
    all.map((year) =>
      chosen.reduce((sum, { amounts }) => sum + (amounts.find((one) => one.year === year)?.amount ?? 0), 0),
    );
  const sections = statement.sections.map(({ number }) => ({
    section: number,
    years: sumOf(lines.filter(({ section }) => section === number)),
  }));
  return {
    years: sumOf(lines.filter(({ servicing }) => servicing !== 'summary-only')),
    sections: sections.filter(({ years: amounts }) => amounts.some((amount) => amount !== 0)),
  };
}

/** Sweeps, and gives what holds rows against full estimates. */
function rowsOf(input: Parameters<typeof fullRow>[0], axes: readonly Axis[]): (sample: readonly number[]) => void {
  const plan = planSweep({ ...input, request: { axes: [...axes] } });
  const sweep = runSweep(plan);
  return (sample) => {
    for (const point of sample.map((one) => one % plan.points)) {
      const { at, result } = sweep.rows[point] ?? { at: [], result: -1 };
      const found = sweep.results[result];
      if (found === undefined || 'refused' in found) throw new Error(JSON.stringify(found));
      expect({ at, years: found.years, sections: found.sections }).toEqual({
        at,
        ...fullRow(input, axes, at, plan.years),
      });
      expect(found.total).toBe(found.years.reduce((sum, amount) => sum + amount, 0));
    }
  };
}

function expectRows(input: Parameters<typeof fullRow>[0], axes: readonly Axis[], sample: readonly number[]): void {
  rowsOf(input, axes)(sample);
}

describe('a row of a sweep', () => {
  const sample = fc.array(fc.nat(2_000), { minLength: 3, maxLength: 3 });

  it.each(['whole-year', 'months', 'days'] as const)(
    'is the full estimate of its date, posts counted by %s',
    (postStartRule) => {
      const everyDay = [dates('2026-01-01', '2030-12-31', 'day')];
      fc.assert(fc.property(sample, rowsOf({ statement: { ...statement, postStartRule }, cards }, everyDay)), {
        numRuns: 5,
      });
    },
  );

  it('is so with rates of each year, posts costed one by one, and scenarios beneath', () => {
    const perYear: Statement = {
      ...statement,
      postStartRule: 'days',
      priceBasis: { ...statement.priceBasis, ratesAsOf: 'each-year' },
    };
    const dearer = {
      ...illustrative,
      id: 'dearer',
      rates: [
        {
          ...illustrative.rates[0],
          code: 'joint-cost-d1-p5',
          value: '555555',
          currency: 'USD',
          basis: 'per unit',
          validFrom: '2028-06-15',
          source: [{ symbol: 'X/1' }],
        },
      ],
    } as RateCard;
    const scenarios = [
      scenario(
        'beneath',
        { kind: 'escalate', years: [{ year: 2028, factor: '1.0321' }] },
        { kind: 'set-vacancy', category: 'professional', yearOfPost: 2, factor: '0.05' },
      ),
    ];
    expectRows(
      { statement: perYear, cards: [...cards, dearer, illustrative], scenarios },
      [dates('2027-11-01', '2029-03-31', 'day')],
      [0, 61, 227, 228, 300, 400, 500],
    );
  });

  it('is so for rates, quantities and grids of two', () => {
    expectRows({ statement, cards }, [rates], [0, 1, 2]);
    expectRows({ statement, cards }, [rooms], [0, 1, 2]);
    expectRows({ statement, cards }, [dates('2027-01-01', '2029-12-31', 'quarter'), rates], [0, 1, 13, 35]);
    expectRows({ statement, cards }, [rooms, rates], [0, 4, 8]);
    expectRows(
      { statement, cards },
      [
        dates('2027-01-01', '2028-12-31', 'quarter'),
        {
          kind: 'milestone',
          milestone: 'protocol-session-1',
          from: '2026-01-01',
          through: '2028-12-31',
          step: 'quarter',
        },
      ],
      [0, 17, 50, 95],
    );
    expectRows(
      { statement, cards },
      [
        { kind: 'rate', rate: { code: 'staff-assessment-conference' }, from: '0.1', through: '0.2', step: '0.05' },
        {
          kind: 'quantity',
          target: { requirement: 'documents-2025-2027', quantity: 'amount', part: 'year-1' },
          from: '60000',
          through: '70000',
          step: '3333.33',
        },
      ],
      [0, 5, 11],
    );
  });

  it('is so for posts that end, and everything that the nine kinds of a large model have', () => {
    const model = createScaleStatement(campaign({ short: 20, long: 80 }));
    const ending = model.requirements.map((one, position) =>
      one.kind === 'post' && position % 2 === 0
        ? { ...one, until: { months: 40, after: { milestone: 'entry-into-force' } } }
        : one,
    );
    const input = {
      statement: { ...model, requirements: ending, postStartRule: 'days' as const },
      cards: [createScaleCard()],
    };
    const plan = planSweep({ ...input, request: { axes: [dates('2026-02-27', '2028-03-02', 'day')] } });
    const sweep = runSweep(plan);
    for (const point of [0, 3, 307, 308, 400, 734]) {
      const { at, result } = sweep.rows[point] ?? { at: [], result: -1 };
      const found = sweep.results[result];
      const longer = { ...input.statement, years: plan.years };
      const full = estimateScenario(longer, input.cards, [scenarioOfPoint({ statement: model }, plan.axes, at)]);
      const net = Array.from({ length: plan.years.last - plan.years.first + 1 }, (_, place) =>
        full.lines.reduce(
          (sum, { servicing, amounts }) =>
            servicing === 'summary-only'
              ? sum
              : sum + (amounts.find(({ year }) => year === plan.years.first + place)?.amount ?? 0),
          0,
        ),
      );
      const staff = full.lines
        .filter(({ section }) => section === '36')
        .flatMap(({ amounts }) => amounts.filter(({ year }) => year <= plan.years.last).map(({ amount }) => amount));
      expect(found).toMatchObject({ years: net });
      expect(found && 'sections' in found && found.sections.find(({ section }) => section === '36')?.years).toEqual(
        staff,
      );
    }
  });
});

describe('a sweep of entry into force by month', () => {
  const plan = planSweep({ statement, cards, request: { axes: [dates('2026-01-01', '2030-12-31', 'month')] } });
  const sweep = runSweep(plan);

  it('has a row for the first day of each month in the range, ends included', () => {
    expect(sweep.rows).toHaveLength(60);
    expect([sweep.rows[0]?.at, sweep.rows.at(-1)?.at]).toEqual([['2026-01-01'], ['2030-12-01']]);
    expect(
      planSweep({ statement, cards, request: { axes: [dates('2026-01-02', '2026-10-01', 'quarter')] } }).values,
    ).toEqual([['2026-04-01', '2026-07-01', '2026-10-01']]);
    expect(
      planSweep({ statement, cards, request: { axes: [dates('2028-02-28', '2028-03-01', 'day')] } }).values,
    ).toEqual([['2028-02-28', '2028-02-29', '2028-03-01']]);
  });

  it('prints one row a date, a column a year up to a common last year, and the total', () => {
    const lines = sweepCsv(sweep).split('\r\n');
    expect(lines[0]).toBe('date,2025,2026,2027,2028,2029,2030,2031,2032,total');
    // The assumption of the statement, 2027, gives the sums of Tables 1 and 2 as published.
    expect(lines[13]).toBe('2027-01-01,2569000,4895500,4528200,5463700,4113300,4889500,4113300,4889500,35462000');
    expect(lines).toHaveLength(62);
  });

  it('evaluates equal timelines once, and names the dates at which anything changes', () => {
    expect(sweep.results).toHaveLength(5);
    expect(sweep.changePoints.map(({ at }) => at)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01']);
    expect(sweep.changePoints[3]?.years).toEqual([2028, 2029, 2030, 2031, 2032]);
  });

  it('comes out the same in batches, in any order', () => {
    const json: typeof plan = JSON.parse(JSON.stringify(plan)) as typeof plan;
    const batches = [runSweepBatch(json, 40, 60), runSweepBatch(json, 0, 17), runSweepBatch(json, 17, 40)];
    expect(mergeSweep(plan, batches)).toEqual(sweep);
  });

  it('refuses to merge with points missing, or twice', () => {
    expect(problemsOf(() => mergeSweep(plan, [runSweepBatch(plan, 0, 17), runSweepBatch(plan, 18, 60)]))[0]).toContain(
      'points from 17 up to 18 are missing',
    );
    expect(problemsOf(() => mergeSweep(plan, [runSweepBatch(plan, 0, 60), runSweepBatch(plan, 18, 60)]))[0]).toContain(
      'Point 18 comes twice',
    );
    expect(problemsOf(() => runSweepBatch(plan, 0, 61))[0]).toContain('the sweep has 60');
  });
});

describe('what cannot be swept', () => {
  const planWith =
    (...axes: Axis[]) =>
    () =>
      planSweep({ statement, cards, request: { axes } });

  it.each([
    [
      'an unknown milestone',
      planWith({ ...dates('2026-01-01', '2026-02-01', 'day'), milestone: '0' } as Axis),
      'there is no milestone "0"',
    ],
    ['a range without a month', planWith(dates('2026-01-02', '2026-01-31', 'month')), 'no value to sweep'],
    ['a range the wrong way round', planWith({ ...rates, from: '9000' }), 'no value to sweep'],
    ['an endless range', planWith({ ...rates, step: '0.0001' }), 'more than 200000 values'],
    [
      'too large a grid',
      planWith(dates('2026-01-01', '2060-12-31', 'day'), { ...rates, step: '1' }),
      'points; at most',
    ],
    ['a step of zero', planWith({ ...rates, step: '0' }), 'greater than zero'],
    ['the same thing on both axes', planWith(rates, rates), 'both set the rate interpretation-meeting'],
    [
      'dates so late that nothing settles',
      planWith(dates('2026-01-01', '2190-01-01', 'quarter')),
      'Schedules settle only in',
    ],
  ])('is refused: %s', (_, work, message) => {
    expect(problemsOf(work).join()).toContain(message);
  });

  it('is refused where a scenario sets it already', () => {
    expect(
      problemsOf(() =>
        planSweep({
          statement,
          cards,
          scenarios: [scenario('s', entryIntoForce({ in: 2028 }))],
          request: { axes: [dates('2026-01-01', '2026-02-01', 'day')] },
        }),
      )[0],
    ).toContain('"s/change-1" and "sweep/axis-1"');
  });

  it('stands in its row where single points are refused, and empty in the CSV', () => {
    const perYear: Statement = { ...statement, priceBasis: { ...statement.priceBasis, ratesAsOf: 'each-year' } };
    const ending = cards.map((card) => ({
      ...card,
      rates: card.rates.map((rate) =>
        rate.code === 'network-meeting-participant' ? { ...rate, validTo: '2027-01-01' } : rate,
      ),
    }));
    const sweep = runSweep(
      planSweep({
        statement: perYear,
        cards: ending,
        request: { axes: [dates('2027-01-01', '2028-01-01', 'quarter')] },
      }),
    );
    expect(sweep.rows.map(({ result }) => 'refused' in (sweep.results[result] ?? {}))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(sweepCsv(sweep).split('\r\n')[5]).toMatch(/^2028-01-01,+$/);
  });
});

it('refuses a value that its place cannot hold, and goes on with the next', () => {
  const sweep = runSweep(planSweep({ statement, cards, request: { axes: [{ ...rooms, through: '2', step: '0.5' }] } }));
  expect(sweep.rows.map(({ at, result }) => [at[0], 'refused' in (sweep.results[result] ?? {})])).toEqual([
    ['1', false],
    ['1.5', true],
    ['2', false],
  ]);
});

it('numbers the points of a grid with the first axis slowest', () => {
  const values = [
    ['a', 'b'],
    ['1', '2', '3'],
  ];
  expect([0, 2, 3, 5].map((point) => valuesOfPoint({ values }, point))).toEqual([
    ['a', '1'],
    ['a', '3'],
    ['b', '1'],
    ['b', '3'],
  ]);
});
