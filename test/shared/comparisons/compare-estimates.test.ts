import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { centsOf } from '../../../shared/comparisons/allocate-cents.ts';
import { EFFECT_KINDS } from '../../../shared/comparisons/effect-kind.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { cards, entryIntoForce, illustrative, problemsOf, scenario, statement } from '../scenarios/reference.ts';
import type { Comparison, RollUp } from '../../../shared/results/comparison.ts';

const base = estimate(statement, cards);
const under = (...changes: readonly object[]) => estimateScenario(statement, cards, [scenario('s', ...changes)]);
const effectsOf = ({ effects }: Pick<RollUp, 'effects'>) =>
  Object.fromEntries(Object.entries(effects).filter(([, amount]) => amount !== '0.00'));
const atYear = ({ years }: RollUp, year: number) => years.find((one) => one.year === year);

const CHANGES: readonly object[] = [
  entryIntoForce({ on: '2029-03-15' }),
  { kind: 'set-post-start-rule', rule: 'months' },
  { kind: 'scale-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } }, by: '1.0733' },
  { kind: 'set-rate', rate: { code: 'security-day', for: { dutyStation: 'Vienna' } }, to: '3601.37' },
  { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'days' }, to: '7' },
  {
    kind: 'set-venue',
    session: 'rules-session',
    dutyStation: 'New York',
    services: { as: 'protocol-session-2', scaledByDays: ['webcast'] },
  },
  {
    kind: 'escalate',
    years: [
      { year: 2027, factor: '1.021' },
      { year: 2031, factor: '1.0333' },
    ],
  },
  { kind: 'drop-requirement', requirement: 'consultants' },
  { kind: 'set-vacancy', category: 'professional', yearOfPost: 1, factor: '0.37' },
  { kind: 'add-rate-card', card: illustrative },
].map((change, position) => ({ id: `c-${position}`, ...change }));

/** Every level of a comparison, with the figures that it must sum. */
function expectSums(comparison: Comparison): void {
  const levels: [RollUp[], (figure: Comparison['figures'][number], level: RollUp) => boolean][] = [
    [[comparison.total], () => true],
    [[comparison.net], ({ charge }) => charge.servicing !== 'summary-only'],
    [[...comparison.tables], ({ charge }, { servicing }) => charge.servicing === servicing],
    [[...comparison.sections], ({ charge }, { section }) => charge.section === section],
    [
      [...comparison.objects],
      ({ charge }, { section, object }) => charge.section === section && charge.object === object,
    ],
    [
      [...comparison.lines],
      ({ charge }, { servicing, section, object, line }) =>
        charge.servicing === servicing &&
        charge.section === section &&
        charge.object === object &&
        charge.line === line,
    ],
  ];
  for (const [rollUps, isOf] of levels) {
    for (const rollUp of rollUps) {
      for (const split of [rollUp, ...rollUp.years]) {
        const cents = EFFECT_KINDS.reduce((sum, kind) => sum + centsOf(split.effects[kind]), 0n);
        expect(cents).toBe(BigInt(split.difference) * 100n);
        expect(split.to - split.from).toBe(split.difference);
        const figures = comparison.figures.filter(
          (figure) => isOf(figure, rollUp) && (!('year' in split) || figure.year === split.year),
        );
        for (const kind of EFFECT_KINDS) {
          const ofKind = figures.flatMap(({ details }) => details.filter((detail) => detail.kind === kind));
          expect(ofKind.reduce((sum, { amount }) => sum + centsOf(amount), 0n)).toBe(centsOf(split.effects[kind]));
        }
      }
    }
  }
}

function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : /^[0.]+$/.test(text) ? text : `-${text}`;
}

describe('any two estimates', () => {
  const estimates = fc.subarray([...CHANGES]).map((changes): Estimate => under(...changes));

  it('differ by effects that sum to the cent at every level', () => {
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        expectSums(compareEstimates(a, b));
      }),
      { numRuns: 12 },
    );
  });

  it('differ by the opposite the other way round', () => {
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        const forth = compareEstimates(a, b);
        const back = compareEstimates(b, a);
        for (const level of ['lines', 'sections', 'tables'] as const) {
          for (const [position, one] of forth[level].entries()) {
            const other = back[level][position];
            for (const kind of EFFECT_KINDS)
              expect([kind, other?.effects[kind]]).toEqual([kind, negated(one.effects[kind])]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(estimates, (a) => {
        const comparison = compareEstimates(a, a);
        expect(comparison.figures).toEqual([]);
        expect(effectsOf(comparison.total)).toEqual({});
      }),
      { numRuns: 5 },
    );
  });
});

