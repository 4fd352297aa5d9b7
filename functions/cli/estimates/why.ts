import { limitOptions } from '../documents/gather-documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import type { Given } from '../terminal/command-usage.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from './find-inputs.ts';
import { proveStatementFigure, type ProofRequest } from '../../use-cases/estimates/prove-figure.ts';
import { openInputs } from './open-inputs.ts';

const whyOptions = {
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
  grade: { type: 'string', value: 'grade', about: 'in a table of posts: the grade of the row' },
  'duty-station': { type: 'string', value: 'name', about: 'in a table of posts: the duty station of the row' },
  fund: { type: 'string', value: 'id', about: 'in a table of posts: the fund of the row' },
  type: {
    type: 'string',
    value: 'established|temporary',
    about: 'in a table of posts: established posts or temporary positions',
  },
  'post-title': { type: 'string', value: 'name', about: 'in a table of posts: the title of the posts of the row' },
  net: { type: 'boolean', about: 'the total of the table net of staff assessment' },
  'post-start': {
    type: 'string',
    value: 'requirement',
    about:
      'the first budget year of these posts instead: months or days, vacancy factor and budgeted share under each post start rule',
  },
  servicing: {
    type: 'string',
    value: 'conference|non-conference|summary-only',
    about: 'of lines with the same names, the one of this servicing',
  },
  from: {
    type: 'string',
    value: 'base|revision',
    about: 'the difference instead: from the statement without --scenario ("base"), or from an earlier revision of it',
  },
  depth: { type: 'string', value: 'steps', about: 'how many steps down the tree is printed; all if left out' },
  format: formatOption('tree|text|json', 'how to print: a tree if left out, numbered sentences, or JSON for a program'),
  ...scenarioOption,
  ...limitOptions,
  ...inputOptions,
} as const;
type WhyChoice = Given<typeof whyOptions>['options'];

const SERVICINGS = ['conference', 'non-conference', 'summary-only'] as const;

/** The command under either of its names. */
const defineWhy = (own: 'why' | 'explain') =>
  defineCommand({
    name: own,
    about:
      'where a figure comes from, down to its sources: sums, lines, products of factors, rounding, rates with the ' +
      'revisions that changed them, dates with their derivation. With --from, where a difference comes from; with ' +
      '--post-start, the first year of posts',
    arguments: [
      { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
      {
        name: 'question',
        about:
          'the figure in words: an amount ("80 500"), words of its row and a year ("interpretation 2028"), "Table 1 ' +
          'total 2028"; or name it by the options',
        optional: true,
      },
    ],
    options: whyOptions,
    examples: [
      { command: `${own} A/C.3/79/L.53 "interpretation 2028"`, about: 'where 320 000 comes from' },
      { command: `${own} A/C.3/79/L.53 "Table 1 total 2028" --depth 1`, about: 'what sums to 1 306 500' },
      {
        command: `${own} A/C.3/79/L.53 "interpretation 2028" --scenario later.json --from base`,
        about: 'what a scenario makes of it, and by which effects',
      },
      {
        command: `${own} A/C.3/79/L.53 --post-start posts-secretariat-head --scenario later.json`,
        about: 'what each post start rule makes of their first year',
      },
      { command: `${own} A/C.3/79/L.53 --section 16 --object Posts --year 2027 --format json`, about: 'for a program' },
    ],
    run: async ({ positionals: [name = '', words], options }, terminal) => {
      const format = chooseFormat(options.format, ['tree', 'text', 'json']);
      const asked = readQuestion(options, words);
      const from = readFrom(options);
      const depth = readDepth(options);
      const { gathered, request } = await openInputs(name, options, terminal);
      const printed = <Result>(result: Result, text: (result: Result) => string) =>
        format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : text(result);
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
        return undefined;
      }
      const { what } = asked;
      const proof = await gathered.compute((ports, principal) =>
        proveStatementFigure(ports, principal, { ...request, what, from }),
      );
      const [{ proofText }, { proofTree }] = await Promise.all([
        import('../../../shared/print/proof/text.ts'),
        import('../../../shared/print/proof/tree.ts'),
      ]);
      terminal.print(printed(proof, format === 'text' ? proofText : (one) => proofTree(one, depth)));
      return undefined;
    },
  });

