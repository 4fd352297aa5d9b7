import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Charge } from '../../../shared/model/charge.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { makeSweeper } from '../../../shared/sweeps/make-sweeper.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { common, item, smallStatement, source } from './small-statement.ts';

type Share = Extract<Requirement, { kind: 'share' }>;

const services = { section: '5', object: 'Conference services', servicing: 'non-conference' as const };
const support = { section: '23', object: 'Programme support', servicing: 'non-conference' as const };

function amount(id: string, value: string, charge: Charge): Requirement {
  return { kind: 'published', ...common(id), charge, amounts: { schedule: { once: { in: 2030 } }, amount: value } };
}

function share(id: string, rate: string, of: Share['of'], over: Partial<Share> = {}): Share {
  return {
    kind: 'share',
    ...common(id),
    charge: { ...support, line: id },
    of,
    rate: { value: rate, basis: 'share', source },
    ...over,
  };
}

function estimateOf(requirements: readonly Requirement[], over: Partial<Statement> = {}) {
  const statement = smallStatement(requirements, { rounding: { to: '1', mode: 'half-up' }, ...over });
  return estimate(parse(statementSchema, statement), []);
}

/** The amounts of 2030 by label, or object where a line has no label. */
function in2030(requirements: readonly Requirement[]): Record<string, number> {
  const { lines } = estimateOf(requirements);
  return Object.fromEntries(
    lines.map(({ object, line, amounts }) => [line ?? object, amounts.find(({ year }) => year === 2030)?.amount ?? 0]),
  );
}

/**
 * The conference-servicing contingency of FCCC/CP/2023/11/Add.2, decision 19/CP.28, 2024: 13 per cent of four lines,
 * 8.3 per cent of all.
 */
const contingency: readonly Requirement[] = [
  amount('interpretation', '1327918', { ...services, line: 'Interpretation' }),
  amount('translation', '1247963', { ...services, line: 'Translation' }),
  amount('reproduction', '1226687', { ...services, line: 'Reproduction' }),
  amount('meetings', '98568', { ...services, line: 'Meetings' }),
  share('overhead', '0.13', [{ section: '5' }]),
  share('reserve', '0.083', [{ section: '5' }, { requirement: 'overhead' }]),
];