describe('the effects of single changes', () => {
  it('are timing where something only moved, over the years of the later horizon, and vacancy in the first year of posts', () => {
    const comparison = compareEstimates(base, under(entryIntoForce({ in: 2030 })));
    // Each goes on repeating: the Conference of 2030 and 2032 against that of 2031.
    expect(comparison.years).toEqual({ first: 2025, last: 2032 });
    const documents = comparison.lines.find(({ line }) => line === 'Documentation services');
    expect(
      documents?.years
        .filter(({ year }) => year > 2027)
        .map(({ year, difference, effects }) => [year, difference, effects.timing]),
    ).toEqual([
      [2028, -594_100, '-594100.00'],
      [2029, 0, '0.00'],
      [2030, -594_100, '-594100.00'],
      [2031, 594_100, '594100.00'],
      [2032, -594_100, '-594100.00'],
    ]);
    expect(Object.keys(effectsOf(comparison.net))).toEqual(['timing', 'vacancy']);
    expect(atYear(comparison.net, 2030)?.effects.vacancy).toBe('-248400.00');
  });

  it('are timing, not scope, where something moved before the first year', () => {
    const comparison = compareEstimates(base, under(entryIntoForce({ in: 2025 })));
    const travel = comparison.objects.find(({ object }) => object === 'Travel of representatives');
    expect(travel && effectsOf(travel)).toEqual({ timing: '-127696.00', rounding: '-4.00' });
  });

  it('are venue where a session is held elsewhere, with other services at other rates', () => {
    const comparison = compareEstimates(
      base,
      under({
        kind: 'set-venue',
        session: 'protocol-session-1',
        dutyStation: 'New York',
        services: { as: 'protocol-session-2' },
      }),
    );
    // 20 × (7,950 − 8,050) − 38,900 + 5,900 + 28,900 + 34,100 + 2,400
    expect(effectsOf(comparison.net)).toEqual({ venue: '30400.00' });
    const volumeToo = compareEstimates(
      base,
      under(
        {
          kind: 'set-venue',
          session: 'protocol-session-1',
          dutyStation: 'New York',
          services: { as: 'protocol-session-2' },
        },
        { id: 'd', kind: 'set-quantity', target: { requirement: 'protocol-session-1', quantity: 'rooms' }, to: '2' },
      ),
    );
    // Interpretation 161,000 → 318,000: rooms 20 × (8,050 + 7,950) / 2 = 160,000; place −100 × (20 + 40) / 2 = −3,000.
    expect(effectsOf(volumeToo.lines.find(({ line }) => line === 'Interpretation services') ?? comparison.net)).toEqual(
      { volume: '160000.00', venue: '-3000.00' },
    );
  });

  it('are scope where a requirement is dropped, or a service is added where it is', () => {
    const comparison = compareEstimates(base, under({ kind: 'drop-requirement', requirement: 'consultants' }));
    expect(effectsOf(comparison.net)).toEqual({ scope: '-84000.00' });
    expect(
      effectsOf(compareEstimates(under({ kind: 'drop-requirement', requirement: 'consultants' }), base).net),
    ).toEqual({ scope: '84000.00' });
  });

  it('are price for an escalation and name the change', () => {
    const comparison = compareEstimates(
      base,
      under({ kind: 'escalate', years: [{ year: 2026, factor: '1.1' }], sections: ['29F'] }),
    );
    // A tenth of 44,000 in 2026 and of 52,800 in 2027 to 2030, which is 58,080 each, published as 58,100.
    expect(effectsOf(comparison.net)).toEqual({ price: '25520.00', rounding: '80.00' });
    expect(comparison.figures[0]?.details[0]).toMatchObject({
      requirement: 'office-space-vienna',
      kind: 'price',
      change: 's/change-1',
      amount: '4400.00',
    });
  });

  it('are rate where posts known in sum are costed one by one', () => {
    const comparison = compareEstimates(base, estimate(statement, [...cards, illustrative]));
    const posts = comparison.objects.find(({ section, object }) => section === '16' && object === 'Posts');
    expect(posts && Object.keys(effectsOf(posts)).sort()).toEqual(['rate', 'rounding']);
  });
});

describe('estimates that cannot be compared', () => {
  it('are refused: two currencies', () => {
    expect(problemsOf(() => compareEstimates(base, { ...base, currency: 'EUR' }))[0]).toContain('USD and EUR');
  });
});
