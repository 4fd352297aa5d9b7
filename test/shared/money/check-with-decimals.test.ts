import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { type CheckedEstimate, checkWithDecimals } from '../../../shared/money/decimal.ts';
import { arbitraryStatement, everyRate } from '../engine/arbitrary-statement.ts';

type Product = readonly (string | [string, string])[];

/** An estimate of one figure. */
function figure(amount: number, products: readonly Product[], over: { to?: string; roundedAlone?: boolean } = {}) {
  const components = products.map((values, position) => ({
    id: `component-${position}`,
    roundedAlone: over.roundedAlone ?? false,
    factors: values.map((one) =>
      typeof one === 'string' ? { name: 'factor', value: one } : { name: 'factor', value: one[0], over: one[1] },
    ),
  }));
  const lines = [{ section: '23', object: 'Experts', amounts: [{ year: 2030, amount, components }] }];
  return { rounding: { to: over.to ?? '100' }, lines } satisfies CheckedEstimate;
}

describe('the second computation of an estimate', () => {
  it('confirms every estimate of the engine', () => {
    fc.assert(
      fc.property(arbitraryStatement, (statement) => {
        expect(checkWithDecimals(estimate(statement, everyRate))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('rounds halves away from zero, and sums before it rounds', () => {
    expect(checkWithDecimals(figure(300, [['250']]))).toEqual([]);
    expect(checkWithDecimals(figure(-300, [['-250']]))).toEqual([]);
    expect(checkWithDecimals(figure(200, [['249.999999999999']]))).toEqual([]);
    expect(checkWithDecimals(figure(0, [['-49']]))).toEqual([]);
    // Three thirds of 150 are 150 exactly, which no decimal of a third would give.
    expect(
      checkWithDecimals(
        figure(200, [
          ['150', ['1', '3']],
          ['150', ['1', '3']],
          ['150', ['1', '3']],
        ]),
      ),
    ).toEqual([]);
    // 253 three times: 759 together, 900 where each is rounded on its own.
    expect(checkWithDecimals(figure(800, [['253'], ['253'], ['253']]))).toEqual([]);
    expect(checkWithDecimals(figure(900, [['253'], ['253'], ['253']], { roundedAlone: true }))).toEqual([]);
  });

  it('loses no digit of long values', () => {
    const value = '999999999999999999.999999999999';
    expect(
      checkWithDecimals(
        figure(
          0,
          [
            [value, value, value],
            [`-${value}`, value, value],
          ],
          { to: '1' },
        ),
      ),
    ).toEqual([]);
    expect(
      checkWithDecimals(figure(1, [[value, value, value], [`-${value}`, value, value], ['0.5']], { to: '1' })),
    ).toEqual([]);
  });

  it('names the line and year of a figure that somebody altered', () => {
    expect(checkWithDecimals(figure(400, [['250']]))).toEqual([
      {
        line: 'section 23, Experts',
        year: 2030,
        amount: '400',
        recomputed: '300',
        message:
          'section 23, Experts is 400 in 2030, but its components give 300 when they are computed a second time.',
      },
    ]);
  });

  it('finds any single altered amount of an estimate', () => {
    fc.assert(
      fc.property(arbitraryStatement, fc.nat(), (statement, seed) => {
        const right = estimate(statement, everyRate);
        const places = right.lines.flatMap(({ amounts }, line) => amounts.map((_, year) => ({ line, year })));
        const place = places[seed % Math.max(1, places.length)];
        if (place === undefined) return;
        const lines = right.lines.map((one, line) => ({
          ...one,
          amounts: one.amounts.map((figureOfYear, year) =>
            line === place.line && year === place.year
              ? { ...figureOfYear, amount: figureOfYear.amount + 100 }
              : figureOfYear,
          ),
        }));
        expect(checkWithDecimals({ ...right, lines })).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
