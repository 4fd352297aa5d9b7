import { defined } from '../../../shared/canonical/defined.ts';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { charge, common, rate, smallStatement } from '../engine/small-statement.ts';
import {
  cards,
  entryIntoForce,
  illustrative,
  netByYear,
  problemsOf,
  scenario,
  statement,
} from '../scenarios/reference.ts';

const tornado = measureSensitivity(statement, cards);
const totalUnder = (...changes: readonly object[]) => {
  const byYear = netByYear(estimateScenario(statement, cards, [scenario('s', ...changes)]));
  return [2025, 2026, 2027, 2028].reduce((sum, year) => sum + (byYear[year] ?? 0), 0);
};

describe('the tornado of the reference statement', () => {
  it('begins with the widest swing and knows the published total', () => {
    // The totals of Tables 1 and 2 for 2025 to 2028.
    expect(tornado.total).toBe(2_569_000 + 4_895_500 + 4_528_200 + 5_463_700);
    expect(tornado.drivers.map(({ swing }) => swing)).toEqual(
      [...tornado.drivers.map(({ swing }) => swing)].sort((a, b) => b - a),
    );
  });

  it('has the joint cost of the D-1 and P-5 as by hand', () => {
    // 49,680 in 2028, half of it in 2027: 24,840; on lines of whole hundreds, rounded.
    expect(tornado.drivers.find(({ rate }) => rate?.code === 'joint-cost-d1-p5')).toMatchObject({
      kind: 'rate',
      value: '496800',
      low: 17_456_400 - 24_800 - 49_700,
      high: 17_456_400 + 24_800 + 49_700,
    });
  });

  it('gives for every rate what an estimate with that rate gives', () => {
    const rates = tornado.drivers.flatMap(({ rate, low, high, description }) =>
      rate === undefined ? [] : [{ rate: { code: rate.code, ...defined({ for: rate.for }) }, low, high, description }],
    );
    expect(rates.length).toBeGreaterThan(12);
    for (const { rate, low, high, description } of rates) {
      expect([description, low, high]).toEqual([
        description,
        totalUnder({ kind: 'scale-rate', rate, by: '0.9' }),
        totalUnder({ kind: 'scale-rate', rate, by: '1.1' }),
      ]);
    }
  });

  it('gives for quantities what an estimate with that quantity gives', () => {
    for (const [requirement, quantity] of [
      ['protocol-session-1', 'days'],
      ['conference', 'days'],
      ['rules-session', 'days'],
    ]) {
      const found = tornado.drivers.find(({ description }) => description === `${quantity} of "${requirement}"`);
      const target = { requirement, quantity };
      expect([requirement, found?.low, found?.high]).toEqual([
        requirement,
        totalUnder({ kind: 'scale-quantity', target, by: '0.9' }),
        totalUnder({ kind: 'scale-quantity', target, by: '1.1' }),
      ]);
    }
  });
});

describe('a chosen total', () => {
  it('can be a section of shares: they follow the rounded lines', () => {
    const { total, drivers } = measureSensitivity(statement, cards, { section: '36', years: [2025], range: '0.2' });
    expect(total).toBe(238_300);
    // 69,800 × 0.8 = 55,840 → 55,800, × 0.12 = 6,696, + 229,900 = 236,596; × 1.2 = 83,760 → 83,800 → 10,056.
    expect(drivers.find(({ description }) => description.includes('documents-2025-2027'))).toMatchObject({
      low: 236_600,
      high: 240_000,
    });
    expect(drivers.filter(({ swing }) => swing > 0)).toHaveLength(3);
  });

  it('can lie under scenarios and on other cards, posts one by one', () => {
    const { drivers } = measureSensitivity(statement, [...cards, illustrative], { years: [2029] }, [
      scenario('s', entryIntoForce({ in: 2028 })),
    ]);
    // A P-3 in Dakar at 204,400: ± 20,440 on a line that ends in other hundreds.
    const dakar = drivers.find(({ rate }) => rate?.for?.dutyStation === 'Dakar' && rate.for.grade === 'P-3');
    expect(dakar?.swing).toBeGreaterThanOrEqual(40_800);
    expect(dakar?.swing).toBeLessThanOrEqual(41_000);
  });

  it('is refused for what there is not, all at once', () => {
    expect(problemsOf(() => measureSensitivity(statement, cards, { section: '99', years: [1999] }))).toHaveLength(2);
    expect(problemsOf(() => measureSensitivity(statement, cards, { range: '1.5' }))[0]).toContain('range');
  });
});

