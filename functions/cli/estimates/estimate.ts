import type { Estimate, ShownTable } from '../../../shared/results/estimate.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import { fundFigures } from '../../../shared/print/funds/csv.ts';
import { fundsText } from '../../../shared/print/funds/text.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { chooseLanguage, languageOption } from '../terminal/choose-language.ts';
import { UsageError } from '../terminal/failure.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import { inputOptions } from './find-inputs.ts';
import { estimateStatement } from '../../use-cases/estimates/estimate-statement.ts';
import { printInLanguage } from './print-in-language.ts';
import { openInputs } from './open-inputs.ts';
import { parseYears } from '../terminal/parse-dates.ts';
import { selectColumns, selectTables } from '../terminal/select-columns.ts';
import { tellWarnings } from '../terminal/tell-warnings.ts';

/** `rule153 estimate <symbol or file>` */
export const estimateCommand = defineCommand({
  name: 'estimate',
  about: 'the tables of a statement, computed from its drivers',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    format: formatOption('table|json|csv'),
    years: { type: 'string', short: 'y', value: 'years', about: 'show these years only: 2025-2028 or 2025,2027' },
    table: { type: 'string', short: 't', multiple: true, value: 'number', about: 'show this table only' },
    language: languageOption('the tables as text'),
    quiet: { type: 'boolean', short: 'q', about: 'say nothing about queries and notes' },
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'estimate A/C.3/79/L.53', about: 'the tables of a statement that is shipped' },
    {
      command: 'estimate A/C.3/79/L.53 --format json --years 2025,2027 > tables.json',
      about: 'two years, for a program',
    },
    {
      command: 'estimate A/C.3/79/L.53 --rate-card illustrative-standard-costs --table 2',
      about: 'its posts costed one by one',
    },
    { command: 'estimate A/C.3/79/L.53 --language fr', about: 'its tables in French' },
    { command: 'estimate draft.json --rate-card my-rates.json', about: 'a statement and rates of your own' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const language = chooseLanguage(options.language);
    if (language !== undefined && format !== 'table')
      throw new UsageError(`--language has no effect on ${format}: data go by the names that the statement has.`);
    const years = options.years === undefined ? undefined : parseYears(options.years);
    const { gathered, request } = await openInputs(name, options, terminal);
    const { estimate: computed } = await gathered.compute((ports, principal) =>
      estimateStatement(ports, principal, request),
    );
    const all = shownTables(computed);
    const numbered = options.table === undefined ? all : selectTables(all, options.table);
    const tables = years === undefined ? numbered : selectColumns(numbered, years);
    // Chosen tables or years are shown alone, without the funds.
    const isWhole = tables === all;
    if (language !== undefined) await printInLanguage(computed, tables, { language, isWhole }, terminal);
    else terminal.print(printTables[format](computed, tables, isWhole ? computed.funds : undefined));
    if (options.quiet !== true) tellWarnings(computed.warnings, name, terminal);
    return undefined;
  },
});

type Shown = readonly ShownTable[];

const printTables = {
  table: (computed: Estimate, tables: Shown, funds: Estimate['funds']) =>
    tablesText(computed, tables) + (funds === undefined ? '' : `\n${fundsText(computed)}`),
  json: (computed: Estimate, tables: Shown) => `${JSON.stringify(withTables(computed, tables), null, 2)}\n`,
  csv: (_computed: Estimate, tables: Shown, funds: Estimate['funds']) => tablesCsv(tables, fundFigures(funds)),
};

function withTables(computed: Estimate, chosen: Shown) {
  const postTables = chosen.filter(({ measure }) => measure === 'posts');
  const tables = chosen.filter(({ measure }) => measure === undefined);
  return { ...publishedEstimate(computed), tables, ...(postTables.length > 0 && { postTables }) };
}
