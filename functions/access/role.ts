import * as z from 'zod/mini';

// What belongs in this folder: who someone is, by which proof, and what a role may do. No HTTP framework, no store.

/** The roles that a token may carry (`cognito:groups`). */
export const ROLES = ['budget-officer', 'planner', 'auditor', 'administrator'] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
