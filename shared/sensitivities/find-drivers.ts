import type { Component, Factor } from '../model/component.ts';
import type { RateQualifiers } from '../model/rate.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import { rateWords } from '../scenarios/find-conflicts.ts';

/** What drives an amount: a rate on a card, a rate that a requirement states itself, or a quantity of a requirement. */
export type Driver = {
  /** The same for the same driver in every estimate: the requirement's id and its driver's, or the rate on its card. */
  id: string;
  kind: 'rate' | 'quantity' | 'published-amount';
  words: string;
  /** The value as it stands; amounts by year share a driver only if they are the same amount. */
  value: string;
  unit: string;
  requirement?: string;
  rate?: { card: string; code: string; for?: RateQualifiers };
};

/** Finds the driver behind a factor of a component. */
export type FindDriver = (component: Component, factor: Factor) => Driver | undefined;

/**
 * Prepares to find drivers in the estimate of these requirements. A factor has none that is presence in the year, vacancy, a fixed
 * share, the price level of a scenario, or the amount of another line.
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

  return ({ requirement, part, decomposed }, { name, kind, value, unit, origin, driver }) => {
    if (origin.line !== undefined || (kind !== 'rate' && kind !== 'volume' && kind !== 'currency')) return undefined;
    if (origin.rateCard !== undefined) return cardDriver(origin.rateCard, { value, unit });
    if (kind === 'currency') return undefined;
    const same = { value, unit, requirement };
    if (!decomposed) {
      // Known only as amounts: equal amounts of several years are one driver.
      const words = `published amount of "${requirement}"`;
      return { id: `${words}: ${value}`, kind: 'published-amount', words, ...same };
    }
    const id = `${requirement}/${driver ?? `${part}/${name}`}`;
    if (kind === 'rate') {
      const of = (driver === undefined ? undefined : nameOf(requirement, driver)) ?? part;
      return { id, kind: 'rate', words: `${name} of "${requirement}", ${of}`, ...same };
    }
    const words =
      (driver === undefined ? undefined : nameOf(requirement, driver)) ?? `${name} of "${requirement}", ${part}`;
    return { id, kind: 'quantity', words, ...same };
  };
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
  const rate = { card, code, ...(qualifiers === undefined ? {} : { for: qualifiers }) };
  const words = `${rateWords(rate)} of card "${card}"`;
  return { id: `${words}: ${value}`, kind: 'rate', words, value, unit, rate };
}
