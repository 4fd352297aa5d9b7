import type { Component, Factor } from '../model/component.ts';
import type { RateQualifiers } from '../model/rate.ts';
import type { Requirement } from '../requirements/requirement.ts';
import { rateWords } from '../scenarios/find-conflicts.ts';
import { quantityPlaces } from '../scenarios/quantity-places.ts';

/** What drives an amount: a rate on a card, a rate that a requirement states itself, or a quantity of a requirement. */
export type Driver = {
  id: string;
  kind: 'rate' | 'quantity' | 'published-amount';
  words: string;
  /** The value as it stands; amounts by year share a driver only if they are the same amount. */
  value: string;
  unit: string;
  requirement?: string;
  rate?: { card: string; code: string; for?: RateQualifiers };
};

/**
 * The driver behind a factor, or undefined where a factor is none: presence in the year, vacancy, a fixed share, the price
 * level of a scenario, or the amount of another line.
 */
export function driverOf(
  component: Component,
  factor: Factor,
  requirementById: (id: string) => Requirement | undefined,
): Driver | undefined {
  const { rateCard, line } = factor.origin;
  if (line !== undefined) return undefined;
  const { value, unit } = factor;
  if (rateCard !== undefined) {
    if (factor.kind === 'vacancy') return undefined;
    const { card, code, for: qualifiers } = rateCard;
    const rate = { card, code, ...(qualifiers === undefined ? {} : { for: qualifiers }) };
    const words = `${rateWords(rate)} of card "${card}"`;
    return { id: `${words}: ${value}`, kind: 'rate', words, value, unit, rate };
  }
  if (factor.kind === 'rate') {
    const words = `${factor.name} of "${component.requirement}", ${component.part}`;
    return { id: `${words}: ${value}`, kind: 'rate', words, value, unit, requirement: component.requirement };
  }
  if (factor.kind !== 'volume') return undefined;
  const words = quantityWords(component, factor, requirementById(component.requirement));
  const kind = component.decomposed ? 'quantity' : 'published-amount';
  // A quantity is one driver however its factor is worded; an amount by year is one for each amount.
  return {
    id: kind === 'quantity' ? words : `${words}: ${value}`,
    kind,
    words,
    value,
    unit,
    requirement: component.requirement,
  };
}

function quantityWords(component: Component, factor: Factor, requirement: Requirement | undefined): string {
  const name = `"${component.requirement}"`;
  if (!component.decomposed) return `published amount of ${name}`;
  const place = requirement && quantityPlaces(requirement).find(({ shows }) => shows(component, factor));
  if (place === undefined) return `${factor.name} of ${name}, ${component.part}`;
  return `${place.quantity} of ${name}${place.part === undefined ? '' : `, ${place.part}`}`;
}
