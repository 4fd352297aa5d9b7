import { recostingCsv } from '../../../shared/print/recosting/csv.ts';
import { recostingText } from '../../../shared/print/recosting/text.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { recostStoredStatement } from '../../use-cases/recosting/recost-stored-statement.ts';
import { estimateStatement } from '../../use-cases/estimates/estimate-statement.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { printInLanguage } from '../estimates/print-in-language.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { chooseLanguage, languageOption } from '../terminal/choose-language.ts';
import { defineCommand } from '../terminal/command.ts';
import { tellWarnings } from '../terminal/tell-warnings.ts';
import { UsageError } from '../terminal/failure.ts';

const STAGES = ['before', 'recosting', 'after'] as const;

/** `rule153 recosting <symbol or file>` */
export const recostingCommand = defineCommand({
  name: 'recosting',
  about:
    'a statement before and after recosting: every line with the factors that recost it, or every table in a stage',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    tables: { type: 'string', value: 'before|recosting|after', about: 'the tables in one stage, instead of the lines' },
    language: languageOption('the tables of --tables'),
    format: formatOption('table|json|csv'),
    ...scenarioOption,
    ...inputOptions,
  },
  examples: [
    { command: 'recosting examples/recosting.json', about: 'each line before and after, factor by factor' },
    { command: 'recosting examples/recosting.json --tables after', about: 'the tables after recosting' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const stage = STAGES.find((one) => one === options.tables);
    if (options.tables !== undefined && (stage === undefined || format !== 'table'))
      throw new UsageError(
        `--tables takes ${STAGES.join(', ')}, and goes with no format: JSON has the tables of all stages.`,
      );
    const language = chooseLanguage(options.language);
    if (language !== undefined && stage === undefined)
      throw new UsageError('--language goes with --tables: lines and data go by the names that the statement has.');
    const { gathered, request } = await openInputs(name, options, terminal);
    const recosted = await gathered.compute((ports, principal) => recostStoredStatement(ports, principal, request));
    if (format === 'json') terminal.print(`${JSON.stringify(recosted, null, 2)}\n`);
    else if (format === 'csv') terminal.print(recostingCsv(recosted));
    else if (stage === undefined) {
      terminal.print(recostingText(recosted));
      tellWarnings(recosted.warnings, name, terminal);
    } else {
      const { estimate } = await gathered.compute((ports, principal) => estimateStatement(ports, principal, request));
      const basis = { before: recosted.basis, recosting: 'recosting', after: recosted.description }[stage];
      const tables = recosted.tables.map((table) => table[stage]);
      if (language === undefined) terminal.print(tablesText({ ...estimate, basis }, tables));
      else await printInLanguage({ ...estimate, basis }, tables, { language, isWhole: false }, terminal);
    }
    return undefined;
  },
});
