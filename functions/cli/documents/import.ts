import { basename, extname } from 'node:path';
import { inputOptions } from '../estimates/find-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import { needService } from './change-on-service.ts';
import { limitOptions } from './gather-documents.ts';
import { noteRevision } from './keep-revision.ts';
import { readReplaceable, readSent, type Replacement, sendNew, sendReplacement, sentText } from './send-document.ts';

/** Options that say how a table is read and what it becomes. */
const OF_TABLES = ['map', 'mapping', 'save-mapping', 'sheet', 'becomes', 'base', 'year', 'table'];

/** `rule153 import <file>` */
export const importCommand = defineCommand({
  name: 'import',
  about:
    'a document from a file into a running service, new or as a new revision: a statement, rate card, scenario, workshop programme, post profile, engagement, mapping of columns or list of analogues; or a workbook that was exported, whose edited rates and quantities come back as proposals; or, with --as, a table of posts, requirements, rates, published amounts the status of a treaty, or the public list of published statements. The last two change nothing but what --out names',
  arguments: [
    {
      name: 'file',
      about:
        'a document of any kind that people write, as JSON or YAML (- for standard input), or an exported workbook (xlsx)',
    },
  ],
  options: {
    reason: { type: 'string', value: 'text', about: 'why, for the audit trail; needed with --replace' },
    replace: { type: 'boolean', about: 'make it a new revision of the one that it was exported from' },
    statement: {
      type: 'string',
      value: 'symbol or file',
      about: 'of a workbook: the statement that it was made from, where that is a file',
    },
    as: {
      type: 'string',
      value: 'table',
      about:
        'the file is a table (CSV or xlsx) of posts, requirements, documents, sessions, travel, consultants, published, figures, treaty-status or rates, or public-list: the public list of published statements (JSON)',
    },
    into: {
      type: 'string',
      value: 'file or id',
      about: 'with --as: the statement, rate card or list of analogues that it goes into',
    },
    map: {
      type: 'string',
      multiple: true,
      value: 'header=column',
      about: 'with --as: a header that is a column by another name; "-" passes it over',
    },
    mapping: {
      type: 'string',
      value: 'file or id',
      about: 'with --as: headers by columns, as --save-mapping wrote them, or as a service keeps them (--server)',
    },
    'save-mapping': {
      type: 'string',
      value: 'file',
      about: 'with --as: where to write which header was which column; push keeps that on a service',
    },
    sheet: { type: 'string', value: 'name', about: 'with --as: the sheet of a workbook' },
    register: { type: 'string', value: 'id', about: 'with --as treaty-status: the register of the statement' },
    becomes: {
      type: 'string',
      value: 'amounts|base|controls',
      about: 'with --as published: what the table becomes; amounts that are required, if left out',
    },
    base: { type: 'string', value: 'id', about: 'with --becomes base: the base; a new one needs --title' },
    year: { type: 'string', value: 'year', about: 'with --becomes base: which year of the table' },
    table: { type: 'string', value: 'number', about: 'with --becomes controls: the table that they are compared with' },
    'as-of': { type: 'string', value: 'day', about: 'with --as treaty-status: the day of the table' },
    title: {
      type: 'string',
      value: 'title',
      about:
        'with --as treaty-status: what a new register is called; with published a new base, with public-list a new list',
    },
    out: {
      type: 'string',
      short: 'o',
      value: 'file',
      about: 'where to write: of a workbook the proposals as a scenario, with --as the document with the table in it',
    },
    format: formatOption('text|json', 'of a workbook or table: how to print; text if left out'),
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'import draft.json --server http://127.0.0.1:1530 --token "$TOKEN"', about: 'a new document' },
    {
      command: 'import draft.json --replace --reason "As agreed"',
      about: 'a new revision; service and token from the environment',
    },
    {
      command: 'import posts.csv --as posts --into draft.json --out draft-with-posts.json',
      about: 'a table of posts into a statement; without --out it says what would change',
    },
    { command: 'import l53.xlsx --out edited.json', about: 'what was edited in a workbook, as a scenario' },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
    const { as } = options;
    if (as !== undefined) {
      refuseDocumentChoices(options);
      const format = chooseFormat(options.format, ['text', 'json']);
      if (as === 'public-list') {
        refuseChoice(options, ['register', 'as-of', ...OF_TABLES], 'a table');
        const { importPublicListFile } = await import('../analogues/import-public-list-file.ts');
        await importPublicListFile(path, { ...options, format }, terminal);
      } else {
        const { importTableFile } = await import('./import-table-file.ts');
        await importTableFile(path, { ...options, as, format }, terminal);
      }
      return undefined;
    }
    refuseChoice(options, ['into', 'register', 'as-of', 'title', ...OF_TABLES], '--as');
    if (extname(path).toLowerCase() === '.xlsx') {
      if (options.reason !== undefined || options.replace === true)
        throw new UsageError('A workbook changes nothing, so --reason and --replace have no effect on it.');
      const { importWorkbookFile } = await import('./import-workbook-file.ts');
      await importWorkbookFile(path, { ...options, format: chooseFormat(options.format, ['text', 'json']) }, terminal);
      return undefined;
    }
    refuseChoice(options, ['statement', 'out', 'format', 'scenario', 'rate-card', 'no-limits'], 'a workbook');
    const service = needService('import', options, terminal);
    const { reason, replace = false } = options;
    if (replace && (reason ?? '').trim() === '')
      throw new UsageError(
        '"import --replace" needs a reason for the audit trail: --reason "As agreed with the Fifth Committee".',
      );
    const file = await readTextFile(path);
    const sent = await readSent(path, file);
    const { exportedFrom } = sent;
    let made: Replacement;
    if (replace) {
      const present = await readReplaceable(service, sent);
      if (exportedFrom === undefined)
        terminal.tell(
          `The file does not say from which revision it was exported; it replaces revision ${present.revision}, whoever made it. "export" writes files that do, and "push" sends no others.`,
        );
      made = await sendReplacement(service, sent, exportedFrom ?? present, reason ?? '');
    } else {
      const given = reason ?? `Import of ${path === '-' ? 'a document' : basename(path)}`;
      made = { ...(await sendNew(service, sent, given)), unchanged: false };
    }
    terminal.print(sentText(service, sent, made));
    await noteRevision(path, file, { before: exportedFrom, made }, terminal);
    return undefined;
  },
});

/** @throws UsageError for options of documents and workbooks that have no effect on a table. */
function refuseDocumentChoices(options: Readonly<Record<string, unknown>>): void {
  if (options.reason !== undefined || options.replace === true)
    throw new UsageError('--reason and --replace go with a document; "push" sends what --out writes.');
  refuseChoice(options, ['statement', 'scenario', 'no-limits'], 'a workbook that was exported');
  if (options['rate-card'] !== undefined)
    throw new UsageError('--rate-card has no effect on a table; name the card that rates go into with --into.');
}

/** @throws UsageError for an option that has no effect here. */
function refuseChoice(options: Readonly<Record<string, unknown>>, names: readonly string[], goesWith: string): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`--${given} goes with ${goesWith}; it has no effect here.`);
}
