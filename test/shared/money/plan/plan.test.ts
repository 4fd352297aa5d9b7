import { describe, expect, test } from 'vitest';
import type { PlanCell, PlanProduct } from '../../../../shared/money/plan/plan-cell.ts';
import { compilePlan } from '../../../../shared/money/plan/compile-plan.ts';
import { evaluatePlan } from '../../../../shared/money/plan/evaluate-plan.ts';
import { evaluateExactly } from '../../../../shared/money/plan/evaluate-exactly.ts';

function product(...values: string[]): PlanProduct {
  return { factors: values.map((value) => ({ value })) };
}

function evaluateOne(cell: PlanCell): number {
  const [amount = NaN] = evaluatePlan(compilePlan([cell]));
  return amount;
}

describe('a figure', () => {
  test('is its products summed and rounded once', () => {
    // Interpretation of five days in two rooms in Vienna and of ten days in New York: 161,000 + 159,000.
    const sessions = [product('8050', '2', '5', '2'), product('7950', '2', '10')];
    expect(evaluateOne({ products: sessions, unit: '100' })).toBe(320_000);
    // 49.99 thrice is 149.97; each alone would be nothing.
    expect(evaluateOne({ products: [product('49.99'), product('49.99'), product('49.99')], unit: '100' })).toBe(100);
  });

  test('takes an exact half away from zero, where a double goes astray', () => {
    expect(evaluateOne({ products: [product('140000', '1.30', '1.025')], unit: '100' })).toBe(186_600);
    expect(evaluateOne({ products: [product('-140000', '1.30', '1.025')], unit: '100' })).toBe(-186_600);
  });

  test('is exact in twelfths', () => {
    // Ten months of 20,726 are 207,260; three times a third of a year of 150 is 150, a half and a whole.
    const months = { factors: [{ value: '20726' }, { value: '12' }, { value: '10', over: '12' }] };
    expect(evaluateOne({ products: [months], unit: '100' })).toBe(207_300);
    const third = { factors: [{ value: '50' }, { value: '4', over: '12' }] };
    expect(evaluateOne({ products: [third, third, third], unit: '100' })).toBe(100);
    expect(evaluateOne({ products: [third, third, product('16.666666666666')], unit: '100' })).toBe(0);
  });

  test('rounds on their own the products that are costed on their own', () => {
    const documents = [product('8500', '2.88'), product('10700', '2.88')];
    const alone = documents.map((document) => ({ ...document, roundedAlone: true }));
    // 24,480 and 30,816: together 55,296; alone 24,500 and 30,800.
    expect(evaluateOne({ products: documents, unit: '1000' })).toBe(55_000);
    expect(evaluateOne({ products: documents, unit: '100' })).toBe(55_300);
    expect(evaluateOne({ products: alone, unit: '100' })).toBe(55_300);
    expect(evaluateOne({ products: [...alone, product('40')], unit: '100' })).toBe(55_300);
    expect(evaluateOne({ products: [{ ...product('49'), roundedAlone: true }, product('49')], unit: '100' })).toBe(0);
    expect(evaluateOne({ products: [{ ...product('-50'), roundedAlone: true }, product('50')], unit: '100' })).toBe(
      -100,
    );
  });

  test('is zero, and not a negative zero, where nothing happens', () => {
    expect(evaluateOne({ products: [], unit: '100' })).toBe(0);
    expect(evaluateOne({ products: [product('-5', '0')], unit: '100' })).toBe(0);
    expect(evaluateOne({ products: [product('-0.4')], unit: '1' })).toBe(0);
    expect(evaluateOne({ products: [{ ...product('-4'), roundedAlone: true }], unit: '100' })).toBe(0);
    expect(evaluateOne({ products: [product('999999999999999999', '999999999999999999', '-0')], unit: '1' })).toBe(0);
  });

  test('is exact beside a boundary although its digits overflow a double', () => {
    // Three times 33,333,333.333333333333 is a millionth of a millionth short of 100,000,000.
    const digits = product('33333333.333333333333', '3');
    expect(evaluateOne({ products: [digits, product('50')], unit: '100' })).toBe(100_000_000);
    expect(evaluateOne({ products: [digits, product('50.000000000001')], unit: '100' })).toBe(100_000_100);
    expect(evaluateOne({ products: [product('0.333333333333', '3'), product('49')], unit: '100' })).toBe(0);
    expect(evaluateOne({ products: [product('0.333333333333', '3'), product('49.000000000001')], unit: '100' })).toBe(
      100,
    );
  });
});

describe('an amount too large for a double', () => {
  const plan = compilePlan([
    { products: [product('9007199254740991')], unit: '1' },
    { products: [product('9007199254740993')], unit: '1' },
    { products: [product('-999999999999999999', '999999999999999999')], unit: '100' },
  ]);

  test('is known exactly and cannot be taken for a number', () => {
    expect([...evaluatePlan(plan)]).toEqual([9_007_199_254_740_991, NaN, NaN]);
    expect(evaluateExactly(plan, 1)).toBe(9_007_199_254_740_993n);
    expect(evaluateExactly(plan, 2)).toBe(-999_999_999_999_999_998_000_000_000_000_000_000n);
  });
});

describe('a plan', () => {
  test('may be empty', () => {
    expect(evaluatePlan(compilePlan([]))).toHaveLength(0);
  });

  test.each([
    ['malformed_decimal', [product('1'), product('2', '1e3')], 'Factor 1 of product 1 of cell 0 is "1e3"'],
    ['malformed_divisor', [{ factors: [{ value: '1', over: '0' }] }], 'Factor 0 of product 0 of cell 0 is over "0"'],
    ['empty_product', [product('1'), product()], 'Product 1 of cell 0 has no factors'],
  ])('refuses with %s', (code, products, message) => {
    const compile = () => compilePlan([{ products, unit: '100' }]);
    expect(compile).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) as string }));
  });
});
