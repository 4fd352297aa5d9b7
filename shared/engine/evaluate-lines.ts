import { compareTexts } from '../canonical/compare-texts.ts';
import { nameKey } from '../canonical/names.ts';
import { type Charge, chargeDivision } from '../model/charge.ts';
import type { Problem } from '../model/problem.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import type { PlanCell } from '../money/plan/plan-cell.ts';
import type { CellMemory } from './cell-memory.ts';
import { amountsByFund } from './amounts-by-fund.ts';
import { compilePlan } from '../money/plan/compile-plan.ts';
import { evaluatePlan } from '../money/plan/evaluate-plan.ts';
import type { Component } from '../model/component.ts';
import type { EstimatedLine, YearAmount } from '../results/estimate.ts';

/**
 * The identity of a line: section × object × label, whether it is conference servicing, and its group and category
 * where it has them. Spellings of one name are one line.
 */
export function lineKey(charge: Charge): string {
  const { servicing, section, object, line } = charge;
  const name = [servicing, section, nameKey(object), line === undefined ? null : nameKey(line)];
  return JSON.stringify([...name, ...chargeDivision(charge)]);
}

/** `lineKey` for many components: those of a requirement share one charge, whose key is then written once. */
export function lineKeys(): (charge: Charge) => string {
  const known = new Map<Charge, string>();
  return (charge) => {
    const found = known.get(charge);
    if (found !== undefined) return found;
    const key = lineKey(charge);
    known.set(charge, key);
    return key;
  };
}

/**
 * Gathers components into lines and years, evaluates every figure and rounds it once. The order of components does not
 * matter: within a figure they are sorted by id. An amount too large for a table is a problem.
 */
export function evaluateLines(
  components: readonly Component[],
  unit: RoundingUnit,
  memory?: CellMemory,
): { lines: EstimatedLine[]; problems: Problem[] } {
  const cells = gatherCells(components);
  const amounts = amountsOf(cells, unit, memory);
  const problems: Problem[] = [];
  const lines = new Map<string, { charge: Charge; spelledBy: string; amounts: YearAmount[] }>();
  cells.forEach((cell, position) => {
    const amount = amounts[position];
    if (amount === undefined) return;
    if (!Number.isSafeInteger(amount.amount)) problems.push(tooLarge(cell));
    const line = lines.get(cell.key) ?? { charge: cell.charge, spelledBy: cell.spelledBy, amounts: [] };
    if (cell.spelledBy < line.spelledBy) {
      line.charge = cell.charge;
      line.spelledBy = cell.spelledBy;
    }
    line.amounts.push(amount);
    lines.set(cell.key, line);
  });
  return { lines: [...lines.values()].map(({ charge, amounts: years }) => ({ ...charge, amounts: years })), problems };
}

/** What cells come to, in their order. One that has the very components that it had before is not evaluated again. */
function amountsOf(cells: readonly Cell[], unit: RoundingUnit, memory?: CellMemory): readonly YearAmount[] {
  const known = cells.map((cell) => (memory === undefined ? undefined : knownAmount(cell, unit, memory)));
  const fresh = cells.filter((_, position) => known[position] === undefined);
  const evaluated = evaluatePlan(compilePlan(fresh.map((cell) => planCell(cell.components, unit))));
  let next = 0;
  return cells.map((cell, position) => {
    const before = known[position];
    if (before !== undefined) return before;
    const amount = yearAmount(cell, evaluated[next] ?? Number.NaN, unit);
    next += 1;
    memory?.set(cellKey(cell), { unit, amount });
    return amount;
  });
}

function knownAmount(cell: Cell, unit: RoundingUnit, memory: CellMemory): YearAmount | undefined {
  const kept = memory.get(cellKey(cell));
  if (kept === undefined || kept.unit !== unit) return undefined;
  const { components } = kept.amount;
  const isSame =
    components.length === cell.components.length && components.every((one, at) => one === cell.components[at]);
  return isSame ? kept.amount : undefined;
}

function cellKey({ key, year }: Cell): string {
  return `${year} ${key}`;
}

function yearAmount({ components, year }: Cell, amount: number, unit: RoundingUnit): YearAmount {
  const funds = Number.isSafeInteger(amount) ? amountsByFund(components, amount, unit) : [];
  return { year, amount, components, ...(funds.length > 0 && { funds }) };
}

/** The products of one figure, as the kernel takes them. */
function planCell(components: readonly Component[], unit: RoundingUnit): PlanCell {
  return {
    unit,
    products: components.map((component) => ({ factors: component.factors, roundedAlone: component.roundedAlone })),
  };
}

/**
 * `charge` is spelled as the component with the first id has it, `spelledBy`, so that the order of components does not
 * show.
 */
type Cell = { key: string; charge: Charge; spelledBy: string; year: number; components: Component[] };

function gatherCells(components: readonly Component[]): Cell[] {
  const keyOf = lineKeys();
  const lines = new Map<string, Map<number, Cell>>();
  for (const component of components) {
    const key = keyOf(component.charge);
    let years = lines.get(key);
    if (years === undefined) lines.set(key, (years = new Map<number, Cell>()));
    const cell = years.get(component.year);
    if (cell === undefined)
      years.set(component.year, {
        key,
        charge: component.charge,
        spelledBy: component.id,
        year: component.year,
        components: [component],
      });
    else {
      cell.components.push(component);
      if (component.id < cell.spelledBy) {
        cell.charge = component.charge;
        cell.spelledBy = component.id;
      }
    }
  }
  const ordered = [...lines.values()]
    .flatMap((years) => [...years.values()])
    .sort((a, b) => compareTexts(a.key, b.key) || a.year - b.year);
  for (const cell of ordered) cell.components.sort((a, b) => compareTexts(a.id, b.id));
  return ordered;
}

function tooLarge({ charge, year }: Cell): Problem {
  return {
    code: 'amount-too-large',
    path: '',
    message:
      `The amount of section ${charge.section}, ${charge.object} in ${year} is beyond 9,007,199,254,740,991, the ` +
      'largest that a table holds. Check quantities and rates, or use a larger unit of currency.',
  };
}
