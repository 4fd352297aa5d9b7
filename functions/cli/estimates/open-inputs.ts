import type { RateCard } from '../../../shared/model/rate.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import { loadDocument } from '../../use-cases/estimates/load-document.ts';
import { type Gathered, gatherDocuments, type LimitChoice, operator } from '../documents/gather-documents.ts';
import { giveScenarios, type ScenarioChoice } from '../scenarios/scenario-option.ts';
import { readDocumentFile } from '../documents/read-document-file.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type InputChoice, unknownCard, unknownStatement } from './find-inputs.ts';

/**
 * Documents by their ids, as use cases are asked for a computation with them. Without rate cards those that the
 * statement names.
 */
export type NamedInputs = { statement: string; rateCards?: readonly string[]; scenarios: readonly string[] };

/** What a command computes with: the documents that were gathered, and how a use case is asked for them. */
export type OpenedInputs = { gathered: Gathered; request: NamedInputs };

/**
 * Gathers what a command computes with, by symbols, ids and files.
 *
 * @throws RefusedInput for what is not there or not valid, EnvironmentError for files that cannot be read.
 */
export async function openInputs(
  name: string,
  options: InputChoice & ScenarioChoice & LimitChoice,
  terminal: Terminal,
): Promise<OpenedInputs> {
  const gathered = await gatherDocuments(options, terminal);
  return { gathered, request: await nameInputs(gathered, await giveStatement(gathered, name), options) };
}

/** Names inputs around a statement that was gathered already, by its id. */
export async function nameInputs(
  gathered: Gathered,
  statement: string,
  { 'rate-card': further, scenario }: Pick<InputChoice, 'rate-card'> & ScenarioChoice,
): Promise<NamedInputs> {
  const cards = await giveCards(gathered, further ?? []);
  const scenarios = await giveScenarios(gathered, scenario ?? []);
  if (cards.length === 0) return { statement, scenarios };
  const { document } = await loadDocument<Statement>(gathered.ports, operator.organization, statementKind, statement);
  return { statement, scenarios, rateCards: [...document.rateCards.filter((id) => !cards.includes(id)), ...cards] };
}

/** The id of a statement by its symbol, its id or its file. */
export async function giveStatement(gathered: Gathered, name: string): Promise<string> {
  if (!isFile(name)) {
    const id = statementId(name);
    if (await isThere(gathered, statementKind, id)) return id;
    throw await unknownStatement(name, gathered.source);
  }
  const text = await readTextFile(name);
  const document = await readDocumentFile<Statement>(name, text, statementKind);
  const id = statementId(document.symbol);
  gathered.give({ kind: statementKind, id, document, text });
  return id;
}

/** The ids of rate cards by their ids or files. */
export async function giveCards(gathered: Gathered, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await giveCard(gathered, name));
  return ids;
}

async function giveCard(gathered: Gathered, name: string): Promise<string> {
  if (!isFile(name)) {
    if (await isThere(gathered, rateCardKind, name)) return name;
    throw await unknownCard(name, gathered.source);
  }
  const text = await readTextFile(name);
  const document = await readDocumentFile<RateCard>(name, text, rateCardKind);
  gathered.give({ kind: rateCardKind, id: document.id, document, text });
  return document.id;
}

/** Whether a document is among those gathered. */
async function isThere({ ports }: Gathered, { kind }: Kind, id: string): Promise<boolean> {
  const { items } = await ports.documents.history({ organization: operator.organization, kind, id, limit: 1 });
  return items.length > 0;
}
