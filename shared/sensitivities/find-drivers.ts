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
  const statedOf = new Map<string, ReadonlyMap<string, Stated>>();

  /** The driver of a requirement as it states it, by its id. */
  function stated(requirement: string, driver: string | undefined): Stated | undefined {
    if (driver === undefined) return undefined;
    const known = statedOf.get(requirement);
    if (known !== undefined) return known.get(driver);
    const found = byId.get(requirement);
    const drivers = found === undefined ? new Map<string, Stated>() : statedDrivers(found);
    statedOf.set(requirement, drivers);
    return drivers.get(driver);
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
      const of = stated(requirement, driver)?.name ?? part;
      return { id, kind: 'rate', description: `${name} of "${requirement}", ${of}`, ...same };
    }
    const own = stated(requirement, driver);
    const description = own?.name ?? `${name} of "${requirement}", ${part}`;
    // Posts that are given up are priced with a minus, and stated without one.
    return { id, kind: 'quantity', description, ...same, value: own?.value ?? value };
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

/** A driver as people name it, and the number that a quantity is stated as. */
type Stated = { name: string; value?: string };

function statedDrivers(requirement: Requirement): ReadonlyMap<string, Stated> {
  const kind = kindOf(requirement);
  return new Map([
    ...kind.rates(requirement).map(({ id, part }): [string, Stated] => [id, { name: part }]),
    ...kind
      .quantities(requirement)
      .map(({ id, quantity, part, value }): [string, Stated] => [
        id,
        { name: `${quantity} of "${requirement.id}"${part === undefined ? '' : `, ${part}`}`, value },
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
