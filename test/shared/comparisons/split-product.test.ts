import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCents, centsText } from '../../../shared/comparisons/allocate-cents.ts';
import { splitMovedProduct, splitProduct } from '../../../shared/comparisons/split-product.ts';
import {
  type Exact,
  ONE,
  ZERO,
  addExact,
  divideExact,
  exactOf,
  exactOfInteger,
  exactToText,
  multiplyExact,
  negate,
  subtractExact,
} from '../../../shared/money/exact.ts';

const decimals = fc
  .integer({ min: -5_000, max: 5_000 })
  .map((hundredths) => exactOf(centsText(BigInt(hundredths)).replace(/\.?0+$/, '') || '0'));
const pairs = fc.array(fc.record({ from: decimals, to: decimals }), { minLength: 1, maxLength: 5 });
const product = (factors: readonly Exact[]) => factors.reduce(multiplyExact, ONE);
const sum = (amounts: readonly Exact[]) => amounts.reduce(addExact, ZERO);

/** The average over all orders, by going through every one of them. */
function byOrders(list: readonly { from: Exact; to: Exact }[]): Exact[] {
  const shares = list.map(() => ZERO);
  let orders = 0n;
  const visit = (order: number[]): void => {
    if (order.length < list.length) {
      list.forEach((_, next) => {
        if (!order.includes(next)) visit([...order, next]);
      });
      return;
    }
    orders += 1n;
    const current = list.map(({ from }) => from);
    for (const position of order) {
      const before = product(current);
      current[position] = list[position]?.to ?? ONE;
      shares[position] = addExact(shares[position] ?? ZERO, subtractExact(product(current), before));
    }
  };
  visit([]);
  return shares.map((share) => divideExact(share, exactOfInteger(orders)));
}

describe('the split of a product', () => {
  it('is 33,100 for the days and 5,400 for the rate in the example by hand', () => {
    const split = splitProduct([
      { from: exactOf('5'), to: exactOf('7') },
      { from: exactOf('8050'), to: exactOf('8500') },
    ]);
    expect(split.map((share) => exactToText(multiplyExact(share, exactOf('2'))))).toEqual(['33100', '5400']);
  });

  it('is the average over all orders, and sums to the change', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(splitProduct(list)).toEqual(byOrders(list));
        expect(sum(splitProduct(list))).toEqual(
          subtractExact(product(list.map(({ to }) => to)), product(list.map(({ from }) => from))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('takes the year as one more thing that changes: each year gets exactly its own difference', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { left, reached, move } = splitMovedProduct(list);
        expect(sum([...left, move.left])).toEqual(negate(product(list.map(({ from }) => from))));
        expect(sum([...reached, move.reached])).toEqual(product(list.map(({ to }) => to)));
        expect(addExact(move.left, move.reached)).toEqual(ZERO);
      }),
      { numRuns: 60 },
    );
  });
});

describe('cents', () => {
  it('sum to the total, stay within a cent of the exact amounts, and turn sign with them', () => {
    const thirds = fc.array(fc.tuple(fc.bigInt(-10_000n, 10_000n), fc.constantFrom(1n, 3n, 7n, 6n)), { maxLength: 8 });
    fc.assert(
      fc.property(thirds, (parts) => {
        const amounts = parts.map(([numerator, denominator]) =>
          divideExact(exactOfInteger(numerator), exactOfInteger(denominator)),
        );
        const total = BigInt(Math.round(Number(exactToText(sum(amounts)))));
        const all = [...amounts, subtractExact(exactOfInteger(total), sum(amounts))];
        const cents = allocateCents(all, total);
        expect(cents.reduce((a, b) => a + b, 0n)).toBe(total * 100n);
        all.forEach((amount, position) => {
          expect(Math.abs(Number(exactToText(amount)) * 100 - Number(cents[position]))).toBeLessThanOrEqual(1.000001);
        });
        expect(allocateCents(all.map(negate), -total)).toEqual(cents.map((one) => -one));
      }),
    );
  });

  it('are written with two decimals and a minus', () => {
    expect([centsText(0n), centsText(-5n), centsText(-24_840_000n)]).toEqual(['0.00', '-0.05', '-248400.00']);
  });
});
