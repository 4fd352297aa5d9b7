import { basename } from 'node:path';
import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import { type ExportedFrom, takeExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { askService, type Service } from './ask-service.ts';
import { revisionOf } from './export.ts';
import { commandName } from '../../package-folder.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { defineCommand } from '../terminal/command.ts';
import { chooseService, serviceOptions } from './documents.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';

/** A document as it is sent: where it belongs, and its file. */
type Import = { noun: string; collection: string; id: string; text: string; exportedFrom: ExportedFrom | undefined };

/** `rule153 import <file>` */
export const importCommand = defineCommand({
  name: 'import',
  about: 'a statement or rate card from a file into a running service, new or as a new revision',
  arguments: [{ name: 'file', about: 'a statement or rate card as JSON or YAML (- for standard input)' }],
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
    const service = chooseService(options, terminal);
    if (service === undefined)
      throw new UsageError('"import" needs a service: --server <URL> or RULE153_SERVER.', 'Start one with npm start.');
    const { reason, replace = false } = options;
    if (replace && (reason ?? '').trim() === '')
      throw new UsageError(
        '"import --replace" needs a reason for the audit trail: --reason "As agreed with the Fifth Committee".',
      );
    const document = await readImport(path, await readTextFile(path));
    const revision = replace
      ? await sendReplacement(service, document, reason ?? '', terminal)
      : await sendNew(service, document, reason ?? `Import of ${path === '-' ? 'a document' : basename(path)}`);
    terminal.print(`${document.noun} ${document.id} is at revision ${revision} on ${service.server.origin}.\n`);
    return undefined;
  },
});

function readImport(path: string, text: string): Promise<Import> {
  return readValueFrom(path, text, (sent): Import => {
    const { value, exportedFrom } = takeExportedFrom(sent);
    if (schemaOf(value).startsWith('rule153/rate-card/')) {
      const card = parse(rateCardSchema, value);
      return { noun: 'Rate card', collection: 'rate-cards', id: card.id, text: printRateCard(card), exportedFrom };
    }
    const statement = parse(statementSchema, value);
    return {
      noun: 'Statement',
      collection: 'statements',
      id: statementId(statement.symbol),
      text: printStatement(statement),
      exportedFrom,
    };
  });
}

/** What a document says that it is; a document that says nothing is read as a statement, and refused as one. */
function schemaOf(value: unknown): string {
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : '';
  return typeof schema === 'string' ? schema : '';
}

const headers = { 'content-type': 'application/json' };

async function sendNew(service: Service, { noun, collection, id, text }: Import, reason: string): Promise<number> {
  const there = await askService(service, `v1/${collection}/${encodeURIComponent(id)}`);
  if (there.status !== 404)
    throw new RefusedInput(
      `${noun} ${id} is on ${service.server.origin} already. To make this a new revision of it, add --replace.`,
    );
  const path = `v1/${collection}?reason=${encodeURIComponent(reason)}`;
  return revisionOf(await askService(service, path, { method: 'POST', headers, body: text })).revision;
}

/** Sends the next revision of a document, made from the one that the file names. The service refuses it if there is a later one by now. */
async function sendReplacement(
  service: Service,
  { noun, collection, id, text, exportedFrom }: Import,
  reason: string,
  terminal: Terminal,
): Promise<number> {
  const address = `v1/${collection}/${encodeURIComponent(id)}`;
  const there = await askService(service, address);
  if (there.status === 404)
    throw new RefusedInput(
      `There is no ${noun.toLowerCase()} ${id} on ${service.server.origin} to replace; leave out --replace.`,
    );
  const state = there.headers.get('rule153-state');
  if (state === 'submitted' || state === 'closed')
    throw new RefusedInput(
      `${noun} ${id} is ${state}, and its figures are sealed. Whoever may can open it again: ${commandName} reopen ${id} --reason "…".`,
    );
  const { revision, hash } = exportedFrom ?? revisionOf(there);
  if (exportedFrom === undefined)
    terminal.tell(
      `The file does not say from which revision it was exported; it replaces revision ${revision}, whoever made it. "export" writes files that do.`,
    );
  const path = `${address}?reason=${encodeURIComponent(reason)}`;
  const request = { method: 'PUT', headers: { ...headers, 'if-match': `"${hash}"` }, body: text };
  return revisionOf(await askService(service, path, request)).revision;
}
