import { listShares } from '../engine/expand-shares.ts';
import type { Requirement } from '../requirements/index.ts';
import { askersOf } from '../scenarios/askers-of-rate.ts';
import { countedFrom, requirementsAfter } from '../scenarios/milestone-dependents.ts';
import type { SweepAxis } from './sweep-request.ts';
import type { Variant } from './variants.ts';

/**
 * The requirements that some axis can change, shares apart. One of a group known in sum brings the group: the choice
 * may turn on it.
 */
export function findDependents(base: Variant, axes: readonly SweepAxis[]): ReadonlySet<string> {
  const { statement } = base;
  const found = new Set(axes.flatMap((axis) => [...dependentsOf(base, axis)]));
  for (const { share } of listShares(statement.requirements)) found.delete(share.id);
  const groupOf = ({ id, knownInSumIn }: Requirement) => knownInSumIn ?? id;
  const groups = new Set(statement.requirements.filter(({ id }) => found.has(id)).map(groupOf));
  const members = new Set(statement.requirements.flatMap(({ knownInSumIn }) => knownInSumIn ?? []));
  for (const requirement of statement.requirements) {
    const group = groupOf(requirement);
    if (groups.has(group) && members.has(group)) found.add(requirement.id);
  }
  return found;
}

function dependentsOf({ statement, cards }: Variant, axis: SweepAxis): ReadonlySet<string> {
  if (axis.kind === 'milestone') return requirementsAfter(statement, [axis.milestone]);
  // Which amounts a factor multiplies is known of amounts, and not of requirements.
  if (axis.kind === 'recosting') return new Set(statement.requirements.map(({ id }) => id));
  if (axis.kind === 'quantity')
    return new Set([axis.target.requirement, ...countedFrom(statement.requirements, axis.target.requirement)]);
  if ('requirement' in axis.rate) return new Set([axis.rate.requirement]);
  return cards.length === 0 ? new Set() : askersOf(axis.rate.code, statement.requirements);
}
