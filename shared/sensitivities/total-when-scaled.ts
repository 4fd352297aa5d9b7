import { estimate } from '../engine/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import type { Component, Factor } from '../model/component.ts';
import { type Exact, exactToText } from '../money/exact.ts';
import type { AppliedScenario } from '../scenarios/apply-scenario.ts';
import type { Uses } from './cells.ts';

/** Which lines and years make the total up. */
type Shown = { lines: ReadonlySet<string>; years: ReadonlySet<number> };

/**
 * The total where a driver is multiplied by a step, as an estimate of its own: for statements in which shares are taken
 * of shares or of parts of lines, so that whatever hangs on the driver follows by the engine's own order.
 */
export function totalWhenScaled(
  { statement, cards, adjustment }: AppliedScenario,
  uses: Uses,
  step: Exact,
  { lines, years }: Shown,
): number {
  const scaled = new Map(
    [...uses.values()].flatMap((ofCell) => [...ofCell].map(([{ id }, use]) => [id, use] as const)),
  );
  const adjust = (component: Component): Component => {
    const own = adjustment.adjust(component);
    const use = scaled.get(component.id);
    if (use === undefined) return own;
    const factor: Factor = {
      name: 'step of a sensitivity',
      kind: 'price',
      value: exactToText(step, 12),
      unit: 'times',
      origin: {},
      ...(use.ofCount && { each: true as const }),
    };
    return { ...own, factors: [...own.factors, ...Array.from({ length: use.times }, () => factor)] };
  };
  const { lines: found } = estimate(statement, cards, { adjust, settledFrom: adjustment.settledFrom });
  return found
    .filter((line) => lines.has(lineKey(line)))
    .flatMap((line) => line.amounts)
    .reduce((sum, { year, amount }) => (years.has(year) ? sum + amount : sum), 0);
}
