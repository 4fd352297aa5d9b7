import { committeeSchema } from '../../../shared/analogues/analogue-list.ts';
import type { AnalogueQuestion } from '../../../shared/analogues/search-analogues.ts';
import { analoguesCsv, publishedCsv } from '../../../shared/print/analogues/csv.ts';
import { analoguesText, publishedOneText, publishedPageText } from '../../../shared/print/analogues/text.ts';
import { stageSchema } from '../../../shared/results/analogues.ts';
import { exportPublicList } from '../../use-cases/analogues/export-public-list.ts';
import { findStatementAnalogues } from '../../use-cases/analogues/find-statement-analogues.ts';
import { readPublished } from '../../use-cases/analogues/read-published.ts';
import { searchList } from '../../use-cases/analogues/search-list.ts';
import { type Gathered, gatherDocuments, limitOptions } from '../documents/gather-documents.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { giveStatement, nameInputs } from '../estimates/open-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { giveList } from './give-list.ts';

const FILTERS = ['words', 'committee', 'stage', 'section', 'years', 'amounts', 'posts', 'draft'] as const;
const OF_STATEMENT = ['amount', 'least', 'scenario', 'rate-card'] as const;

/** `rule153 analogues <symbol or file> --list <file or id>` */
export const analoguesCommand = defineCommand({
  name: 'analogues',
  about:
    'published statements that resemble a statement: each with what is alike and what is not, and where its total lies among theirs. Information alone, no figure depends on it. Without a statement, searches the list',
  arguments: [{ name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file', optional: true }],
  options: {
    list: {
      type: 'string',
      value: 'file or id',
      about: 'the list of analogues: a file that "import --as public-list" wrote, or the id of one on a service',
    },
    amount: {
      type: 'string',
      value: 'first-year|all-years',
      about: 'which total is compared; that of the first year if left out',
    },
    least: { type: 'string', value: 'number', about: 'alike in so many of seven criteria besides size; 4 if left out' },
    limit: { type: 'string', value: 'number', about: 'how many are shown; 20 if left out' },
    words: { type: 'string', value: 'text', about: 'search: texts that stand in symbols, title, notes or sections' },
    committee: { type: 'string', value: committeeSchema.options.join('|'), about: 'search: of this committee' },
    stage: {
      type: 'string',
      value: stageSchema.options.join('|'),
      about: 'search: with a document of this stage, whose amount then counts',
    },
    section: { type: 'string', value: 'number', about: 'search: a budget section that its documents name' },
    years: { type: 'string', value: 'from:to', about: 'search: of these years, either of which may be left out' },
    amounts: { type: 'string', value: 'from:to', about: 'search: whole US dollars, either of which may be left out' },
    posts: { type: 'string', value: 'from:to', about: 'search: so many posts, either of which may be left out' },
    draft: { type: 'string', value: 'symbol', about: 'the published statement on this draft, whole' },
    format: formatOption('text|json|csv|public-list', 'how to print; public-list gives the list as it came'),
    ...scenarioOption,
    ...inputOptions,
    ...limitOptions,
  },
  examples: [
    {
      command: 'analogues A/C.3/79/L.53 --list published.json',
      about: 'what others cost that are like it, criterion by criterion',
    },
    {
      command: 'analogues --list published.json --committee 3 --years 2015: --amounts 50000:500000',
      about: 'search the list',
    },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json', 'csv', 'public-list']);
    if (options.list === undefined)
      throw new UsageError('"analogues" needs a list: --list published.json, as "import --as public-list" writes it.');
    const gathered = await gatherDocuments(options, terminal);
    const list = await giveList(gathered, options.list);
    if (name === undefined) {
      refuseOptions(options, OF_STATEMENT, 'a statement');
      terminal.print(await listText(gathered, list, options, format));
      return undefined;
    }
    refuseOptions(options, FILTERS, 'a search, without a statement');
    if (format === 'public-list') throw new UsageError('--format public-list gives a list, without a statement.');
    const request = await nameInputs(gathered, await giveStatement(gathered, name), options);
    const analogues = await gathered.compute((ports, principal) =>
      findStatementAnalogues(ports, principal, {
        ...request,
        list,
        amount: chooseAmount(options.amount),
        least: readNumber('least', options.least, 7),
        limit: readNumber('limit', options.limit, 200),
      }),
    );
    if (format === 'json') terminal.print(`${JSON.stringify(analogues, null, 2)}\n`);
    else terminal.print(format === 'csv' ? analoguesCsv(analogues) : analoguesText(analogues));
    return undefined;
  },
});

type SearchChoice = Readonly<Partial<Record<(typeof FILTERS)[number] | 'limit', string | undefined>>>;

async function listText(
  gathered: Gathered,
  list: string,
  options: SearchChoice,
  format: 'text' | 'json' | 'csv' | 'public-list',
): Promise<string> {
  const { draft } = options;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  if (format === 'public-list') {
    refuseOptions(options, [...FILTERS, 'limit'], 'a search');
    return json(await gathered.compute((ports, principal) => exportPublicList(ports, principal, { list })));
  }
  if (draft !== undefined) {
    const one = await gathered.compute((ports, principal) =>
      readPublished(ports, principal, { list, statement: draft }),
    );
    if (format === 'csv') return publishedCsv([one.summary]);
    return format === 'json' ? json(one) : publishedOneText(one);
  }
  const question = readQuestion(options);
  const limit = readNumber('limit', options.limit, 2_000) ?? 20;
  const page = await gathered.compute((ports, principal) => searchList(ports, principal, { list, question, limit }));
  if (format === 'json') return json(page);
  return format === 'csv' ? publishedCsv(page.items) : publishedPageText(page);
}

function readQuestion({ words, committee, stage, section, years, amounts, posts }: SearchChoice): AnalogueQuestion {
  const numbers = (ends: readonly (string | undefined)[]) =>
    ends.map((end) => (end === undefined ? undefined : Number(end)));
  const [fromYear, toYear] = numbers(readRange('years', years, /^\d{4}$/));
  const [fromAmount, toAmount] = readRange('amounts', amounts, /^(?:0|-?[1-9]\d{0,14})$/);
  const [fromPosts, toPosts] = numbers(readRange('posts', posts, /^\d{1,6}$/));
  return {
    q: words,
    committee: chooseOne('committee', committee, committeeSchema.options),
    stage: chooseOne('stage', stage, stageSchema.options),
    section,
    ...{ fromYear, toYear, fromAmount, toAmount, fromPosts, toPosts },
  };
}

/** Two ends with a colon between, either of which may be missing. @throws UsageError. */
function readRange(option: string, text: string | undefined, form: RegExp): readonly (string | undefined)[] {
  if (text === undefined) return [];
  const ends = text.split(':');
  const [from = '', to = ''] = ends;
  const isRange = ends.length === 2 && (from !== '' || to !== '');
  if (!isRange || ![from, to].every((end) => end === '' || form.test(end)))
    throw new UsageError(`--${option} takes "from:to", such as ${EXAMPLES[option] ?? '1:2'}, not "${text}".`);
  return [from === '' ? undefined : from, to === '' ? undefined : to];
}

const EXAMPLES: Readonly<Record<string, string>> = { years: '2015:2024', amounts: '50000:500000', posts: '1:5' };

function chooseAmount(text: string | undefined): 'first-year' | 'all-years' | undefined {
  return chooseOne('amount', text, ['first-year', 'all-years']);
}

function chooseOne<Value extends string>(
  option: string,
  text: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (text === undefined) return undefined;
  const value = values.find((one) => one === text);
  if (value !== undefined) return value;
  throw new UsageError(`--${option} is one of ${values.join(', ')}, not "${text}".`);
}

function readNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${option} takes a number from 1 to ${most}, not "${text}".`);
}

/** @throws UsageError for an option that has no effect here. */
function refuseOptions(options: object, names: readonly string[], goesWith: string): void {
  const given = names.find((name) => (options as Record<string, unknown>)[name] !== undefined);
  if (given !== undefined) throw new UsageError(`--${given} goes with ${goesWith}; it has no effect here.`);
}
