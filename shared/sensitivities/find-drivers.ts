import { defined } from '../canonical/defined.ts';
import type { Component, Factor } from '../model/component.ts';
import { isRecosting } from '../engine/recost.ts';
import { divideExact, exactOf, exactToText } from '../money/exact.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import { rateLabel } from '../scenarios/find-conflicts.ts';
import type { Driver } from '../results/sensitivity.ts';

/** Finds the driver behind a factor of a component. */
export type FindDriver = (component: Component, factor: Factor) => Driver | undefined;

/**
 * Prepares to find drivers in the estimate of these requirements. A factor has none that is presence in the year,
 * vacancy, a fixed share, the price level of a scenario, or the amount of another line. A factor of recosting is one.
 */
export function makeFindDriver(requirements: readonly Requirement[]): FindDriver {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const namesOf = new Map<string, ReadonlyMap<string, string>>();

  /** The driver of a requirement as people name it, by its id. */
  function nameOf(requirement: string, driver: string): string | undefined {
    const known = namesOf.get(requirement);
    if (known !== undefined) return known.get(driver);
    const found = byId.get(requirement);
    const names = found === undefined ? new Map<string, string>() : namesOfDrivers(found);
    namesOf.set(requirement, names);
    return names.get(driver);
  }

  return ({ requirement, part, decomposed }, { name, kind, value, over, unit, origin, driver }) => {
    if (driver !== undefined && isRecosting(driver)) return recostingDriver(driver, { name, value, over, unit });
    if (origin.line !== undefined || (kind !== 'rate' && kind !== 'volume' && kind !== 'currency')) return undefined;
    if (origin.rateCard !== undefined) return cardDriver(origin.rateCard, { value, unit });
    if (kind === 'currency') return undefined;
    const same = { value, unit, requirement };
    if (!decomposed) {
      // Known only as amounts: equal amounts of several years are one driver.
      const description = `published amount of "${requirement}"`;
      return { id: `${description}: ${value}`, kind: 'published-amount', description, ...same };
    }
    const id = `${requirement}/${driver ?? `${part}/${name}`}`;
    if (kind === 'rate') {
      const of = (driver === undefined ? undefined : nameOf(requirement, driver)) ?? part;
      return { id, kind: 'rate', description: `${name} of "${requirement}", ${of}`, ...same };
    }
    const description =
      (driver === undefined ? undefined : nameOf(requirement, driver)) ?? `${name} of "${requirement}", ${part}`;
    return { id, kind: 'quantity', description, ...same };
  };
}

/** What amounts are multiplied by in recosting, where the stage after it is measured. */
function recostingDriver(
  id: string,
  { name, value, over = '1', unit }: Pick<Factor, 'name' | 'value' | 'over' | 'unit'>,
): Driver {
  const exact = divideExact(exactOf(value), exactOf(over));
  return { id, kind: 'recosting', description: `${name} (${id})`, value: exactToText(exact, 12), unit };
}

function namesOfDrivers(requirement: Requirement): ReadonlyMap<string, string> {
  const kind = kindOf(requirement);
  return new Map([
    ...kind.rates(requirement).map(({ id, part }): [string, string] => [id, part]),
    ...kind
      .quantities(requirement)
      .map(({ id, quantity, part }): [string, string] => [
        id,
        `${quantity} of "${requirement.id}"${part === undefined ? '' : `, ${part}`}`,
      ]),
  ]);
}

function cardDriver(
  { card, code, for: qualifiers }: NonNullable<Factor['origin']['rateCard']>,
  { value, unit }: { value: string; unit: string },
): Driver {
  const rate = { card, code, ...defined({ for: qualifiers }) };
  const description = `${rateLabel(rate)} of card "${card}"`;
  return { id: `${description}: ${value}`, kind: 'rate', description, value, unit, rate };
}