/** `rule153 why <symbol or file> "interpretation 2028"` */
export const whyCommand = defineWhy('why');

/** `rule153 explain …`, as the command was called before. */
export const explainCommand = defineWhy('explain');

type Question = { of: 'figure'; what: ProofRequest['what'] } | { of: 'posts'; requirement: string };

/**
 * What is to be explained.
 *
 * @throws UsageError for options that do not go together.
 */
function readQuestion(options: WhyChoice, words: string | undefined): Question {
  const { section, object, line, year, table, net, column, group, sum, category, servicing } = options;
  const { 'post-start': requirement } = options;
  const named = [section, object, line, year, table, net, column, group, sum, category, servicing];
  const isNamed = [...named, ...Object.values(postNames(options))].some((option) => option !== undefined);
  if (requirement !== undefined) {
    if (isNamed || words !== undefined || options.from !== undefined)
      throw new UsageError(
        '--post-start goes with neither a figure nor a total: it ' +
          'explains the first year of the posts, whichever that is.',
      );
    return { of: 'posts', requirement };
  }
  if (words !== undefined) {
    if (isNamed) throw new UsageError('A question in words stands instead of the options that name a figure.');
    if (words.trim() === '' || words.length > 500)
      throw new UsageError('The question must be some words, at most 500 characters: an amount, or a row and a year.');
    return { of: 'figure', what: { inWords: words } };
  }
  return { of: 'figure', what: readNames(options) };
}

/** @throws UsageError for options that do not go together. */
function readNames(options: WhyChoice): ProofRequest['what'] {
  const { section, object, line, year, table, net, column, group, sum, category } = options;
  if (column === undefined && (year === undefined || !/^\d{4}$/.test(year)))
    throw new UsageError(
      '"why" needs a question in words, such as "interpretation ' +
        '2028", or one year: --year <year>, such as --year 2028.',
    );
  const servicing = SERVICINGS.find((one) => one === options.servicing);
  if (options.servicing !== undefined && servicing === undefined)
    throw new UsageError(`--servicing takes one of ${SERVICINGS.join(', ')}.`);
  const when = year === undefined ? {} : { year: Number(year) };
  if (table === undefined) {
    if (section === undefined)
      throw new UsageError(
        '"why" needs a question in words, the budget section, --section ' +
          '<number>, or for a total its table, --table <number>.',
      );
    if (net === true) throw new UsageError('--net goes with --table <number>.');
    if ([column, sum].some((option) => option !== undefined))
      throw new UsageError('--column and --sum go with --table <number>.');
    if (Object.values(postNames(options)).some((option) => option !== undefined))
      throw new UsageError(
        '--grade, --duty-station, --fund, --type and --post-title go with a table of posts, --table <number>.',
      );
    return { section, object, line, group, category, servicing, ...when };
  }
  if (!/^\d{1,2}$/.test(table)) throw new UsageError('--table takes the number of a table.');
  if (servicing !== undefined) throw new UsageError('--servicing goes with a figure, not with --table.');
  const netted = net === true ? ({ net } as const) : {};
  const names = { section, group, object, line, category, ...postNames(options) };
  return { table: Number(table), ...when, ...names, ...netted, column, sum };
}

/** The names of rows of posts. */
function postNames({ grade, fund, type, 'duty-station': dutyStation, 'post-title': postTitle }: WhyChoice) {
  return { grade, fund, type, dutyStation, postTitle };
}

/** @throws UsageError for what is neither "base" nor the number of a revision. */
function readFrom({ from }: WhyChoice): number | 'base' | undefined {
  if (from === undefined || from === 'base') return from;
  if (/^[1-9]\d{0,8}$/.test(from)) return Number(from);
  throw new UsageError('--from takes "base" or the number of a revision.');
}

/** @throws UsageError for what is no number of steps. */
function readDepth({ depth }: WhyChoice): number | undefined {
  if (depth === undefined) return undefined;
  if (/^\d{1,2}$/.test(depth)) return Number(depth);
  throw new UsageError('--depth takes a number of steps, such as 1.');
}
