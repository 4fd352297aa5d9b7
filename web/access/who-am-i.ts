import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { useSession } from './session.ts';

export const ROLES = ['budget-officer', 'planner', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** How a role is called on the page. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'budget-officer': 'Budget officer',
  planner: 'Planner',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

type WhoAmI = {
  id: string;
  name: string;
  organization: string;
  roles: readonly Role[];
  actions: readonly { action: string; allowed: boolean; roles: readonly Role[] }[];
};

/** Who sits here, as the server says. */
export function useWhoAmI(): WhoAmI | undefined {
  const { session } = useSession();
  return useQuery({
    queryKey: ['who-am-i', session?.token],
    queryFn: () => bodyOf(api.GET('/v1/me')),
    enabled: session !== undefined,
    staleTime: Infinity,
    // While a session is renewed or begun again above the view: what is open stays open, with what is typed in it.
    placeholderData: keepPreviousData,
  }).data;
}

/** Whether they may do something, and if not, a sentence that says which role may. */
export type Permission = { allowed: true } | { allowed: false; because: string };

/**
 * Whether who sits here may do an action of the policy. Until the server has said so, nobody may: what is shown as
 * possible is possible.
 */
export function usePermission(action: string): Permission {
  const who = useWhoAmI();
  if (who === undefined) return { allowed: false, because: 'The service has not yet said what you may do.' };
  const found = who.actions.find((one) => one.action === action);
  if (found?.allowed === true) return { allowed: true };
  const names = (found?.roles ?? []).map((role) => ROLE_NAMES[role].toLowerCase());
  return { allowed: false, because: `Your role does not do this; ${joinNames(names)} may.` };
}

function joinNames(names: readonly string[]): string {
  if (names.length === 0) return 'nobody';
  const articles = names.map((name) => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`);
  return articles.length === 1
    ? (articles[0] ?? '')
    : `${articles.slice(0, -1).join(', ')} or ${articles.at(-1) ?? ''}`;
}
