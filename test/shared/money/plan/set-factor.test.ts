import { defined } from '../../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellNumberKind, FactorForm } from '../../../../shared/money/plan/cell-form.ts';
import { compilePlan } from '../../../../shared/money/plan/compile-plan.ts';
import { evaluateCells } from '../../../../shared/money/plan/evaluate-cells.ts';
import { evaluatePlan } from '../../../../shared/money/plan/evaluate-plan.ts';
import { readAmount } from '../../../../shared/money/plan/read-amount.ts';
import { setFactor } from '../../../../shared/money/plan/set-factor.ts';
import { dependentsOfSlot, dependentsOfSlots, slotOfFactor, slotOfInput } from '../../../../shared/money/plan/slots.ts';
import { cell, factor } from './arbitrary-cells.ts';

const price = { value: '1.025', input: 'price 2026' };
const cells: CellNumberKind[] = [
  { products: [{ factors: [{ value: '140000' }, { value: '1.30' }, price] }], unit: '100' },
  { products: [{ factors: [{ value: '8050' }, { value: '10' }] }], unit: '100' },
  { products: [{ factors: [{ value: '1000' }, price] }, { factors: [{ value: '500' }, price] }], unit: '100' },
];

describe('one input', () => {
  test('feeds every product that names it', () => {
    const plan = compilePlan(cells);
    const slot = slotOfInput(plan, 'price 2026');
    expect([...evaluatePlan(plan)]).toEqual([186_600, 80_500, 1500]);
    expect([...dependentsOfSlot(plan, slot)]).toEqual([0, 2]);
    setFactor(plan, slot, '1.1');
    expect([...evaluateCells(plan, dependentsOfSlot(plan, slot))]).toEqual([200_200, 80_500, 1700]);
  });

  test('is the factor itself where it has no name', () => {
    const plan = compilePlan(cells);
    evaluatePlan(plan);
    const slot = slotOfFactor(plan, 1, 0, 1);
    expect([...dependentsOfSlot(plan, slot)]).toEqual([1]);
    setFactor(plan, slot, '10', '12');
    expect([...evaluateCells(plan, dependentsOfSlots(plan, [slot]))]).toEqual([186_600, 6700, 1500]);
  });

  test('may take more decimals than it was compiled with', () => {
    const plan = compilePlan([
      { products: [{ factors: [{ value: '140000' }, { value: '1.30' }, { value: '1' }] }], unit: '100' },
    ]);
    setFactor(plan, slotOfFactor(plan, 0, 0, 2), '1.025');
    expect([...evaluatePlan(plan)]).toEqual([186_600]);
  });

  test('may grow beyond what a double holds, and come back', () => {
    const plan = compilePlan(cells);
    const slot = slotOfInput(plan, 'price 2026');
    setFactor(plan, slot, '999999999999999999.5');
    evaluatePlan(plan);
    expect(readAmount(plan, 0)).toBe(181_999_999_999_999_999_909_000n);
    setFactor(plan, slot, '1.025');
    expect([...evaluateCells(plan, dependentsOfSlot(plan, slot))]).toEqual([186_600, 80_500, 1500]);
    expect(plan.large.size).toBe(0);
  });

  test('is refused where it does not exist or is not a decimal, and nothing changes', () => {
    const plan = compilePlan(cells);
    const unknown = expect.objectContaining({ code: 'unknown_slot' }) as Error;
    expect(() => slotOfInput(plan, 'price 2027')).toThrow(unknown);
    for (const [cellIndex, product, place] of [
      [3, 0, 0],
      [0, 1, 0],
      [1, 0, 2],
      [1, 0, 3],
      [0, 0, -1],
      [-1, 0, 0],
    ] as const) {
      expect(() => slotOfFactor(plan, cellIndex, product, place)).toThrow(unknown);
    }
    expect(() => {
      setFactor(plan, 0, '2');
    }).toThrow(unknown);
    expect(() => {
      setFactor(plan, 99, '2');
    }).toThrow(unknown);
    const slot = slotOfInput(plan, 'price 2026');
    expect(() => {
      setFactor(plan, slot, '1e3');
    }).toThrow(expect.objectContaining({ code: 'malformed_decimal' }));
    expect(() => {
      setFactor(plan, slot, '2', '0');
    }).toThrow(expect.objectContaining({ code: 'malformed_divisor' }));
    expect(() => evaluateCells(plan, Uint32Array.of(0, 3))).toThrow(expect.objectContaining({ code: 'unknown_cell' }));
    expect([...evaluatePlan(plan)]).toEqual([186_600, 80_500, 1500]);
  });
});

describe('changing inputs and evaluating what depends on them', () => {
  const change = fc.record({ at: fc.nat(), factor, keepOver: fc.boolean() });

  test('equals compiling the changed cells anew', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (forms, changes) => {
          const changed = shareInputs(forms);
          const plan = compilePlan(changed);
          evaluatePlan(plan);
          const places = changed.flatMap(({ products }, c) =>
            products.flatMap(({ factors }, p) => factors.map((_, f) => [c, p, f] as const)),
          );
          if (places.length === 0) return;
          const slots: number[] = [];
          for (const { at, factor: next, keepOver } of changes) {
            const [c, p, f] = places[at % places.length] ?? [0, 0, 0];
            const slot = slotOfFactor(plan, c, p, f);
            slots.push(slot);
            setFactor(plan, slot, next.value, keepOver ? undefined : (next.over ?? '1'));
            replaceFactor(changed, [c, p, f], next, keepOver);
          }
          evaluateCells(plan, dependentsOfSlots(plan, slots));
          const fresh = compilePlan(changed);
          evaluatePlan(fresh);
          for (const index of changed.keys()) expect(readAmount(plan, index)).toBe(readAmount(fresh, index));
          expect(plan.large).toEqual(fresh.large);
          expect(plan.amounts).toEqual(fresh.amounts);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

type MutableCell = { products: { factors: FactorForm[]; roundedAlone?: boolean }[]; unit: CellNumberKind['unit'] };

/** Gives factors that are written alike one input, for about half of the ways to write a factor. */
function shareInputs(forms: readonly CellNumberKind[]): MutableCell[] {
  const share = (form: FactorForm): FactorForm =>
    form.value.length % 2 === 0 ? { ...form, input: `${form.value}/${form.over ?? '1'}` } : { ...form };
  return forms.map(({ products, unit }) => ({
    unit,
    products: products.map(({ factors, roundedAlone = false }) => ({ roundedAlone, factors: factors.map(share) })),
  }));
}

function replaceFactor(
  forms: MutableCell[],
  [c, p, f]: readonly [number, number, number],
  next: FactorForm,
  keepOver: boolean,
): void {
  const old = forms[c]?.products[p]?.factors[f];
  for (const { products } of forms) {
    for (const { factors } of products) {
      for (const [index, form] of factors.entries()) {
        if (form !== old && (form.input === undefined || form.input !== old?.input)) continue;
        const over = keepOver ? form.over : next.over;
        factors[index] = {
          value: next.value,
          ...defined({ over, input: form.input, each: form.each }),
        };
      }
    }
  }
}
