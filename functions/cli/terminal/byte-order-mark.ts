import type { Given, OptionDefinition, OptionDefinitions } from './command-usage.ts';
import { UsageError } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** By what Excel knows UTF-8; without it, it reads "Türkiye" as "TÃ¼rkiye" and saves that. */
export const byteOrderMark = '\uFEFF';

export const bomOption = {
  type: 'boolean',
  about: 'begin CSV with a byte order mark, by which Excel knows letters such as "ü"',
} as const satisfies OptionDefinition;

/** The options of a command, with `--bom` where it prints CSV. */
export function withByteOrderMark(options: OptionDefinitions): OptionDefinitions {
  return options['format']?.value?.split('|').includes('csv') === true ? { ...options, bom: bomOption } : options;
}

/**
 * A terminal whose first result begins with the mark, if it is asked for.
 *
 * @throws UsageError where nothing is printed that could bear it.
 */
export function markedTerminal({ positionals, options }: Given<OptionDefinitions>, terminal: Terminal): Terminal {
  const asked: unknown = options['bom'];
  if (asked !== true) return terminal;
  if (positionals[0] === 'export') return terminal;
  if (options['format'] !== 'csv')
    throw new UsageError('--bom goes with --format csv, and with tables that "export" writes.');
  let isFirst = true;
  return {
    ...terminal,
    print: (text) => {
      terminal.print(isFirst ? `${byteOrderMark}${text}` : text);
      isFirst = false;
    },
  };
}
