import { type Exact, ZERO, addExact, compareExact, exactOfInteger, subtractExact } from '../money/exact.ts';
import { roundExact } from '../money/rounding.ts';

/**
 * Whole units for parts that are not negative, whose sum is the rounded sum of the parts: each is rounded down, and the
 * units left over go one by one to the parts that lost most, among equals to the earlier.
 */
export function allocateWhole(parts: readonly Exact[]): readonly number[] {
  const total = roundExact(parts.reduce(addExact, ZERO), '1');
  const floors = parts.map(({ numerator, denominator }) => numerator / denominator);
  const left = Number(total - floors.reduce((sum, floor) => sum + floor, 0n));
  const lost = parts.map((part, position) => ({
    position,
    loss: subtractExact(part, exactOfInteger(floors[position] ?? 0n)),
  }));
  const raised = new Set(
    [...lost]
      .sort((a, b) => compareExact(b.loss, a.loss) || a.position - b.position)
      .slice(0, left)
      .map(({ position }) => position),
  );
  return floors.map((floor, position) => Number(floor) + (raised.has(position) ? 1 : 0));
}