describe('drivers with misleading names', () => {
  const cost = { ticket: rate('800'), subsistence: rate('100'), nights: '7' };
  const group = (id: string, title: string, number: string) => ({
    id,
    title,
    number,
    cost,
    charge,
  });
  const misleading = smallStatement(
    [
      {
        kind: 'workshop',
        ...common('w'),
        schedule: { once: { in: 2030 } },
        workshops: '1',
        days: '5',
        // Titles like the names of other factors, and an id that begins like another.
        participants: [group('a', 'nights', '20'), group('a-b', 'days', '30')],
        services: [],
      },
    ],
    { rounding: { to: '1', mode: 'half-up' } },
  );

  it('are told apart by their ids, whatever their titles', () => {
    const { drivers } = measureSensitivity(misleading, []);
    // Travellers × (800 + 7 × 100), and travellers × 7 × 100, moved by ten per cent each way.
    const swings = drivers
      .filter(({ kind }) => kind === 'quantity')
      .map(({ id, description, swing }) => ({ id, description, swing }));
    expect(swings).toEqual([
      { id: 'w/travellers/a-b/number', description: 'participants of "w", a-b', swing: 9_000 },
      { id: 'w/travellers/a/number', description: 'participants of "w", a', swing: 6_000 },
      { id: 'w/travellers/a-b/nights', description: 'nights of "w", a-b', swing: 4_200 },
      { id: 'w/travellers/a/nights', description: 'nights of "w", a', swing: 2_800 },
    ]);
  });

  it('are marked by the change that set them, and no others', () => {
    const { lines } = estimateScenario(
      misleading,
      [],
      [
        {
          ...scenario('s', {
            kind: 'set-quantity',
            target: { requirement: 'w', quantity: 'participants', part: 'a' },
            to: '10',
          }),
          base: { statement: misleading.symbol },
        },
      ],
    );
    const marked = lines.flatMap(({ amounts }) =>
      amounts.flatMap(({ components }) =>
        components.flatMap(({ part, factors }) =>
          factors.filter(({ origin }) => origin.change !== undefined).map(({ driver }) => `${part}: ${driver ?? ''}`),
        ),
      ),
    );
    expect(marked.sort()).toEqual(['a-subsistence: travellers/a/number', 'a-ticket: travellers/a/number']);
  });

  it('are one driver where one rate prices several parts', () => {
    const posts = (id: string, number: string): Requirement => ({
      kind: 'post',
      ...common(id),
      charge,
      type: 'established',
      effective: { in: 2030 },
      posts: [{ number, grade: 'P-3', dutyStation: 'Vienna', title: 'Officer' }],
      jointCost: rate('0'),
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
    });
    const counted: Requirement = {
      kind: 'item',
      ...common('offices'),
      charge,
      quantity: { posts: ['p', 'q'], when: 'once' },
      unit: 'offices',
      rate: rate('5000'),
    };
    const { drivers } = measureSensitivity(smallStatement([posts('p', '3'), posts('q', '4'), counted]), []);
    // 7 offices × 5,000 = 35,000, moved by ten per cent each way.
    expect(drivers.find(({ id }) => id === 'offices/rate')?.swing).toBe(7_000);
  });
});

describe('posts that are reclassified and given up', () => {
  it('stand as many as the statement says, whatever sign they are priced with', () => {
    const yearly = { ...rate('120000'), basis: 'per year' as const };
    const posts = (id: string, action: 'abolish' | 'reclassify', number: string): Requirement => ({
      kind: 'post',
      ...common(id),
      charge,
      type: 'established',
      action,
      effective: { in: 2030 },
      posts: [
        {
          number,
          grade: 'P-4',
          dutyStation: 'Nairobi',
          title: 'Officer',
          rate: yearly,
          ...(action === 'reclassify' && { from: { grade: 'P-3', rate: { ...yearly, value: '100000' } } }),
        },
      ],
    });
    const given = smallStatement([posts('up', 'reclassify', '3'), posts('gone', 'abolish', '0.5')]);
    const { drivers } = measureSensitivity(given, []);
    const shown = drivers.flatMap(({ kind, description, value, low, high }) =>
      kind === 'quantity' ? [[description, value, high - low]] : [],
    );
    // 20 per cent of three posts that cost 20,000 more, and of half a post of 120,000 less, in each of three years.
    expect(shown).toEqual([
      ['posts of "gone", row-1', '0.5', -36_000],
      ['posts of "up", row-1', '3', 36_000],
    ]);
  });
});
