import { MoneyError } from '../money-error.ts';
import type { CellNumberKind, FactorForm } from './cell-form.ts';
import { indexDependents } from './index-dependents.ts';
import { parseDivisor, parseMantissa } from './parse-mantissa.ts';
import type { Plan } from './plan.ts';
import { scaleCell } from './scale-cell.ts';

/**
 * Lays cells out for repeated evaluation, in time linear in the number of factors; nothing is evaluated yet.
 *
 * Raises MoneyError `malformed_decimal`, `malformed_divisor`, `empty_product` (it would count as 1) or
 * `conflicting_input` (two values under one input name).
 */
export function compilePlan(cells: readonly CellNumberKind[]): Plan {
  const layout = countParts(cells);
  const slots = createSlots();
  const productStart = new Int32Array(cells.length + 1);
  const factorStart = new Int32Array(layout.products + 1);
  const slotOfFactor = new Int32Array(layout.factors);
  const afterRounding = new Uint8Array(layout.factors);
  const aloneDivisors = new Float64Array(layout.products);
  const hasAlone = new Uint8Array(cells.length);
  let product = 0;
  let factor = 0;
  for (const [cell, form] of cells.entries()) {
    for (const [place, { factors, roundedAlone }] of form.products.entries()) {
      for (const [position, factorForm] of factors.entries()) {
        slotOfFactor[factor] = takeSlot(
          slots,
          factorForm,
          () => `Factor ${position} of product ${place} of cell ${cell}`,
        );
        if (roundedAlone === true && factorForm.each === true) afterRounding[factor] = 1;
        factor += 1;
      }
      if (roundedAlone === true) {
        // A placeholder that marks the product; scaleCell computes the divisor.
        aloneDivisors[product] = 1;
        hasAlone[cell] = 1;
      }
      // The rest of the last three is ONE_SLOT, which is zero, which is what the array holds.
      factor = (factorStart[product] ?? 0) + inThrees(factors.length);
      product += 1;
      factorStart[product] = factor;
    }
    productStart[cell + 1] = product;
  }
  const plan: Plan = {
    cellCount: cells.length,
    productStart,
    factorStart,
    slotOfFactor,
    afterRounding,
    mantissas: Float64Array.from(slots.mantissas),
    scales: Uint8Array.from(slots.scales),
    values: slots.values,
    overs: slots.overs,
    exacts: new Array<undefined>(slots.values.length).fill(undefined),
    multipliers: new Float64Array(layout.products),
    divisors: new Float64Array(cells.length),
    reciprocals: new Float64Array(cells.length),
    units: Float64Array.from(cells, (form) => Number(form.unit)),
    aloneDivisors,
    hasAlone,
    relativeError: boundRelativeError(layout),
    inputs: slots.inputs,
    ...indexDependents(productStart, factorStart, slotOfFactor, slots.values.length),
    amounts: new Float64Array(cells.length).fill(NaN),
    large: new Map(),
  };
  for (let cell = 0; cell < cells.length; cell += 1) scaleCell(plan, cell);
  return plan;
}

interface Layout {
  readonly products: number;
  readonly factors: number;
  readonly longestSum: number;
  readonly longestProduct: number;
}

function countParts(cells: readonly CellNumberKind[]): Layout {
  let [products, factors, longestSum, longestProduct] = [0, 0, 0, 0];
  for (const [cell, form] of cells.entries()) {
    products += form.products.length;
    longestSum = Math.max(longestSum, form.products.length);
    for (const [place, product] of form.products.entries()) {
      if (product.factors.length === 0) {
        throw new MoneyError(
          'empty_product',
          `Product ${place} of cell ${cell} has no factors; it would count as 1. Give it its amount as a factor.`,
        );
      }
      factors += inThrees(product.factors.length);
      longestProduct = Math.max(longestProduct, product.factors.length);
    }
  }
  return { products, factors, longestSum, longestProduct };
}

function inThrees(factors: number): number {
  return Math.ceil(factors / 3) * 3;
}

/**
 * Each factor is rounded at most once as a mantissa and once as it is multiplied, each product once as it is added, and
 * the multiplier, the divisor and the quotient together less than twelve times. A rounding errs by at most 2^-53;
 * counting 2^-52 covers how errors compound.
 */
function boundRelativeError({ longestSum, longestProduct }: Layout): number {
  return (2 * longestProduct + longestSum + 12) * 2 ** -52;
}

interface Slots {
  readonly mantissas: number[];
  readonly scales: number[];
  readonly values: string[];
  readonly overs: string[];
  readonly inputs: Map<string, number>;
}

/** The slots of a plan without factors: ONE_SLOT alone. */
function createSlots(): Slots {
  return { mantissas: [1], scales: [0], values: ['1'], overs: ['1'], inputs: new Map() };
}

/** The slot of a factor: that of its input if the input is known already, otherwise a new one. */
function takeSlot(slots: Slots, { value, over = '1', input }: FactorForm, where: () => string): number {
  const known = input === undefined ? undefined : slots.inputs.get(input);
  if (known !== undefined) {
    if (slots.values[known] === value && slots.overs[known] === over) return known;
    throw new MoneyError(
      'conflicting_input',
      `${where()} gives input "${input ?? ''}" the value ${value} over ${over}, but it is ${slots.values[known] ?? ''} over ${slots.overs[known] ?? ''} before. Use one value, or two names.`,
    );
  }
  const { mantissa, scale } = parseMantissa(value, where);
  const slot = slots.values.length;
  slots.mantissas.push(mantissa);
  slots.scales.push(scale);
  slots.values.push(value);
  slots.overs.push(over === '1' ? over : parseDivisor(over, where));
  if (input !== undefined) slots.inputs.set(input, slot);
  return slot;
}
