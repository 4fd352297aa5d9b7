import { existsSync } from 'node:fs';
import { readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { type Documents, openDocuments, type ServiceChoice, serviceOptions } from '../documents/documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { commandName } from '../../package-folder.ts';

/** The options of every command that computes an estimate. */
export const inputOptions = {
  'rate-card': {
    type: 'string',
    multiple: true,
    value: 'id or file',
    about: 'a further rate card, which goes before those of the statement',
  },
  ...serviceOptions,
} as const;

export type InputChoice = ServiceChoice & { readonly 'rate-card'?: readonly string[] | undefined };

/** What an estimate is computed from: the statement, then its rate cards and the further ones, in order of precedence. */
export type Inputs = { statement: Statement; cards: readonly RateCard[] };

/**
 * Finds a statement by its symbol, its id or its file, and its rate cards. A further card with the id of one of the statement's takes
 * its place. A statement that is submitted on a service has its cards as they were sealed. Raises `RefusedInput` for what is not there or not valid, `EnvironmentError` for files that cannot be read.
 */
export async function findInputs(name: string, choice: InputChoice, terminal: Terminal): Promise<Inputs> {
  const documents = await openDocuments(choice, terminal);
  const statement = await findStatement(name, documents);
  const further = await Promise.all((choice['rate-card'] ?? []).map((card) => findCard(card, documents)));
  const replaced = new Set(further.map(({ id }) => id));
  const sealed = isFile(name) ? undefined : await documents.sealedCards?.(name);
  const named =
    sealed ??
    (await Promise.all(statement.rateCards.filter((id) => !replaced.has(id)).map((id) => findCard(id, documents))));
  const own = named.filter(({ id }) => !replaced.has(id));
  return { statement, cards: [...own, ...further] };
}

/** A statement by its symbol, its id or its file (`-` is standard input). */
export async function findStatement(name: string, documents: Documents): Promise<Statement> {
  if (isFile(name)) return readDocument(name, readStatement);
  const found = await documents.statement(name);
  if (found !== undefined) return found;
  const known = (await documents.statementIds()).flatMap(({ id, symbol }) => [symbol ?? id, id]);
  throw unknownName(
    `There is no statement "${name}" ${documents.place}, and no file of that name.`,
    name,
    known,
    `${commandName} statements lists them.`,
  );
}

/** A rate card by its id or its file. */
export async function findCard(name: string, documents: Documents): Promise<RateCard> {
  if (isFile(name)) return readDocument(name, readRateCard);
  const found = await documents.card(name);
  if (found !== undefined) return found;
  const known = (await documents.cardIds()).map(({ id }) => id);
  throw unknownName(
    `There is no rate card "${name}" ${documents.place}, and no file of that name.`,
    name,
    known,
    `${commandName} rates lists them.`,
  );
}

function isFile(name: string): boolean {
  return name === '-' || name.endsWith('.json') || /^\.{0,2}\//.test(name) || existsSync(name);
}

async function readDocument<Read>(path: string, read: (text: string) => Read): Promise<Read> {
  const text = await readTextFile(path);
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const count = error.problems.length;
    throw new RefusedInput(
      `${path === '-' ? 'Standard input' : path} is refused, ${count === 1 ? 'for one problem' : `for ${count} problems`}:`,
      error.problems,
    );
  }
}

function unknownName(message: string, name: string, known: readonly string[], otherwise: string): RefusedInput {
  return new RefusedInput(`${message} ${didYouMean(name, known) ?? otherwise}`);
}
