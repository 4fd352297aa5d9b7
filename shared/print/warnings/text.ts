import type { Warning } from '../../model/warning.ts';
import { counted } from '../counted.ts';

/** What a check found: how many queries and notes, then each of them, queries first. */
export function warningsText(symbol: string, warnings: readonly Warning[]): string {
  const queries = warnings.filter(({ severity }) => severity === 'query');
  const notes = warnings.filter(({ severity }) => severity === 'note');
  return [
    `${symbol}: no problems, ${counted(queries.length, 'query', 'queries')}, ${counted(notes.length, 'note')}.`,
    ...[...queries, ...notes].map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    '',
  ].join('\n');
}
