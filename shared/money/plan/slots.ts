// Where a plan's inputs live: a slot is found by the place of a factor or by the name of an input.
import { MoneyError } from '../money-error.ts';
import { ONE_SLOT, type Plan } from './plan.ts';

/** The slot of a factor by its place: cell, product in the cell, factor in the product. Raises MoneyError `unknown_slot`. */
export function slotOfFactor(plan: Plan, cell: number, product: number, factor: number): number {
  const firstProduct = plan.productStart[cell];
  const endProduct = plan.productStart[cell + 1];
  if (firstProduct !== undefined && endProduct !== undefined && product >= 0 && firstProduct + product < endProduct) {
    const firstFactor = plan.factorStart[firstProduct + product] ?? 0;
    const endFactor = plan.factorStart[firstProduct + product + 1] ?? 0;
    const slot = plan.slotOfFactor[firstFactor + factor];
    if (slot !== undefined && slot !== ONE_SLOT && factor >= 0 && firstFactor + factor < endFactor) return slot;
  }
  throw new MoneyError(
    'unknown_slot',
    `There is no factor ${factor} in product ${product} of cell ${cell}; the plan has ${plan.cellCount} cells, and all three are counted from 0.`,
  );
}

/** The slot of a named input. Raises MoneyError `unknown_slot`. */
export function slotOfInput(plan: Plan, input: string): number {
  const slot = plan.inputs.get(input);
  if (slot !== undefined) return slot;
  throw new MoneyError('unknown_slot', `No factor of this plan is fed by an input "${input}".`);
}

/** The cells that use a slot, ascending. A view into the plan: read it, do not write it. Raises MoneyError `unknown_slot`. */
export function dependentsOfSlot(plan: Plan, slot: number): Uint32Array {
  const start = plan.dependentStart[slot];
  const end = plan.dependentStart[slot + 1];
  if (start === undefined || end === undefined || slot === ONE_SLOT) {
    throw new MoneyError(
      'unknown_slot',
      `There is no slot ${slot}; the plan has slots 1 to ${plan.values.length - 1}.`,
    );
  }
  return plan.dependents.subarray(start, end);
}

/** The cells that use at least one of the slots, ascending, each once: what `evaluateCells` needs after several changes. */
export function dependentsOfSlots(plan: Plan, slots: readonly number[]): Uint32Array {
  const cells = new Set<number>();
  for (const slot of slots) for (const cell of dependentsOfSlot(plan, slot)) cells.add(cell);
  return Uint32Array.from(cells).sort();
}
