import type { Warning } from '../../model/warning.ts';

/** What a check found: how many queries and notes, then each of them, queries first. */
export function warningsText(symbol: string, warnings: readonly Warning[]): string {
  const queries = warnings.filter(({ severity }) => severity === 'query');
  const notes = warnings.filter(({ severity }) => severity === 'note');
  return [
    `${symbol}: no problems, ${counted(queries, 'query', 'queries')}, ${counted(notes, 'note', 'notes')}.`,
    ...[...queries, ...notes].map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    '',
  ].join('\n');
}

function counted(found: readonly Warning[], one: string, many: string): string {
  return `${found.length} ${found.length === 1 ? one : many}`;
}
