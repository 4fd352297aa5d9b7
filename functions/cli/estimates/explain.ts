import type { FigureReference } from '../../../shared/explanations/explain-figure.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import type { TotalReference } from '../../../shared/explanations/explain-total.ts';
import { explanationText } from '../../../shared/print/explanation/text.ts';
import { totalText } from '../../../shared/print/explanation/total-text.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import type { Given } from '../terminal/command-usage.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from './find-inputs.ts';
import { explainStatement, explainStatementTotal } from '../../use-cases/estimates/explain-statement.ts';
import { openInputs } from './open-inputs.ts';

const explainOptions = {
  section: { type: 'string', short: 's', value: 'number', about: 'the budget section, such as 2 or 29C' },
  object: {
    type: 'string',
    short: 'o',
    value: 'name',
    about: 'the object of expenditure, where the section has several',
  },
  line: { type: 'string', short: 'l', value: 'name', about: 'the line, where the object has several' },
  year: {
    type: 'string',
    short: 'y',
    value: 'year',
    about: 'the year; of a total, the year with which its column begins',
  },
  table: {
    type: 'string',
    value: 'number',
    about: 'the total of this table; with --section, the subtotal of that section',
  },
  column: { type: 'string', value: 'column', about: 'in a table of its own layout: the column by its id or label' },
  group: { type: 'string', value: 'id', about: 'the group of the line or row, where there are several' },
  sum: { type: 'string', value: 'id', about: 'in a table of its own layout: a running total' },
  category: { type: 'string', value: 'id', about: 'the category of change of the line, where there are several' },
  net: { type: 'boolean', about: 'the total of the table net of staff assessment' },
  'post-start': {
    type: 'string',
    value: 'requirement',
    about:
      'the first budget year of these posts instead: months or days, vacancy factor and budgeted share under each post start rule',
  },
  format: { type: 'string', short: 'f', value: 'text|json', about: 'how to print; text if left out' },
  ...scenarioOption,
  ...limitOptions,
  ...inputOptions,
} as const;
type ExplainChoice = Given<typeof explainOptions>['options'];

/** `rule153 explain <symbol or file> --section 2 --line "Interpretation services" --year 2028` */
export const explainCommand = defineCommand({
  name: 'explain',
  about:
    'one figure: its components, their factors and sources, the rounding; or, with --table, a total and what sums to it; or, with --post-start, the first year of posts',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: explainOptions,
  examples: [
    {
      command: 'explain A/C.3/79/L.53 --section 2 --line "Interpretation services" --year 2028',
      about: 'where 320 000 comes from',
    },
    { command: 'explain A/C.3/79/L.53 --table 1 --year 2028', about: 'what sums to 1 306 500' },
    {
      command: 'explain A/C.3/79/L.53 --post-start posts-secretariat-head --scenario later.json',
      about: 'what each post start rule makes of their first year',
    },
    { command: 'explain A/C.3/79/L.53 --section 16 --object Posts --year 2027 --format json', about: 'for a program' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const asked = readQuestion(options);
    const { gathered, request } = await openInputs(name, options, terminal);
    const printed = <Explained>(explained: Explained, text: (explained: Explained) => string) =>
      format === 'json' ? `${JSON.stringify(explained, null, 2)}\n` : text(explained);
    if (asked.of === 'posts') {
      const [{ explainStatementPostStart }, { postStartText }] = await Promise.all([
        import('../../use-cases/estimates/explain-statement-post-start.ts'),
        import('../../../shared/print/explanation/post-start-text.ts'),
      ]);
      const { requirement } = asked;
      const explained = await gathered.compute((ports, principal) =>
        explainStatementPostStart(ports, principal, { ...request, requirement }),
      );
      terminal.print(printed(explained, postStartText));
    } else if (asked.of === 'total') {
      const { total } = asked;
      const explained = await gathered.compute((ports, principal) =>
        explainStatementTotal(ports, principal, { ...request, total }),
      );
      terminal.print(printed(explained, totalText));
    } else {
      const { figure } = asked;
      const explained = await gathered.compute((ports, principal) =>
        explainStatement(ports, principal, { ...request, figure }),
      );
      terminal.print(printed(explained, explanationText));
    }
    return undefined;
  },
});

type Question =
  | { of: 'figure'; figure: FigureReference }
  | { of: 'total'; total: TotalReference }
  | { of: 'posts'; requirement: string };

/**
 * What is to be explained.
 *
 * @throws UsageError for options that do not go together.
 */
function readQuestion(options: ExplainChoice): Question {
  const { section, object, line, year, table, net, column, group, sum, category, 'post-start': requirement } = options;
  if (requirement !== undefined) {
    if ([section, object, line, year, table, net, column, group, sum, category].some((option) => option !== undefined))
      throw new UsageError(
        '--post-start goes with neither a figure nor a total: it explains the first year of the posts, whichever that is.',
      );
    return { of: 'posts', requirement };
  }
  if (column === undefined && (year === undefined || !/^\d{4}$/.test(year)))
    throw new UsageError('"explain" needs one year: --year <year>, such as --year 2028.');
  if (table === undefined) {
    if (section === undefined)
      throw new UsageError(
        '"explain" needs the budget section, --section <number>, or for a total its table, --table <number>.',
      );
    if (net === true) throw new UsageError('--net goes with --table <number>.');
    if ([column, sum].some((option) => option !== undefined))
      throw new UsageError('--column and --sum go with --table <number>.');
    return { of: 'figure', figure: { section, object, line, group, category, year: Number(year) } };
  }
  if (!/^\d{1,2}$/.test(table)) throw new UsageError('--table takes the number of a table.');
  if (category !== undefined)
    throw new UsageError('--category goes with a figure, not with --table: the columns show categories.');
  const when = year === undefined ? {} : { year: Number(year) };
  return { of: 'total', total: { table: Number(table), ...when, section, net, column, group, object, line, sum } };
}
