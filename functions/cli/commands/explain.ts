import { explainFigure } from '../../../shared/explain/explain-figure.ts';
import { explainTotal } from '../../../shared/explain/explain-total.ts';
import { explanationText } from '../../../shared/print/explanation-text.ts';
import { totalText } from '../../../shared/print/total-text.ts';
import { chooseFormat } from '../choose-format.ts';
import { estimateUnder } from '../clock/estimate-under.ts';
import { findScenarios, scenarioOption } from '../clock/scenario-option.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../failure.ts';
import { findInputs, inputOptions } from '../find-inputs.ts';

/** `rule153 explain <symbol or file> --section 2 --line "Interpretation services" --year 2028` */
export const explainCommand = defineCommand({
  name: 'explain',
  about: 'one figure: its components, their factors and sources, the rounding; or, with --table, a total and what sums to it',
  arguments: [{ name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' }],
  options: {
    section: { type: 'string', short: 's', value: 'number', about: 'the budget section, such as 2 or 29C' },
    object: { type: 'string', short: 'o', value: 'name', about: 'the object of expenditure, where the section has several' },
    line: { type: 'string', short: 'l', value: 'name', about: 'the line, where the object has several' },
    year: { type: 'string', short: 'y', value: 'year', about: 'the year; of a total, the year with which its column begins' },
    table: { type: 'string', value: 'number', about: 'the total of this table; with --section, the subtotal of that section' },
    net: { type: 'boolean', about: 'the total of the table net of staff assessment' },
    format: { type: 'string', short: 'f', value: 'text|json', about: 'how to print; text if left out' },
    ...scenarioOption,
    ...inputOptions,
  },
  examples: [
    { command: 'explain A/C.3/79/L.53 --section 2 --line "Interpretation services" --year 2028', about: 'where 320 000 comes from' },
    { command: 'explain A/C.3/79/L.53 --table 1 --year 2028', about: 'what sums to 1 306 500' },
    { command: 'explain A/C.3/79/L.53 --section 16 --object Posts --year 2027 --format json', about: 'for a program' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const { section, object, line, year, table, net } = options;
    if (year === undefined || !/^\d{4}$/.test(year)) throw new UsageError('"explain" needs one year: --year <year>, such as --year 2028.');
    if (table === undefined && section === undefined) throw new UsageError('"explain" needs the budget section, --section <number>, or for a total its table, --table <number>.');
    if (table === undefined && net === true) throw new UsageError('--net goes with --table <number>.');
    if (table !== undefined && (!/^\d{1,2}$/.test(table) || object !== undefined || line !== undefined)) {
      throw new UsageError('--table takes the number of a table, and goes with --year, --section or --net alone.');
    }
    const inputs = await findInputs(name, options, terminal);
    const scenarios = await findScenarios(options.scenario ?? [], options, terminal);
    const estimate = await estimateUnder(inputs, scenarios);
    if (table !== undefined) {
      const total = explainTotal(estimate, { table: Number(table), year: Number(year), section, net });
      terminal.print(format === 'json' ? `${JSON.stringify(total, null, 2)}\n` : totalText(total));
      return undefined;
    }
    const explanation = explainFigure(estimate, { section: section ?? '', object, line, year: Number(year) });
    terminal.print(format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation));
    return undefined;
  },
});
