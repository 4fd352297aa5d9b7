import type { Requirement } from '../requirements/requirement.ts';
import type { Source } from '../model/source.ts';
import type { Warning } from '../results/estimate.ts';

/** Something about a requirement that the reader must know. */
export function note(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { severity: 'note', code, message, requirement: requirement.id, source: requirement.source };
}

/** Something about a requirement that a careful checker would ask. */
export function query(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { ...note(code, requirement, message), severity: 'query' };
}

/** Sources in a message: symbols with the places in them. */
export function sourceWords(source: readonly Source[]): string {
  return source
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}
