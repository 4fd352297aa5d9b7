import type { Warning } from '../../../shared/model/warning.ts';
import type { Terminal } from './terminal.ts';
import { commandName } from '../../package-folder.ts';

/** Tells the warnings of an estimate apart from the result: every query, and how many notes there are. */
export function tellWarnings(warnings: readonly Warning[], name: string, terminal: Terminal): void {
  const queries = warnings.filter(({ severity }) => severity === 'query');
  const notes = warnings.length - queries.length;
  for (const { message } of queries) terminal.tell(`query: ${message}`);
  if (notes > 0)
    terminal.tell(
      `${notes} ${notes === 1 ? 'note' : 'notes'} besides; read ` +
        `${notes === 1 ? 'it' : 'them'} with: ${commandName} check ${name}`,
    );
}
