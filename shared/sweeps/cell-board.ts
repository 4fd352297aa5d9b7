import type { Component } from '../model/component.ts';
import { componentValue } from '../engine/component-value.ts';
import { lineKeys } from '../engine/evaluate-lines.ts';
import type { Charge } from '../model/charge.ts';
import { type Exact, ZERO, addExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';

/** What components add to cells: the cell, and the number under which the board keeps the exact value. */
export type Contribution = { cell: number; value: number };

/** Two numbers of values, or of a cell and a value, make one key that a double holds exactly. */
const VALUES_MAX = 2 ** 26;

/** Stands for an amount that a table cannot hold. */
export const TOO_LARGE = Number.NaN;

/**
 * The figures of a sweep. A cell is a line in a year; most of what is in it never changes and is summed once. What does
 * change arrives as contributions, and a cell with the same contributions is summed and rounded only once.
 */
export class CellBoard {
  readonly charges: Charge[] = [];
  readonly years: readonly number[];
  readonly #unit: RoundingUnit;
  readonly #lines = new Map<string, number>();
  readonly #values: Exact[] = [];
  readonly #valueNumbers = new Map<string, number>();
  readonly #still: Exact[] = [];
  readonly #stillAmounts: number[] = [];
  readonly #isPresent: boolean[] = [];
  readonly #isLinePresent: boolean[] = [];
  readonly #pairs = new Map<number, number>();
  readonly #amounts = new Map<number, number>();
  readonly #keyOf = lineKeys();

  constructor(years: readonly number[], unit: RoundingUnit) {
    this.years = years;
    this.#unit = unit;
  }

  /** The line of a charge; one that is new gets cells of zero. */
  lineOf(charge: Charge): number {
    const key = this.#keyOf(charge);
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = this.charges.length;
    this.#lines.set(key, line);
    this.charges.push(charge);
    for (let position = 0; position < this.years.length; position += 1) {
      this.#still.push(ZERO);
      this.#stillAmounts.push(0);
      this.#isPresent.push(false);
    }
    return line;
  }

  /** What components add, leaving out years that the board does not show. */
  contributionsOf(components: readonly Component[]): readonly Contribution[] {
    const first = this.years[0] ?? 0;
    return components.flatMap((component) => {
      const position = component.year - first;
      if (position < 0 || position >= this.years.length) return [];
      return [
        {
          cell: this.lineOf(component.charge) * this.years.length + position,
          value: this.#numberOf(componentValue(component, this.#unit)),
        },
      ];
    });
  }

  /** Puts what never changes on the board. */
  addStill(contributions: readonly Contribution[]): void {
    for (const { cell, value } of contributions) {
      this.#still[cell] = addExact(this.#still[cell] ?? ZERO, this.#values[value] ?? ZERO);
      this.#isPresent[cell] = true;
      this.#isLinePresent[Math.floor(cell / this.years.length)] = true;
    }
    for (const { cell } of contributions) this.#stillAmounts[cell] = this.#round(this.#still[cell] ?? ZERO);
  }

  stillAmount(cell: number): number {
    return this.#stillAmounts[cell] ?? 0;
  }

  /** Whether anything that never changes is charged to the cell. */
  isPresent(cell: number): boolean {
    return this.#isPresent[cell] ?? false;
  }

  /** Whether anything that never changes is charged to the line in any year. */
  isLinePresent(line: number): boolean {
    return this.#isLinePresent[line] ?? false;
  }

  /** The rounded amounts of the cells that these contributions touch, each contribution added to what never changes. */
  amountsWith(contributions: readonly (readonly Contribution[])[]): Map<number, number> {
    const values = new Map<number, number>();
    for (const group of contributions) {
      for (const { cell, value } of group) {
        const before = values.get(cell);
        values.set(cell, before === undefined ? value : this.#sumOf(before, value));
      }
    }
    for (const [cell, value] of values) values.set(cell, this.#amountOf(cell, value));
    return values;
  }

  /** The sum of two values as a value of its own, so that many contributions are one number too. */
  #sumOf(a: number, b: number): number {
    const key = a * VALUES_MAX + b;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const sum = this.#numberOf(addExact(this.#values[a] ?? ZERO, this.#values[b] ?? ZERO));
    this.#pairs.set(key, sum);
    return sum;
  }

  #amountOf(cell: number, value: number): number {
    const key = cell * VALUES_MAX + value;
    const known = this.#amounts.get(key);
    if (known !== undefined) return known;
    const amount = this.#round(addExact(this.#values[value] ?? ZERO, this.#still[cell] ?? ZERO));
    this.#amounts.set(key, amount);
    return amount;
  }

  #round(sum: Exact): number {
    const amount = Number(roundExact(sum, this.#unit));
    return Number.isSafeInteger(amount) ? amount : TOO_LARGE;
  }

  #numberOf(value: Exact): number {
    const key = `${value.numerator}/${value.denominator}`;
    const known = this.#valueNumbers.get(key);
    if (known !== undefined) return known;
    this.#valueNumbers.set(key, this.#values.length);
    this.#values.push(value);
    return this.#values.length - 1;
  }
}
