import type { Component } from '../model/component.ts';
import { componentProduct, componentValue } from '../engine/component-value.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { type Exact, ZERO, addExact, exactOfInteger, multiplyExact, subtractExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { Driver, FindDriver } from './find-drivers.ts';

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

/** Where a driver is at work: the components of a cell, and how often it is a factor of each. */
export type Uses = Map<Cell, Map<Component, number>>;

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
        name: `${year} ${line.servicing}.${line.section}.${line.object}.${line.line ?? ''}`,
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
        const group = groups.get(driver.id) ?? { driver, uses: new Map<Cell, Map<Component, number>>() };
        const uses = group.uses.get(cell) ?? new Map<Component, number>();
        uses.set(component, (uses.get(component) ?? 0) + 1);
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

/** The amounts of the cells that change when a driver is multiplied by a step. First the lines, then the shares of them. */
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
    for (const [component, times] of components) {
      sum = addExact(
        sum,
        subtractExact(scaledValue(component, step, times, cell.unit), componentValue(component, cell.unit)),
      );
    }
    amounts.set(cell, Number(roundExact(sum, cell.unit)));
    for (const follower of followers.get(cell.name) ?? []) shares.add(follower);
  }
  const byName = new Map([...amounts].map(([cell, amount]) => [cell.name, amount]));
  for (const cell of shares) amounts.set(cell, shareAmount(cell, uses.get(cell), byName, step));
  return amounts;
}

function scaledValue(component: Component, step: Exact, times: number, unit: RoundingUnit): Exact {
  let product = componentProduct(component);
  for (let time = 0; time < times; time += 1) product = multiplyExact(product, step);
  return component.roundedAlone ? exactOfInteger(roundExact(product, unit)) : product;
}

/** A cell with shares in it, anew: each share of a line that changed, of the amount that the line has now. Only what changes is looked at. */
function shareAmount(
  cell: Cell,
  used: ReadonlyMap<Component, number> | undefined,
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
    const after = scaledValue(current, step, used?.get(component) ?? 0, cell.unit);
    sum = addExact(sum, subtractExact(after, componentValue(component, cell.unit)));
  }
  return Number(roundExact(sum, cell.unit));
}
