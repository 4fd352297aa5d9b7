import type { Plan } from './plan.ts';
import { parseDivisor, parseMantissa } from './parse-mantissa.ts';
import { scaleCell } from './scale-cell.ts';
import { dependentsOfSlot } from './slots.ts';

/** So many more decimals than needed are tolerated in a slot before its cells are aligned anew. */
const SPARE_DECIMALS = 3;

/**
 * Gives a slot another value, and another divisor if `over` is given. The amounts stay as they are until the dependent
 * cells are evaluated again. Raises MoneyError `malformed_decimal`, `malformed_divisor` or `unknown_slot`, and then
 * changes nothing.
 */
export function setFactor(plan: Plan, slot: number, value: string, over?: string): void {
  const dependents = dependentsOfSlot(plan, slot);
  const where = () => `The new value of slot ${slot}`;
  const parsed = parseMantissa(value, where);
  const divisor = over === undefined ? plan.overs[slot] : parseDivisor(over, where);
  plan.values[slot] = value;
  plan.exacts[slot] = undefined;
  const spare = (plan.scales[slot] ?? 0) - parsed.scale;
  if (divisor === plan.overs[slot] && spare >= 0 && spare <= SPARE_DECIMALS) {
    // 1.03 where 1.025 was: 1030 at the scale that the cells are aligned to, so nothing else changes.
    plan.mantissas[slot] = parsed.mantissa * 10 ** spare;
    return;
  }
  plan.mantissas[slot] = parsed.mantissa;
  plan.scales[slot] = parsed.scale;
  plan.overs[slot] = divisor ?? '1';
  for (const cell of dependents) scaleCell(plan, cell);
}
