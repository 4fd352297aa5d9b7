import { basename } from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import { needService } from './change-on-service.ts';
import { serviceOptions } from './documents.ts';
import { readReplaceable, readSent, sendNew, sendReplacement } from './send-document.ts';

/** `rule153 import <file>` */
export const importCommand = defineCommand({
  name: 'import',
  about: 'a statement, rate card or scenario from a file into a running service, new or as a new revision',
  arguments: [{ name: 'file', about: 'a statement, rate card or scenario as JSON or YAML (- for standard input)' }],
  options: {
    reason: { type: 'string', value: 'text', about: 'why, for the audit trail; needed with --replace' },
    replace: { type: 'boolean', about: 'make it a new revision of the one that it was exported from' },
    ...serviceOptions,
  },
  examples: [
    { command: 'import draft.json --server http://127.0.0.1:1530 --token "$TOKEN"', about: 'a new document' },
    {
      command: 'import draft.json --replace --reason "As agreed"',
      about: 'a new revision; service and token from the environment',
    },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
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
