import type { StateList } from '../../../shared/results/reference.ts';
import { groupsOfState, STATE_GROUPS, STATES } from '../../../shared/workshops/states.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * The States of the reference list, in order of their codes.
 *
 * @param on the day for which groups are told; today if left out.
 * @throws AccessError `forbidden`.
 */
export function listStates({ now }: Pick<ComputePorts, 'now'>, principal: Principal, on?: string): StateList {
  authorize(principal, 'reference:read');
  const day = on ?? now().toISOString().slice(0, 10);
  return {
    on: day,
    items: [...STATES.values()].map((state) => ({ ...state, groups: groupsOfState(state.code, day) })),
    groups: STATE_GROUPS.map(({ members: _, ...group }) => group),
  };
}