describe('a share of a share', () => {
  it('gives the published overhead and working capital reserve of a UNFCCC budget', () => {
    const figures = in2030(contingency);
    expect([figures['overhead'], figures['reserve']]).toEqual([507_148, 365_888]);
    expect(estimateOf(contingency).tables[1]?.total[0]).toBe(4_774_172);
  });

  it('names the part of which it is taken, and its rate by the id of its driver', () => {
    const reserve = estimateOf(contingency).lines.find(({ line }) => line === 'reserve')?.amounts[0]?.components ?? [];
    expect(reserve.map(({ factors }) => factors.map(({ value, driver }) => driver ?? value))).toContainEqual([
      '507148',
      'rate',
    ]);
    const [ofOverhead] = reserve.flatMap(({ factors }) =>
      factors.flatMap(({ origin }) => (origin.line?.requirement === undefined ? [] : [origin.line])),
    );
    expect(ofOverhead).toEqual({
      section: '23',
      object: 'Programme support',
      line: 'overhead',
      requirement: 'overhead',
    });
  });

  it('is taken of a section with the shares charged there where it says so, of base lines alone where it does not', () => {
    const inSection = { charge: { ...services, line: 'Overhead' } };
    const base = amount('base', '1000', services);
    const overhead = share('overhead', '0.13', [{ section: '5', object: 'Conference services' }], inSection);
    const withShares = in2030([base, overhead, share('reserve', '0.1', [{ section: '5', withShares: true }])]);
    expect(withShares).toEqual({ 'Conference services': 1000, Overhead: 130, reserve: 113 });
    const without = estimateOf([base, overhead, share('reserve', '0.1', [{ section: '5' }])]);
    expect(without.lines.at(-1)?.amounts[0]?.amount).toBe(100);
    expect(without.warnings.map(({ code }) => code)).toContain('share-leaves-out');
  });

  it('is taken of an object in every section, and of what one requirement adds to a line', () => {
    const travel = { object: 'Travel of staff', servicing: 'non-conference' as const };
    expect(
      in2030([
        amount('a', '1000', { ...travel, section: '5' }),
        amount('b', '500', { ...travel, section: '23' }),
        amount('c', '70', { ...travel, section: '23' }),
        share('of-object', '0.1', [{ object: 'Travel of staff' }]),
        share('of-one', '0.1', [{ requirement: 'c' }]),
      ]),
    ).toMatchObject({ 'of-object': 157, 'of-one': 7 });
  });

  it('may be a reduction', () => {
    expect(in2030([amount('base', '1000', services), share('saving', '-0.05', [{ section: '5' }])])['saving']).toBe(
      -50,
    );
  });

  it('is refused where shares go round in a circle, with the members by name', () => {
    expect(() =>
      estimateOf([
        amount('base', '1000', services),
        share('a', '0.1', [{ requirement: 'b' }]),
        share('b', '0.1', [{ requirement: 'c' }]),
        share('c', '0.1', [{ requirement: 'a' }]),
        share('fine', '0.1', [{ section: '5' }]),
      ]),
    ).toThrow('goes round in a circle: "a", taken of "b", taken of "c", taken of "a"');
    const itself = share('itself', '0.1', [{ section: '23', withShares: true }]);
    expect(() => estimateOf([amount('base', '1000', { ...support, line: 'base' }), itself])).toThrow(
      '"itself", taken of "itself"',
    );
  });

  it('is refused of what is not there, with what was probably meant', () => {
    expect(() => estimateOf([amount('base', '1000', services), share('a', '0.1', [{ requirement: 'bass' }])])).toThrow(
      /of\[0\]\.requirement: .*"base"/,
    );
    expect(() => estimateOf([amount('base', '1000', services), share('a', '0.1', [{}])])).toThrow(
      'must say of what the share is taken',
    );
  });

  it('is refused twice of the same amounts', () => {
    expect(() =>
      estimateOf([...contingency, share('twice', '0.1', [{ section: '5' }, { requirement: 'meetings' }])]),
    ).toThrow('takes the share of section 5, Conference services, Meetings twice');
  });
});

