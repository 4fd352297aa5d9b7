import { type Requirement, kindOf } from '../requirements/index.ts';
import type { QuantityDriver } from '../requirements/requirement-kind.ts';
import { markFactors } from './mark-factors.ts';
import type { QuantityTarget } from './change.ts';
import { scaleText } from '../model/decimal-text.ts';
import { type Named, type Workbench, addEffect, addMark, findRequirement, report } from './workbench.ts';

type Quantity = QuantityDriver<Requirement>;
type QuantityChange = Named<'set-quantity'> | Named<'scale-quantity'>;

/** Sets one numeric driver of a requirement. */
export function setQuantity(bench: Workbench, named: Named<'set-quantity'>): void {
  const { target, to } = named.change;
  const drivers = findQuantities(bench, named, target);
  const [driver, another] = drivers;
  if (driver === undefined) return;
  if (another !== undefined) {
    report(
      bench,
      named,
      'target.part',
      `is needed: "${target.requirement}" has ${target.quantity} in the parts ` +
        drivers.map(({ part }) => part).join(', '),
    );
    return;
  }
  write(bench, named, driver, to);
  addEffect(bench, named, `${describe(target, driver)}: ${to} instead of ${driver.value}.`, [target.requirement]);
}

/** Multiplies a numeric driver, or all parts of it where none is named. */
export function scaleQuantity(bench: Workbench, named: Named<'scale-quantity'>): void {
  const { target, by } = named.change;
  const count = findQuantities(bench, named, target).length;
  for (let position = 0; position < count; position += 1) {
    // Each write makes a new requirement, so the drivers are read anew.
    const driver = quantitiesOf(bench, target)[position];
    if (driver === undefined) return;
    const value = scaleText(driver.value, by);
    if (value === undefined) {
      report(
        bench,
        named,
        'by',
        `gives ${driver.value} × ${by}, which needs more than twelve decimals; choose a rounder factor`,
        'invalid',
      );
      return;
    }
    write(bench, named, driver, value);
    addEffect(bench, named, `${describe(target, driver)}: ${value} instead of ${driver.value}, times ${by}.`, [
      target.requirement,
    ]);
  }
}

function quantitiesOf(bench: Workbench, target: QuantityTarget): readonly Quantity[] {
  const requirement = bench.requirements.get(target.requirement);
  if (requirement === undefined) return [];
  return kindOf(requirement)
    .quantities(requirement)
    .filter(
      ({ quantity, formerly, part }) =>
        (quantity === target.quantity || formerly === target.quantity) &&
        (target.part === undefined || part === target.part),
    );
}

function findQuantities(bench: Workbench, named: QuantityChange, target: QuantityTarget): readonly Quantity[] {
  const requirement = findRequirement(bench, named, target.requirement, 'target.requirement');
  if (requirement === undefined) return [];
  const found = quantitiesOf(bench, target);
  if (found.length === 0) {
    const known = kindOf(requirement)
      .quantities(requirement)
      .map(({ quantity, part }) => (part === undefined ? quantity : `${quantity} (${part})`));
    const has = known.length === 0 ? 'it has no quantities of its own' : `it has ${known.join(', ')}`;
    report(
      bench,
      named,
      'target',
      `"${target.requirement}" has no quantity ` +
        `"${target.quantity}"${target.part === undefined ? '' : ` in part "${target.part}"`}; ${has}`,
    );
  }
  return found;
}

const FORMATS = {
  whole: { pattern: /^(?:0|[1-9]\d{0,8})$/, description: 'a whole number that is not negative' },
  posts: {
    pattern: /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/,
    description: 'a number of posts of two decimals at most, such as "2", "0.5" or, where they are given up, "-1"',
  },
  'signed-whole': { pattern: /^-?(?:0|[1-9]\d{0,8})$/, description: 'a whole number' },
  positive: { pattern: /^[^-]/, description: 'a decimal that is not negative' },
  any: { pattern: /^/, description: 'a decimal' },
};

function write(bench: Workbench, named: QuantityChange, driver: Quantity, value: string): void {
  const format = FORMATS[driver.format];
  if (!format.pattern.test(value)) {
    const field = named.change.kind === 'set-quantity' ? 'to' : 'by';
    report(
      bench,
      named,
      field,
      `gives ${value} ${driver.quantity}; ${describe(named.change.target, driver)} must be ${format.description}`,
      'invalid',
    );
    return;
  }
  const changed = driver.write(value);
  bench.requirements.set(changed.id, changed);
  addMark(bench, changed.id, (component) =>
    markFactors(component, named.name, (factor) => factor.driver === driver.id && factor.kind === 'volume'),
  );
}

function describe({ requirement, quantity }: QuantityTarget, { part }: Quantity): string {
  return `${quantity} of "${requirement}"${part === undefined ? '' : `, ${part}`}`;
}
