import { textFiguresText } from '../../../shared/print/text-figures/text.ts';
import { checkStatementTexts } from '../../use-cases/checks/check-texts.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { exitCodes } from '../terminal/failure.ts';

/** `rule153 texts <symbol or file>` */
export const textsCommand = defineCommand({
  name: 'texts',
  about:
    'which figures the own texts of a statement name, which numbers in them are typed by hand, and with --find how ' +
    'figures are called. Exit code 1 if a text contradicts a figure or names one that is not there',
  arguments: [{ name: 'symbol or file', about: 'a statement by its symbol, its id or its file' }],
  options: {
    find: {
      type: 'string',
      value: 'words',
      about: 'list figures with their names and amounts: those that have all of these words, or that amount',
    },
    format: formatOption('text|json'),
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'texts draft.json', about: 'what to bind, and what to write in its place' },
    { command: 'texts A/C.3/79/L.53 --find "net 2025"', about: 'how the net total of 2025 is called' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const { find } = options;
    const { gathered, request } = await openInputs(name, options, terminal);
    const found = await gathered.compute((ports, principal) =>
      checkStatementTexts(ports, principal, { ...request, find }),
    );
    terminal.print(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : textFiguresText(found));
    return found.findings.some(({ severity }) => severity === 'error') ? exitCodes.refused : exitCodes.ok;
  },
});
