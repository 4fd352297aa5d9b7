import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { commandName } from '../../package-folder.ts';
import { loadDocument } from '../../use-cases/estimates/load-document.ts';
import { type ServiceChoice, serviceOptions } from '../documents/documents.ts';
import type { DocumentSource } from '../documents/document-source.ts';
import { operator } from '../documents/gather-documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readDocumentFile } from '../documents/read-document-file.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';

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

/** A statement by its symbol, its id or its file (`-` is standard input). */
export async function findStatement(name: string, documents: DocumentSource): Promise<Statement> {
  if (isFile(name)) return readDocumentFile<Statement>(name, await readTextFile(name), statementKind);
  const found = await findStored<Statement>(documents, statementKind, statementId(name));
  if (found !== undefined) return found;
  throw await unknownStatement(name, documents);
}

/** A rate card by its id or its file. */
export async function findCard(name: string, documents: DocumentSource): Promise<RateCard> {
  if (isFile(name)) return readDocumentFile<RateCard>(name, await readTextFile(name), rateCardKind);
  const found = await findStored<RateCard>(documents, rateCardKind, name);
  if (found !== undefined) return found;
  throw await unknownCard(name, documents);
}

/** A document of the place where documents come from; undefined if there is none. */
export async function findStored<Document extends object>(
  { reader }: DocumentSource,
  kind: Kind,
  id: string,
): Promise<Document | undefined> {
  try {
    return (await loadDocument<Document>({ documents: reader }, operator.organization, kind, id)).document;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') return undefined;
    throw error;
  }
}

export async function unknownStatement(name: string, documents: DocumentSource): Promise<RefusedInput> {
  const known = (await documents.list('statement')).flatMap(({ id, symbol }) => [symbol ?? id, id]);
  return unknownName(
    `There is no statement "${name}" ${documents.origin}, and no file of that name.`,
    name,
    known,
    `${commandName} statements lists them.`,
  );
}

export async function unknownCard(name: string, documents: DocumentSource): Promise<RefusedInput> {
  const known = (await documents.list('rate-card')).map(({ id }) => id);
  return unknownName(
    `There is no rate card "${name}" ${documents.origin}, and no file of that name.`,
    name,
    known,
    `${commandName} rates lists them.`,
  );
}

function unknownName(message: string, name: string, known: readonly string[], otherwise: string): RefusedInput {
  return new RefusedInput(`${message} ${didYouMean(name, known) ?? otherwise}`);
}
