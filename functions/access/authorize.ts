import { AccessError } from './access-error.ts';
import { type Action, type Role, rolesFor } from './policy.ts';
import type { Principal } from './principal.ts';

/**
 * Decides whether someone may do something.
 *
 * @returns the role under which they do it, for the audit entry: the first of theirs that the policy lists.
 * @throws AccessError `forbidden` naming the roles that may.
 */
export function authorize(principal: Principal, action: Action): Role {
  const allowed = rolesFor(action);
  const role = allowed.find((one) => principal.roles.includes(one));
  if (role !== undefined) return role;
  const own = principal.roles.length === 0 ? 'no role' : `the role ${principal.roles.join(', ')}`;
  throw new AccessError(
    'forbidden',
    `You have ${own} here; "${action}" needs ${allowed.join(' or ')}. Ask an administrator of your organization.`,
  );
}
