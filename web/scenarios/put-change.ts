import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import type { ChangeOfFactor } from '../../shared/scenarios/change-of-factor.ts';
import type { Change } from '../../shared/scenarios/change.ts';

// What belongs in this folder: what is tried upon a statement, and what is kept of it as a scenario.

/** A change without its id, which it gets when it joins others. */
export type TriedChange = ChangeOfFactor;

/** Adds a change to those that are tried: it takes the place of one that is aimed at the same thing. */
export function putChange(changes: readonly Change[], tried: TriedChange): readonly Change[] {
  const aim = aimOf(tried);
  const position = changes.findIndex((one) => aimOf(one) === aim);
  if (position >= 0) return changes.with(position, { ...tried, id: changes[position]?.id ?? 'try-1' });
  return [...changes, { ...tried, id: freeId(changes) }];
}

/** What a change is aimed at: two of the same aim would contradict each other. */
function aimOf(change: Change | TriedChange): string {
  const { kind } = change;
  if (kind === 'set-rate') return canonicalJson([kind, change.rate]);
  if (kind === 'set-quantity') return canonicalJson([kind, change.target]);
  if (kind === 'set-milestone') return canonicalJson([kind, change.milestone]);
  if (kind === 'set-start' || kind === 'set-fund') return canonicalJson([kind, change.requirement]);
  if (kind === 'set-vacancy')
    return canonicalJson([kind, change.category, change.yearOfPost, change.requirement ?? '']);
  return canonicalJson(change);
}

function freeId(changes: readonly Change[]): string {
  const taken = new Set(changes.map(({ id }) => id));
  let number = changes.length + 1;
  while (taken.has(`try-${number}`)) number += 1;
  return `try-${number}`;
}
