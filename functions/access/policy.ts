import { AccessError } from './access-error.ts';
import { type Principal, type Role, ROLES } from './principal.ts';

const OFFICER: readonly Role[] = ['budget-officer', 'administrator'];
const PLANNER: readonly Role[] = ['planner', 'budget-officer', 'administrator'];
const AUDITOR: readonly Role[] = ['auditor', 'administrator'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

/**
 * Who may do what. Every endpoint names one of these actions or `open`; there is no third way to be reached, and the
 * use case behind the endpoint asks again. Nobody's role reaches into another organization.
 */
export const POLICY = {
  /** Who somebody is here, and what they may do. */
  'self:read': ROLES,
  /** Duty stations, States and terms: what everybody here works with. */
  'reference:read': ROLES,
  'statement:read': ROLES,
  'statement:write': OFFICER,
  /** Draft, under review, submitted, closed. */
  'statement:move': OFFICER,
  /** A closed statement is opened again by an administrator alone. */
  'statement:reopen': ADMINISTRATOR,
  'rate-card:read': ROLES,
  'rate-card:write': OFFICER,
  'scenario:read': ROLES,
  'scenario:write': PLANNER,
  /** Computing changes nothing, so an auditor may do it too. */
  'estimate:compute': ROLES,
  'estimate:read': ROLES,
  'estimate:save': OFFICER,
  'decision:read': ROLES,
  /** Whoever extends a rate past its validity is responsible for it. */
  'decision:record': ['budget-officer'],
  'job:read': ROLES,
  'job:write': PLANNER,
  'workshop-programme:read': ROLES,
  'workshop-programme:write': PLANNER,
  'post-profile:read': ROLES,
  'post-profile:write': OFFICER,
  'engagement:read': ROLES,
  'engagement:write': OFFICER,
  'calendar-feed:read': ROLES,
  /** Whoever holds the address of a feed reads one calendar without a token: an officer is responsible for that. */
  'calendar-feed:write': OFFICER,
  'analogue-list:read': ROLES,
  'analogue-list:write': OFFICER,
  'import-mapping:read': ROLES,
  'import-mapping:write': OFFICER,
  'audit:read': AUDITOR,
  'evidence:read': AUDITOR,
  /** It is made to be published, and tells no more than how many entries there are. */
  'checkpoint:read': ROLES,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof POLICY;

/** The roles that may do something. */
export function rolesFor(action: Action): readonly Role[] {
  return POLICY[action];
}

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
