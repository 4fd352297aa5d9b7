import { BUDGET_KINDS } from './budget-kinds.ts';
import type { Kind } from './kind.ts';
import { PEOPLE_KINDS } from './people-kinds.ts';

/** Every kind of document that has the common endpoints. */
export const KINDS: readonly Kind[] = [...BUDGET_KINDS, ...PEOPLE_KINDS];
