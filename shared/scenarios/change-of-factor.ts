import { defined } from '../canonical/defined.ts';
import type { Component, Factor } from '../model/component.ts';
import type { Requirement } from '../requirements/index.ts';
import { kindOf } from '../requirements/index.ts';
import type { ChangeOf, RateTarget } from './change.ts';

/** What a change of one factor is aimed at: a rate of the cards or of a requirement, or a quantity of one. */
export type FactorTarget =
  { kind: 'set-rate'; rate: RateTarget } | { kind: 'set-quantity'; target: ChangeOf<'set-quantity'>['target'] };

/**
 * What a scenario would change to give a factor another value; undefined where no change does that alone: timing,
 * vacancy, shares and the amounts of other lines follow from other things.
 */
export function targetOfFactor(
  requirements: readonly Requirement[],
  { requirement: id, decomposed }: Pick<Component, 'requirement' | 'decomposed'>,
  { kind, origin, driver, over }: Factor,
): FactorTarget | undefined {
  const requirement = requirements.find((one) => one.id === id);
  if (requirement === undefined || origin.line !== undefined || over !== undefined) return undefined;
  if (kind === 'rate' && origin.rateCard !== undefined) {
    const { code, for: qualifiers } = origin.rateCard;
    return { kind: 'set-rate', rate: { code, ...defined({ for: qualifiers }) } };
  }
  const known = kindOf(requirement);
  if (kind === 'rate' && decomposed) {
    const rate = known.rates(requirement).find((one) => one.id === driver);
    return rate === undefined ? undefined : { kind: 'set-rate', rate: { requirement: id, part: rate.part } };
  }
  if (kind !== 'volume') return undefined;
  const quantity = known.quantities(requirement).find((one) => one.id === driver);
  if (quantity === undefined) return undefined;
  const target = { requirement: id, quantity: quantity.quantity, ...defined({ part: quantity.part }) };
  return { kind: 'set-quantity', target: target as ChangeOf<'set-quantity'>['target'] };
}
