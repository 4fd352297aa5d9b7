import type { Role } from './role.ts';

/** Someone who has proved who they are. The organization is the tenant: everything that they see or change lies in it. */
export type Principal = {
  /** Stands in the audit trail: the subject of the token. */
  id: string;
  /** The name that people know. */
  name: string;
  organization: string;
  roles: readonly Role[];
};
