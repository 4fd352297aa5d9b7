import { basename, extname } from 'node:path';
import { inputOptions } from '../estimates/find-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import { needService } from './change-on-service.ts';
import { limitOptions } from './gather-documents.ts';
import { readReplaceable, readSent, sendNew, sendReplacement } from './send-document.ts';

/** `rule153 import <file>` */
export const importCommand = defineCommand({
  name: 'import',
  about:
    'a statement, rate card or scenario from a file into a running service, new or as a new revision; or a workbook that was exported, whose edited rates and quantities come back as proposals. A workbook changes nothing',
  arguments: [
    {
      name: 'file',
      about:
        'a statement, rate card or scenario as JSON or YAML (- for standard input), or an exported workbook (xlsx)',
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
    out: {
      type: 'string',
      short: 'o',
      value: 'file',
      about: 'of a workbook: where to write the proposals as a scenario',
    },
    format: formatOption('text|json', 'of a workbook: how to print; text if left out'),
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
    { command: 'import l53.xlsx --out edited.json', about: 'what was edited in a workbook, as a scenario' },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
    if (extname(path).toLowerCase() === '.xlsx') {
      if (options.reason !== undefined || options.replace === true)
        throw new UsageError('A workbook changes nothing, so --reason and --replace have no effect on it.');
      const { importWorkbookFile } = await import('./import-workbook-file.ts');
      await importWorkbookFile(path, { ...options, format: chooseFormat(options.format, ['text', 'json']) }, terminal);
      return undefined;
    }
    refuseWorkbookChoice(options);
    const service = needService('import', options, terminal);
    const { reason, replace = false } = options;
    if (replace && (reason ?? '').trim() === '')
      throw new UsageError(
        '"import --replace" needs a reason for the audit trail: --reason "As agreed with the Fifth Committee".',
      );
    const sent = await readSent(path, await readTextFile(path));
    const { kind, id, exportedFrom } = sent;
    let revision: number;
    if (replace) {
      const present = await readReplaceable(service, sent);
      if (exportedFrom === undefined)
        terminal.tell(
          `The file does not say from which revision it was exported; it replaces revision ${present.revision}, whoever made it. "export" writes files that do, and "push" sends no others.`,
        );
      ({ revision } = await sendReplacement(service, sent, exportedFrom ?? present, reason ?? ''));
    } else {
      revision = await sendNew(service, sent, reason ?? `Import of ${path === '-' ? 'a document' : basename(path)}`);
    }
    const noun = `${kind.noun.charAt(0).toUpperCase()}${kind.noun.slice(1)}`;
    terminal.print(`${noun} ${id} is at revision ${revision} on ${service.server.origin}.\n`);
    return undefined;
  },
});

/** @throws UsageError for an option that has no effect on a document. */
function refuseWorkbookChoice(options: Readonly<Record<string, unknown>>): void {
  const given = ['statement', 'out', 'format', 'scenario', 'rate-card', 'no-limits'].find(
    (name) => options[name] !== undefined,
  );
  if (given !== undefined) throw new UsageError(`--${given} goes with a workbook; it has no effect on a document.`);
}