/** Shares each of a base line and, at times, of others that stand before it in a hidden order. */
const chains = fc
  .array(fc.record({ rate: fc.constantFrom('0.13', '0.083', '-0.07'), of: fc.array(fc.nat(20), { maxLength: 2 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((drafts) =>
    drafts.map(({ rate, of }, position) => {
      const others = [...new Set(of.filter((other) => other < position))];
      return share(`s-${position}`, rate, [
        { section: '5' },
        ...others.map((other) => ({ requirement: `s-${other}` })),
      ]);
    }),
  );

describe('the order of shares', () => {
  it('changes no figure, no component and no query', () => {
    fc.assert(
      fc.property(
        chains.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        ),
        ([list, shuffled]) => {
          const base = amount('base', '12345', services);
          expect(estimateOf([...shuffled, base])).toEqual({
            ...estimateOf([base, ...list]),
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what follows a share of a share', () => {
  const statement = smallStatement(
    [
      item('base', '10', '100', { charge: services }),
      share('overhead', '0.13', [{ section: '5' }]),
      share('reserve', '0.083', [{ section: '5' }, { requirement: 'overhead' }]),
    ],
    { rounding: { to: '1', mode: 'half-up' } },
  );

  it('moves in a sweep as in an estimate', () => {
    const target = { requirement: 'base', quantity: 'quantity' as const };
    const axes = [{ kind: 'quantity' as const, target, from: '10', through: '30', step: '10' }];
    const sweepAt = makeSweeper(planSweep({ statement, cards: [], request: { axes } }));
    const totals = ['10', '20', '30'].map((value) => {
      const result = sweepAt([value]);
      return 'refused' in result ? result.refused : result.years[0];
    });
    // 1,000 + 130 + 0.083 × 1,130, 93.79; and so on: 2,000 + 260 + 187.58; 3,000 + 390 + 281.37.
    expect(totals).toEqual([1_224, 2_448, 3_671]);
  });

  it('moves in a sensitivity as in an estimate', () => {
    const { total, drivers } = measureSensitivity(statement, [], { years: [2030] });
    expect(total).toBe(1_224);
    const quantity = drivers.find(({ kind, requirement }) => kind === 'quantity' && requirement === 'base');
    // 900 + 117 + 84.4, and 1,100 + 143 + 103.17.
    expect([quantity?.low, quantity?.high]).toEqual([1_101, 1_346]);
    const overhead = drivers.find(({ requirement }) => requirement === 'overhead');
    // 1,000 + 117 + 92.71, and 1,000 + 143 + 94.87.
    expect([overhead?.low, overhead?.high]).toEqual([1_210, 1_238]);
  });
});

describe('a share of a group', () => {
  const groups = [
    { id: 'programmes', title: 'Programmes' },
    { id: 'adaptation', title: 'Adaptation', in: 'programmes' },
    { id: 'support', title: 'Support' },
  ];
  const requirements: readonly Requirement[] = [
    { ...amount('a', '1000', { ...services, line: 'a' }), group: 'programmes' },
    { ...amount('b', '200', { ...services, line: 'b' }), group: 'adaptation' },
    { ...amount('c', '30', { ...services, line: 'c' }), group: 'support' },
    amount('d', '4', { ...services, line: 'd' }),
  ];
  const of = (selectors: Share['of'], more: readonly Requirement[] = []) => {
    const { lines } = estimateOf([...requirements, ...more, share('s', '0.5', selectors)], { groups });
    return lines.find(({ line }) => line === 's')?.amounts.find(({ year }) => year === 2030)?.amount;
  };

  it('is taken of its lines and of those of the groups in it: half of 1,000 + 200', () => {
    expect(of([{ group: 'programmes' }])).toBe(600);
    expect(of([{ group: 'adaptation' }])).toBe(100);
    expect(of([{ group: 'programmes', line: 'a' }])).toBe(500);
    expect(of([{ group: 'adaptation' }, { group: 'support' }])).toBe(115);
  });

  it('may be a share of what one requirement has in it, and of shares in it', () => {
    expect(of([{ group: 'programmes', requirement: 'b' }])).toBe(100);
    const first = { ...share('first', '0.1', [{ group: 'programmes' }]), group: 'support' };
    // Half of 30 and of a tenth of 1,200.
    expect(of([{ group: 'support', withShares: true }], [first])).toBe(75);
  });

  it('is refused of a group that there is not or that nothing is charged to, and of the same lines twice', () => {
    const refused = (selectors: Share['of']) => {
      try {
        return String(of(selectors));
      } catch (error) {
        return error instanceof Refused ? error.problems.map(({ message }) => message).join() : String(error);
      }
    };
    expect(refused([{ group: 'programme' }])).toContain('Did you mean "programmes"?');
    expect(refused([{ group: 'programmes' }, { group: 'adaptation' }])).toContain('twice');
    expect(refused([{ group: 'support', object: 'Nothing' }])).toContain('group "support"');
  });

  it('follows in sweeps and sensitivities', () => {
    const given = [...requirements, share('s', '0.5', [{ group: 'programmes' }])];
    const statement = smallStatement(given, { rounding: { to: '1', mode: 'half-up' }, groups });
    const { total, drivers } = measureSensitivity(statement, [], { years: [2030] });
    expect(total).toBe(1234 + 600);
    expect(drivers.find(({ requirement }) => requirement === 'a')).toMatchObject({
      low: total - 150,
      high: total + 150,
    });
    const target = { requirement: 'b', quantity: 'amount' as const };
    const axes = [{ kind: 'quantity' as const, target, from: '200', through: '400', step: '200' }];
    const { rows, results } = runSweep(planSweep({ statement, cards: [], request: { axes } }));
    const totals = rows.map(({ result }) => {
      const found = results[result];
      return found === undefined || 'refused' in found ? found : found.years[0];
    });
    expect(totals).toEqual([total, total + 300]);
  });
});
