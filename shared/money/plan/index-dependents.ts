import { ONE_SLOT, type Plan } from './plan.ts';

type Dependents = Pick<Plan, 'dependentStart' | 'dependents'>;

/** Lists, slot after slot, the cells that use it: ascending, each once per slot. Counting first keeps the lists flat. */
export function indexDependents(
  productStart: Int32Array,
  factorStart: Int32Array,
  slotOfFactor: Int32Array,
  slotCount: number,
): Dependents {
  const dependentStart = new Uint32Array(slotCount + 1);
  forEachUse(productStart, factorStart, slotOfFactor, slotCount, (slot) => {
    dependentStart[slot + 1] = (dependentStart[slot + 1] ?? 0) + 1;
  });
  for (let slot = 0; slot < slotCount; slot += 1) {
    dependentStart[slot + 1] = (dependentStart[slot + 1] ?? 0) + (dependentStart[slot] ?? 0);
  }
  const next = dependentStart.slice(0, slotCount);
  const dependents = new Uint32Array(dependentStart[slotCount] ?? 0);
  forEachUse(productStart, factorStart, slotOfFactor, slotCount, (slot, cell) => {
    const place = next[slot] ?? 0;
    dependents[place] = cell;
    next[slot] = place + 1;
  });
  return { dependentStart, dependents };
}

/** Visits each pair of slot and cell once, cells ascending, although a cell may use a slot several times. */
function forEachUse(
  productStart: Int32Array,
  factorStart: Int32Array,
  slotOfFactor: Int32Array,
  slotCount: number,
  visit: (slot: number, cell: number) => void,
): void {
  const lastCell = new Int32Array(slotCount).fill(-1);
  for (let cell = 0; cell + 1 < productStart.length; cell += 1) {
    const start = factorStart[productStart[cell] ?? 0] ?? 0;
    const end = factorStart[productStart[cell + 1] ?? 0] ?? 0;
    for (let factor = start; factor < end; factor += 1) {
      const slot = slotOfFactor[factor] ?? 0;
      if (slot === ONE_SLOT || lastCell[slot] === cell) continue;
      lastCell[slot] = cell;
      visit(slot, cell);
    }
  }
}
