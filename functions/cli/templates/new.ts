import { existsSync } from 'node:fs';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { printStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { alignColumns } from '../../../shared/print/align-columns.ts';
import type { Answers, Filled } from '../../../shared/templates/fill-template.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { commandName, packageFile } from '../../package-folder.ts';
import { listTemplates, readTemplate } from '../../use-cases/templates/read-template.ts';
import { operator } from '../documents/gather-documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../terminal/write-file.ts';

type Choice = { template: string; out: string | undefined; answers: Answers };

/** `rule153 new` */
export const newCommand = defineCommand({
  name: 'new',
  about:
    'begin a statement from a template: a short file, its parts ' +
    'explained, that estimates at once. On a terminal it asks',
  arguments: [],
  options: {
    template: { type: 'string', short: 't', value: 'name', about: listed() },
    out: {
      type: 'string',
      short: 'o',
      value: 'file',
      about: 'where to write, .yaml or .json; standard output if left out',
    },
    title: { type: 'string', value: 'text', about: 'its title' },
    symbol: { type: 'string', value: 'symbol', about: 'its symbol, such as A/C.1/81/L.9' },
    currency: { type: 'string', value: 'code', about: 'its currency; USD if left out' },
    year: { type: 'string', value: 'year', about: 'its first year; the next one if left out' },
    'duty-station': { type: 'string', value: 'place', about: 'where its sessions and posts are' },
    format: formatOption('yaml|json', 'how to write; as the name of the file says, else YAML'),
  },
  examples: [
    { command: 'new', about: 'asks a few questions' },
    { command: 'new --template expert-group --year 2027 --out study.yaml', about: 'a group of experts from 2027 on' },
    { command: 'estimate study.yaml', about: 'and its tables' },
  ],
  run: async ({ options }, terminal) => {
    const answers: Answers = {
      title: options.title,
      symbol: options.symbol,
      currency: options.currency,
      firstYear: readYear(options.year),
      dutyStation: options['duty-station'],
    };
    const choice =
      options.template === undefined
        ? await askChoice(answers, options.out, terminal)
        : { template: options.template, out: options.out, answers };
    const format = options.format ?? (choice.out?.endsWith('.json') === true ? 'json' : 'yaml');
    await write(choice, chooseFormat(format, ['yaml', 'json']), terminal);
    return undefined;
  },
});

function listed(): string {
  return `which: ${listTemplates(operator)
    .map(({ name }) => name)
    .join(', ')}`;
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^(?:19|2[01])\d\d$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is no year.`, 'Write it as 2027.');
}

async function write(
  { template: name, out, answers }: Choice,
  format: 'yaml' | 'json',
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined && existsSync(out))
    throw new RefusedInput(`${out} is there already. Choose another name, or remove it first.`);
  const today = (terminal.now?.() ?? new Date()).toISOString().slice(0, 10);
  const filled = fill(name, { ...answers, date: today, firstYear: answers.firstYear ?? Number(today.slice(0, 4)) + 1 });
  const { template, toGive } = filled;
  if (format === 'json') {
    await writeResult(withSchema(printStatement(template.statement), out), out, terminal);
    for (const { path, text } of template.explanations) terminal.tell(`${path}: ${text}`);
  } else {
    const { templateYaml } = await import('./print-template.ts');
    await writeResult(templateYaml(template, headOf(filled, out)), out, terminal);
  }
  if (toGive.length > 0)
    terminal.tell(
      `To be given, with a source: ${toGive.join(', ')}. Until then they are nothing, and check asks for them.`,
    );
  if (out !== undefined) terminal.tell(`Next: ${commandName} estimate ${out}`);
}

function fill(name: string, answers: Answers): Filled {
  try {
    return readTemplate(operator, name, answers);
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message, didYouMean(name, []));
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput('No statement can have these answers:', error.problems);
  }
}

/**
 * The address of the schema that is shipped, by which an editor completes and checks; only in files, which stay on this
 * machine.
 */
function schemaAddress(): string {
  return packageFile('schemas/statement.json').href;
}

function withSchema(json: string, out: string | undefined): string {
  return out === undefined ? json : json.replace(/^\{\n/, `{\n  "$schema": ${JSON.stringify(schemaAddress())},\n`);
}

function headOf({ toGive }: Filled, out: string | undefined): readonly string[] {
  return [
    '',
    `Change what stands here, then: ${commandName} check ${out ?? '<this file>'}`,
    'Rates come from the rate cards named below, with their sources.',
    ...(toGive.length === 0 ? [] : ['Rates of 0 have none yet: give them with the document that they come from.']),
    ...(out === undefined ? [] : [`yaml-language-server: $schema=${schemaAddress()}`]),
  ];
}

/** Asks what a statement begins with. @throws UsageError where nobody can be asked. */
async function askChoice(given: Answers, out: string | undefined, terminal: Terminal): Promise<Choice> {
  const { ask } = terminal;
  const templates = listTemplates(operator);
  if (ask === undefined)
    throw new UsageError(
      '"new" needs --template <name> where there is no terminal to ask on.',
      `There are ${templates.map(({ name }) => name).join(', ')}. Further: --out, --title, --symbol, --currency, ` +
        '--year, --duty-station.',
    );
  for (const line of alignColumns(templates.map(({ name, about }, index) => [String(index + 1), name, about])))
    terminal.tell(line);
  const chosen = await ask('Which template, by its number or name? [1] ');
  const template = templates[Number(chosen === '' ? '1' : chosen) - 1]?.name ?? chosen;
  // Asked no further where it would be in vain.
  if (!templates.some(({ name }) => name === template)) fill(template, {});
  const asked = async (question: string, known: string | undefined) =>
    known ?? ((await ask(`${question} [as the template has it] `)) || undefined);
  const title = await asked('Title of the statement?', given.title);
  const symbol = await asked('Its symbol?', given.symbol);
  const currency = await asked('Currency?', given.currency);
  const firstYear = given.firstYear ?? readYear(await asked('First year?', undefined));
  const dutyStation = await asked('Duty station of sessions and posts?', given.dutyStation);
  const file = out ?? ((await ask('File to write? [study.yaml] ')) || 'study.yaml');
  return { template, out: file, answers: { title, symbol, currency, firstYear, dutyStation } };
}
