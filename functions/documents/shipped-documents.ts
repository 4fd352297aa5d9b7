import { readdirSync, readFileSync } from 'node:fs';
import { readRateCard, readStatement } from '../../shared/model/document-file.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { statementId } from '../../shared/model/statement-id.ts';
import type { DocumentKind } from '../ledger/items/primitives.ts';
import { packageFile } from '../package-folder.ts';
import type { DocumentReader } from './document-reader.ts';
import { rateCardKind, statementKind } from './kinds/kinds.ts';
import { type FileDocument, type FileSource, readFiles } from './read-files.ts';

/** The statements and rate cards that are shipped with the program, in order of their file names. */
const folder = packageFile('shared/reference/');

/** The ids of the shipped statements. */
export function referenceStatementIds(): readonly string[] {
  return idsIn('statements/');
}

/** The ids of the shipped rate cards. */
export function referenceCardIds(): readonly string[] {
  return idsIn('rate-cards/');
}

/** A shipped statement by its symbol or id; undefined if it is not shipped. */
export function referenceStatement(name: string): Statement | undefined {
  const id = statementId(name);
  return referenceStatementIds().includes(id) ? readStatement(readShipped(`statements/${id}.json`)) : undefined;
}

/** A shipped rate card by its id; undefined if it is not shipped. */
export function referenceCard(id: string): RateCard | undefined {
  return referenceCardIds().includes(id) ? readRateCard(readShipped(`rate-cards/${id}.json`)) : undefined;
}

/** The shipped statements and rate cards, read as the ledger is read. Each file is read once. */
export function readShippedDocuments(now: () => Date): DocumentReader {
  const read = new Map<string, FileDocument | undefined>();
  const find: FileSource['find'] = (kind, id) => {
    const name = `${kind} ${id}`;
    if (!read.has(name)) read.set(name, findShipped(kind, id));
    return read.get(name);
  };
  const ids = { statement: referenceStatementIds, 'rate-card': referenceCardIds };
  const list: FileSource['list'] = (kind) =>
    kind === 'statement' || kind === 'rate-card' ? ids[kind]().flatMap((id) => find(kind, id) ?? []) : [];
  return readFiles({ find, list }, now);
}

function findShipped(kind: DocumentKind, id: string): FileDocument | undefined {
  const document = kind === 'statement' ? referenceStatement(id) : kind === 'rate-card' ? referenceCard(id) : undefined;
  return document && { kind: kind === 'statement' ? statementKind : rateCardKind, id, document };
}

function idsIn(path: string): readonly string[] {
  return readdirSync(new URL(path, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function readShipped(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}
