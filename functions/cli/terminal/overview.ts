import { alignColumns } from '../../../shared/print/align-columns.ts';
import { commands } from '../commands.ts';
import { commandName } from '../../package-folder.ts';

/** What the command line has, in a line a command. */
export function overview(): string {
  return [
    'rule153 — programme budget implications, computed from sourced drivers and explained figure by figure',
    '',
    'Usage: rule153 <command> [options]',
    '',
    'Commands',
    ...alignColumns(commands.map(({ name, summary }) => [name, summary])).map((line) => `  ${line}`),
    '',
    'Start with',
    `  ${commandName} estimate A/C.3/79/L.53`,
    `  ${commandName} explain A/C.3/79/L.53 --section 2 --line "Interpretation services" --year 2028`,
    `  ${commandName} help <command>`,
    '',
    'Exit codes: 0 done; 1 refused, with every problem on standard error; 2 wrong usage; 3 a file, port, engine or service is missing;',
    '130 interrupted.',
    '',
  ].join('\n');
}
