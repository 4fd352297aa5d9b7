import { chargeDivision } from '../model/charge.ts';
import type { Component } from '../model/component.ts';
import { componentProduct, componentValue } from '../engine/component-value.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { type Exact, ONE, ZERO, addExact, exactOfInteger, multiplyExact, subtractExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { FindDriver } from './find-drivers.ts';
import type { Driver } from '../results/sensitivity.ts';

/** A figure with its exact sum before rounding. `name` is how shares call it: year and line. */
export type Cell = {
  key: string;
  name: string;
  amount: number;
  sum: Exact;
  components: readonly Component[];
  /** Those components that are shares, by the name of the cell that they are taken of. */
  shares: ReadonlyMap<string, readonly Component[]>;
  unit: RoundingUnit;
};

/** How often a driver is a factor of a component, and whether it counts things that are rounded one by one. */
type Use = { times: number; ofCount: boolean };

/** Where a driver is at work: the components of a cell, and how in each. */
export type Uses = Map<Cell, Map<Component, Use>>;

/** The figures of the years wanted. */
export function listCells(
  lines: readonly EstimatedLine[],
  years: ReadonlySet<number>,
  unit: RoundingUnit,
): readonly Cell[] {
  return lines.flatMap((line) => {
    const key = lineKey(line);
    return line.amounts
      .filter(({ year }) => years.has(year))
      .map(({ year, amount, components }): Cell => ({
        key,
        name: `${year} ${[line.servicing, line.section, line.object, line.line ?? '', ...chargeDivision(line)].join('.')}`,
        amount,
        sum: components.reduce((sum, component) => addExact(sum, componentValue(component, unit)), ZERO),
        components,
        shares: sharesIn(components),
        unit,
      }));
  });
}

/** Every driver with its uses. */
export function groupByDriver(
  cells: readonly Cell[],
  findDriver: FindDriver,
): ReadonlyMap<string, { driver: Driver; uses: Uses }> {
  const groups = new Map<string, { driver: Driver; uses: Uses }>();
  for (const cell of cells) {
    for (const component of cell.components) {
      for (const factor of component.factors) {
        const driver = findDriver(component, factor);
        if (driver === undefined) continue;
        const group = groups.get(driver.id) ?? { driver, uses: new Map<Cell, Map<Component, Use>>() };
        const uses = group.uses.get(cell) ?? new Map<Component, Use>();
        uses.set(component, { times: (uses.get(component)?.times ?? 0) + 1, ofCount: factor.each === true });
        group.uses.set(cell, uses);
        groups.set(driver.id, group);
      }
    }
  }
  return groups;
}

/** The cells that hold shares of a cell, by its name. */
export function listFollowers(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const followers = new Map<string, Cell[]>();
  for (const cell of cells) {
    for (const base of cell.shares.keys()) {
      const known = followers.get(base) ?? [];
      followers.set(base, known);
      known.push(cell);
    }
  }
  return followers;
}

function sharesIn(components: readonly Component[]): ReadonlyMap<string, readonly Component[]> {
  const shares = new Map<string, Component[]>();
  for (const component of components) {
    const base = baseName(component);
    if (base === undefined) continue;
    const known = shares.get(base) ?? [];
    shares.set(base, known);
    known.push(component);
  }
  return shares;
}

/** The name of the cell that a share is taken of; undefined for a component that is no share. */
function baseName({ factors, part, year }: Component): string | undefined {
  return factors[0]?.origin.line === undefined ? undefined : `${year} ${part}`;
}

/**
 * The amounts of the cells that change when a driver is multiplied by a step. First the lines, then the shares of them.
 */
export function amountsAt(
  uses: Uses,
  followers: ReadonlyMap<string, readonly Cell[]>,
  step: Exact,
): ReadonlyMap<Cell, number> {
  const amounts = new Map<Cell, number>();
  const shares = new Set<Cell>();
  for (const [cell, components] of uses) {
    if (cell.shares.size > 0) {
      shares.add(cell);
      continue;
    }
    let sum = cell.sum;
    for (const [component, use] of components) {
      sum = addExact(
        sum,
        subtractExact(scaledValue(component, step, use, cell.unit), componentValue(component, cell.unit)),
      );
    }
    amounts.set(cell, Number(roundExact(sum, cell.unit)));
    for (const follower of followers.get(cell.name) ?? []) shares.add(follower);
  }
  const byName = new Map([...amounts].map(([cell, amount]) => [cell.name, amount]));
  for (const cell of shares) amounts.set(cell, shareAmount(cell, uses.get(cell), byName, step));
  return amounts;
}

function scaledValue(component: Component, step: Exact, { times, ofCount }: Use, unit: RoundingUnit): Exact {
  let scale = ONE;
  for (let time = 0; time < times; time += 1) scale = multiplyExact(scale, step);
  const { factors, roundedAlone } = component;
  if (!roundedAlone) return multiplyExact(componentProduct(component), scale);
  // Another number of things that are rounded one by one is so many more of the same; anything else changes what is
  // rounded.
  const one = componentProduct({ factors: factors.filter(({ each }) => each !== true) });
  const count = componentProduct({ factors: factors.filter(({ each }) => each === true) });
  if (ofCount) return multiplyExact(multiplyExact(exactOfInteger(roundExact(one, unit)), count), scale);
  return multiplyExact(exactOfInteger(roundExact(multiplyExact(one, scale), unit)), count);
}

const NO_USE: Use = { times: 0, ofCount: false };

/**
 * A cell with shares in it, anew: each share of a line that changed, of the amount that the line has now. Only what
 * changes is looked at.
 */
function shareAmount(
  cell: Cell,
  used: ReadonlyMap<Component, Use> | undefined,
  amounts: ReadonlyMap<string, number>,
  step: Exact,
): number {
  const moved = [...amounts.keys()].flatMap((base) => cell.shares.get(base) ?? []);
  let sum = cell.sum;
  for (const component of new Set([...(used?.keys() ?? []), ...moved])) {
    const base = baseName(component);
    const amount = base === undefined ? undefined : amounts.get(base);
    const [first, ...others] = component.factors;
    const current =
      amount === undefined || first === undefined
        ? component
        : { ...component, factors: [{ ...first, value: String(amount) }, ...others] };
    const after = scaledValue(current, step, used?.get(component) ?? NO_USE, cell.unit);
    sum = addExact(sum, subtractExact(after, componentValue(component, cell.unit)));
  }
  return Number(roundExact(sum, cell.unit));
}
