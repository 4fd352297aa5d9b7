import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf } from '../../../shared/comparisons/allocate-cents.ts';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { makeWaterfall, WATERFALL_LEVELS } from '../../../shared/comparisons/waterfall.ts';
import { divideByParagraph } from '../../../shared/comparisons/divide-by-paragraph.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { countsNet } from '../../../shared/model/net-of-staff-assessment.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { cards, entryIntoForce, scenario, statement } from '../scenarios/reference.ts';

const base = estimate(statement, cards);
const compareWith = (...changes: readonly object[]) =>
  compareEstimates(base, estimateScenario(statement, cards, [scenario('s', ...changes)]));
const scopes = (comparison: ReturnType<typeof compareWith>) => [
  { whole: comparison.total, counts: () => true },
  { whole: comparison.net, counts: (charge: Parameters<typeof countsNet>[0]) => countsNet(charge, base.sections) },
];

describe('a waterfall', () => {
  it('of A/C.3/79/L.53 a year later leads from bar to bar to the later amount, by every level', () => {
    const comparison = compareWith(entryIntoForce({ in: 2028 }));
    for (const scope of scopes(comparison))
      for (const level of WATERFALL_LEVELS) {
        const { from, to, bars } = makeWaterfall(comparison, level, scope);
        expect(bars.length, level).toBeGreaterThan(0);
        let sum = BigInt(from) * 100n;
        for (const { amount, before, after } of bars) {
          expect(centsOf(before)).toBe(sum);
          sum += centsOf(amount);
          expect(centsOf(after)).toBe(sum);
        }
        expect(sum).toBe(BigInt(to) * 100n);
      }
  });

  it('names each cause by requirement and kind of effect, the largest first', () => {
    const comparison = compareWith(entryIntoForce({ in: 2028 }));
    const { bars } = makeWaterfall(
      comparison,
      'cause',
      scopes(comparison)[1] ?? { whole: comparison.net, counts: () => true },
    );
    const sizes = bars.map(({ amount }) => Math.abs(Number(amount)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(bars[0]?.names).toMatchObject({
      requirement: expect.any(String) as string,
      kind: expect.any(String) as string,
    });
  });

  it('divides the difference by operative paragraphs as their prices are, and by the years that are chosen', () => {
    const comparison = compareWith(entryIntoForce({ in: 2028 }));
    const mandatesOf = (id: string) => statement.requirements.find((one) => one.id === id)?.mandates ?? [];
    const [scope] = scopes(comparison);
    const { bars } = makeWaterfall(comparison, 'paragraph', {
      whole: comparison.total,
      counts: () => true,
      ...scope,
      mandatesOf,
    });
    const known = new Set(statement.mandates.map(({ id }) => id));
    expect(bars.flatMap(({ names }) => names.paragraphs ?? []).every((id) => known.has(id))).toBe(true);
    expect(bars.some(({ names }) => (names.paragraphs ?? []).length > 0)).toBe(true);
    const chosen = makeWaterfall(comparison, 'year', {
      whole: comparison.total,
      counts: () => true,
      years: { first: 2027, last: 2028 },
    });
    expect(chosen.bars.map(({ names }) => names.year)).toEqual([2027, 2028]);
    const years = comparison.total.years.filter(({ year }) => year === 2027 || year === 2028);
    expect(chosen.from).toBe(years.reduce((sum, { from }) => sum + from, 0));
    expect(chosen.to).toBe(years.reduce((sum, { to }) => sum + to, 0));
  });

  it('gives stated shares to their paragraphs, to the cent, and the rest to the others jointly', () => {
    expect(divideByParagraph(1001n, [{ mandate: 'a', share: '0.5' }, { mandate: 'c' }, { mandate: 'b' }])).toEqual([
      { mandates: ['a'], cents: 501n },
      { mandates: ['b', 'c'], cents: 500n },
    ]);
    expect(divideByParagraph(-7n, [{ mandate: 'a', share: '0.5' }])).toEqual([
      { mandates: ['a'], cents: -4n },
      { mandates: [], cents: -3n },
    ]);
  });

  it('has no bar where nothing differs', () => {
    const comparison = compareEstimates(base, base);
    expect(makeWaterfall(comparison, 'cause', { whole: comparison.total, counts: () => true }).bars).toEqual([]);
  });

  it('sums to the cent whatever rates and dates move', () => {
    const year = fc.integer({ min: 2026, max: 2033 });
    const by = fc.integer({ min: 8000, max: 12_000 }).map((share) => (share / 10_000).toString());
    fc.assert(
      fc.property(year, by, fc.constantFrom(...WATERFALL_LEVELS), (when, factor, level) => {
        const comparison = compareWith(
          { id: 'c-1', ...entryIntoForce({ in: when }) },
          {
            id: 'c-2',
            kind: 'scale-rate',
            rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } },
            by: factor,
          },
        );
        for (const scope of scopes(comparison)) {
          const { from, to, bars } = makeWaterfall(comparison, level, scope);
          const sum = bars.reduce((total, { amount }) => total + centsOf(amount), 0n);
          expect(sum).toBe(BigInt(to - from) * 100n);
        }
      }),
      { numRuns: 40 },
    );
  });
});
