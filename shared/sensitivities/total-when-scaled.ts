import { estimate } from '../engine/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import type { Component, Factor } from '../model/component.ts';
import { type Exact, exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { QuantityDriver } from '../requirements/requirement-kind.ts';
import type { EstimatedLine } from '../results/estimate.ts';
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
  return sumShown(found, { lines, years });
}

/**
 * The total where a quantity is multiplied by a step, as an estimate of the statement with that quantity: for one that
 * costs do not follow in proportion, such as nights where subsistence falls after so many.
 */
export function totalWhenWritten(
  { statement, cards, adjustment }: AppliedScenario,
  { requirement, driver }: SteppedDriver,
  step: Exact,
  { lines, years }: Shown,
): number {
  const value = exactToText(multiplyExact(exactOf(driver.value), step), 12);
  const requirements = statement.requirements.map((one) => (one === requirement ? driver.write(value) : one));
  return sumShown(estimate({ ...statement, requirements }, cards, adjustment).lines, { lines, years });
}

/** A quantity that costs do not follow in proportion, and whose it is. */
export type SteppedDriver = { requirement: Requirement; driver: QuantityDriver<Requirement> };

/** The quantities that costs may not follow in proportion, by the ids of their drivers; none where no card has steps. */
export function steppedDrivers({ statement, cards }: AppliedScenario): ReadonlyMap<string, SteppedDriver> {
  if (!cards.some(({ rates }) => rates.some((rate) => rate.for?.afterNights !== undefined))) return new Map();
  return new Map(
    statement.requirements.flatMap((requirement) =>
      kindOf(requirement)
        .quantities(requirement)
        .filter(({ isStepped }) => isStepped === true)
        .map((driver): [string, SteppedDriver] => [`${requirement.id}/${driver.id}`, { requirement, driver }]),
    ),
  );
}

function sumShown(found: readonly EstimatedLine[], { lines, years }: Shown): number {
  return found
    .filter((line) => lines.has(lineKey(line)))
    .flatMap((line) => line.amounts)
    .reduce((sum, { year, amount }) => (years.has(year) ? sum + amount : sum), 0);
}
