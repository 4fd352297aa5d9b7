import { isSameName } from '../canonical/names.ts';
import type { Component, Factor } from '../model/component.ts';
import type { RecostedAmounts, RecostingFactor } from '../model/recosting.ts';
import type { Statement } from '../model/statement.ts';
import {
  type Exact,
  ONE,
  addExact,
  divideExact,
  exactOf,
  exactToText,
  isTerminating,
  multiplyExact,
  subtractExact,
} from '../money/exact.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Adjustment } from './adjustment.ts';

/** The name under which a factor of recosting stands in the factors and differences that it causes. */
export function recostingName(id: string): string {
  return `recosting/${id}`;
}

/** Whether the driver of a factor is one of recosting. */
export function isRecosting(driver: string): boolean {
  return driver.startsWith(recostingName(''));
}

/** What an amount is multiplied by: 1 + share × (ratio − 1). */
function recostingValue({ value, before = '1', after = '1', share = '1' }: RecostingFactor): Exact {
  const ratio = value === undefined ? divideExact(exactOf(after), exactOf(before)) : exactOf(value);
  return addExact(ONE, multiplyExact(exactOf(share), subtractExact(ratio, ONE)));
}

/**
 * Adds to components the factors that recost them, in the order of the statement's list. Shares are taken of recosted
 * amounts already, so a factor multiplies a share only where it names its requirement.
 */
export function makeRecosting({
  recosting,
  requirements,
}: Pick<Statement, 'recosting' | 'requirements'>): Adjustment['adjust'] {
  const byId = new Map<string, Requirement>(requirements.map((requirement) => [requirement.id, requirement]));
  const factors = (recosting?.factors ?? []).map((factor) => ({ factor, shown: shownFactor(factor) }));
  return (component) => {
    const added = factors.flatMap(({ factor, shown }) => (recosts(factor, component, byId) ? [shown] : []));
    return added.length === 0 ? component : { ...component, factors: [...component.factors, ...added] };
  };
}

/** The first year from which on the same factors hold in every year. */
export function recostingSettledFrom({ recosting }: Pick<Statement, 'recosting'>): number {
  const years = (recosting?.factors ?? []).map(({ years: { first, last } }) => (last === undefined ? first : last + 1));
  return Math.max(0, ...years);
}

/** Whether a factor multiplies a component. */
export function recosts(
  { years, of }: RecostingFactor,
  component: Component,
  byId: ReadonlyMap<string, Requirement>,
): boolean {
  const { first, last = Infinity } = years;
  if (component.year < first || component.year > last) return false;
  const requirement = byId.get(component.requirement);
  const isShare = requirement !== undefined && kindOf(requirement).share !== undefined;
  if (of === undefined) return !isShare;
  return of.some(
    (selector) =>
      (!isShare || selector.requirement !== undefined) && fits(selector, component, () => stationOf(component, byId)),
  );
}

function fits(
  { servicing, section, object, line, requirement, dutyStation }: RecostedAmounts,
  { charge, requirement: id }: Component,
  station: () => string | undefined,
): boolean {
  return (
    (servicing === undefined || charge.servicing === servicing) &&
    (section === undefined || charge.section === section) &&
    (object === undefined || isSameName(charge.object, object)) &&
    (line === undefined || (charge.line !== undefined && isSameName(charge.line, line))) &&
    (requirement === undefined || requirement === id) &&
    (dutyStation === undefined || isSameName(station() ?? '', dutyStation))
  );
}

/** Where a component is paid: by its requirement or the part of it, or else by the rate of the cards that prices it. */
function stationOf(component: Component, byId: ReadonlyMap<string, Requirement>): string | undefined {
  const requirement = byId.get(component.requirement);
  const kind = requirement && kindOf(requirement);
  const own =
    requirement && (kind?.dutyStationOfPart?.(requirement, component.part) ?? kind?.dutyStation?.(requirement));
  return (
    own ?? component.factors.find(({ origin }) => origin.rateCard?.for?.dutyStation)?.origin.rateCard?.for?.dutyStation
  );
}

/** A factor of recosting as components have it. */
export function shownFactor(factor: RecostingFactor): Factor {
  const { id, title, cause, source, note } = factor;
  const value = recostingValue(factor);
  const text = isTerminating(value) ? exactToText(value) : '';
  // A decimal of up to twelve places is read at once; anything else is exact as a fraction.
  const isShort = text !== '' && (text.split('.')[1] ?? '').length <= 12;
  return {
    name: title,
    kind: cause === 'exchange-rate' ? 'currency' : 'price',
    ...(isShort ? { value: text } : { value: String(value.numerator), over: String(value.denominator) }),
    unit: 'times the amount before recosting',
    origin: { documents: source, change: recostingName(id), ...(note !== undefined && { note }) },
    driver: recostingName(id),
  };
}
