import { canonicalJson } from '../canonical/canonical-json.ts';
import { recostingName, shownFactor } from '../engine/recost.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import type { ValueChange } from '../results/proof.ts';
import type { DriverName, StatedValue } from './proof-context.ts';

/** A revision of a statement: what it says, who made it, when and why. */
export type StatementRevision = {
  statement: Statement;
  revision: number;
  author: string;
  role: string;
  time: string;
  reason: string;
};

/**
 * What a statement itself says that a driver is: a quantity of a requirement, a rate that it states in place, a vacancy
 * factor or a factor of recosting. Undefined of a rate that is on a card.
 */
export function statedValue(
  { requirements, vacancyFactors, recosting }: Statement,
  { requirement: id, driver }: DriverName,
): StatedValue | undefined {
  const factor = recosting?.factors.find((one) => recostingName(one.id) === driver);
  if (factor !== undefined) {
    const { value, over } = shownFactor(factor);
    return { value: over === undefined ? value : `${value}/${over}`, source: factor.source };
  }
  const [, category, year] = /^vacancy\/([a-z-]+)\/(\d+)$/.exec(driver) ?? [];
  const vacancy = vacancyFactors.find((one) => one.category === category && String(one.yearOfPost) === year);
  const requirement = requirements.find((one) => one.id === id);
  if (requirement === undefined) return undefined;
  const kind = kindOf(requirement);
  const quantity = kind.quantities(requirement).find((one) => one.id === driver);
  if (quantity !== undefined) return { value: quantity.value, source: requirement.source };
  const rate = kind.rates(requirement).find((one) => one.id === driver)?.reference;
  if (rate !== undefined && 'value' in rate) return { value: rate.value, source: rate.source };
  return vacancy === undefined ? undefined : { value: vacancy.factor, source: vacancy.source };
}

/**
 * The revisions of a statement that gave a driver another value and left its source as it was, the latest first: since
 * then the statement cites documents for a value that they do not state.
 *
 * @param revisions the latest first, without gaps
 */
export function changesOfDriver(revisions: readonly StatementRevision[], name: DriverName): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  for (const [position, { statement, ...revision }] of revisions.entries()) {
    const before = revisions[position + 1];
    const now = statedValue(statement, name);
    const then = before === undefined ? undefined : statedValue(before.statement, name);
    if (now === undefined || then === undefined || canonicalJson(now.source) !== canonicalJson(then.source)) break;
    if (now.value !== then.value) changes.push({ ...revision, from: then.value, to: now.value });
  }
  return changes;
}
