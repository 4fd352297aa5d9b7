import type { Requirement } from '../model/requirement/requirement.ts';
import type { Warning } from './estimate-form.ts';

/** Something about a requirement that the reader must know. */
export function note(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { severity: 'note', code, message, requirement: requirement.id, source: requirement.source };
}

/** Something about a requirement that a careful checker would ask. */
export function query(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { ...note(code, requirement, message), severity: 'query' };
}
