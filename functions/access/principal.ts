import * as z from 'zod/mini';
import { AccessError } from './access-error.ts';

// What belongs in this folder: who someone is, by which proof, and what a role may do. No HTTP framework, no store.

/** The roles that a token may name (`cognito:groups`). */
export const ROLES = ['budget-officer', 'planner', 'auditor', 'administrator'] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/**
 * Someone who has proved who they are. The organization is the tenant: everything that they see or change lies in it.
 */
export type Principal = {
  /** Stands in the audit trail: the subject of the token. */
  id: string;
  /** The name that people know. */
  name: string;
  organization: string;
  roles: readonly Role[];
};

const name = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^(?!\s)[^\p{C}]+(?<!\s)$/u));

/**
 * The claims of a verified token as Cognito writes them. API Gateway hands on every claim as text, a list as
 * `[budget-officer planner]`. Claims that are not named here are nobody's business.
 */
const claimsSchema = z.object({
  sub: name,
  'custom:organization': name,
  'cognito:groups': z.optional(
    z.union([z.array(z.string()).check(z.maxLength(100)), z.string().check(z.maxLength(4000))]),
  ),
  name: z.optional(name),
  email: z.optional(z.string()),
  username: z.optional(name),
  'cognito:username': z.optional(name),
});

/**
 * Makes a principal of verified claims. Groups that are no roles of this service are passed over: a user pool may have
 * others.
 *
 * @throws AccessError `unauthenticated` if the claims name no subject or no organization.
 */
export function principalFromClaims(claims: unknown): Principal {
  const result = z.safeParse(claimsSchema, claims);
  if (!result.success) {
    throw new AccessError(
      'unauthenticated',
      'The token lacks a subject or an organization (claims "sub" and "custom:organization"). Sign in with an ' +
        'account of an organization.',
    );
  }
  const { data: own } = result;
  return {
    id: own.sub,
    // A user pool that signs people in by their address makes up a number for their user name: it says nothing in a
    // history.
    name: own.name ?? z.safeParse(name, own.email).data ?? own['cognito:username'] ?? own.username ?? own.sub,
    organization: own['custom:organization'],
    roles: rolesIn(own['cognito:groups'] ?? []),
  };
}

function rolesIn(groups: string | readonly string[]): readonly Role[] {
  const names = typeof groups === 'string' ? groups.replace(/^\[|\]$/g, '').split(/[\s,]+/) : groups;
  return [
    ...new Set(
      names.flatMap((group) => {
        const role = z.safeParse(roleSchema, group);
        return role.success ? [role.data] : [];
      }),
    ),
  ];
}
