import { basename } from 'node:path';
import { printRateCard, printStatement, readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { askService, type Service } from './ask-service.ts';
import { defineCommand } from '../terminal/command.ts';
import { chooseService, serviceOptions } from './documents.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';

/** A document as it is sent: where it belongs, and its file form. */
type Import = { noun: string; collection: string; id: string; text: string };

/** `rule153 import <file>` */
export const importCommand = defineCommand({
  name: 'import',
  about: 'a statement or rate card from a file into a running service, new or as a new revision',
  arguments: [{ name: 'file', about: 'a statement or rate card as JSON (- for standard input)' }],
  options: {
    reason: { type: 'string', value: 'text', about: 'why, for the audit trail; the name of the file if left out' },
    replace: { type: 'boolean', about: 'make it a new revision if the document is there already' },
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
    const document = readImport(path, await readTextFile(path));
    const revision = await send(
      service,
      document,
      options.reason ?? `Import of ${path === '-' ? 'a document' : basename(path)}`,
      options.replace === true,
    );
    terminal.print(`${document.noun} ${document.id} is at revision ${revision} on ${service.server.origin}.\n`);
    return undefined;
  },
});

function readImport(path: string, text: string): Import {
  try {
    const schema = schemaOf(readJson(text));
    if (schema.startsWith('rule153/rate-card/')) {
      const card = readRateCard(text);
      return { noun: 'Rate card', collection: 'rate-cards', id: card.id, text: printRateCard(card) };
    }
    const statement = readStatement(text);
    return {
      noun: 'Statement',
      collection: 'statements',
      id: statementId(statement.symbol),
      text: printStatement(statement),
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput(`${path === '-' ? 'Standard input' : path} is refused:`, error.problems);
  }
}

/** What a document says that it is; a document that says nothing is read as a statement, and refused in its words. */
function schemaOf(value: unknown): string {
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : '';
  return typeof schema === 'string' ? schema : '';
}

/** Sends a new document, or the next revision of one from the revision that is there now. */
async function send(
  service: Service,
  { noun, collection, id, text }: Import,
  reason: string,
  mayReplace: boolean,
): Promise<string> {
  const query = `?reason=${encodeURIComponent(reason)}`;
  const headers = { 'content-type': 'application/json' };
  const address = `v1/${collection}/${encodeURIComponent(id)}`;
  const there = await askService(service, address);
  if (there.status === 404) {
    return revisionOf(await askService(service, `v1/${collection}${query}`, { method: 'POST', headers, body: text }));
  }
  if (!mayReplace)
    throw new RefusedInput(
      `${noun} ${id} is on ${service.server.origin} already. To make this a new revision of it, add --replace.`,
    );
  const etag = there.headers.get('etag') ?? '';
  return revisionOf(
    await askService(service, `${address}${query}`, {
      method: 'PUT',
      headers: { ...headers, 'if-match': etag },
      body: text,
    }),
  );
}

function revisionOf({ headers }: { headers: Headers }): string {
  return headers.get('rule153-revision') ?? '?';
}
