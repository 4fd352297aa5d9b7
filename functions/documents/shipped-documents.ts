import { readdirSync, readFileSync } from 'node:fs';
import { readRateCard, readStatement } from '../../shared/model/document-file.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { statementId } from '../../shared/model/statement-id.ts';
import type { DocumentKind } from '../ledger/items/primitives.ts';
import { packageFile } from '../package-folder.ts';
import { type CheckedFiles, findChecked, listChecked } from './checked-files.ts';
import type { DocumentReader } from './document-reader.ts';
import { rateCardKind, statementKind } from './kinds/kinds.ts';
import { type FileDocument, type FileSource, readFiles } from './read-files.ts';

/** The statements and rate cards that are shipped with the program, in order of their file names. */
const folder = packageFile('shared/reference/');

/** The ids of the shipped statements. */
export function referenceStatementIds(): readonly string[] {
  return idsIn(SHIPPED.statement.path);
}

/** The ids of the shipped rate cards. */
export function referenceCardIds(): readonly string[] {
  return idsIn(SHIPPED['rate-card'].path);
}

/** A shipped statement by its symbol or id; undefined if it is not shipped. */
export function referenceStatement(name: string): Statement | undefined {
  return findShipped('statement', statementId(name))?.document as Statement | undefined;
}

/** A shipped rate card by its id; undefined if it is not shipped. */
export function referenceCard(id: string): RateCard | undefined {
  return findShipped('rate-card', id)?.document as RateCard | undefined;
}

/** The shipped statements and rate cards, read as the ledger is read. Each file is read once. */
export function readShippedDocuments(now: () => Date): DocumentReader {
  const read = new Map<string, FileDocument | undefined>();
  const find: FileSource['find'] = (kind, id) => {
    const name = `${kind} ${id}`;
    if (!read.has(name)) read.set(name, findShipped(kind, id));
    return read.get(name);
  };
  const list: FileSource['list'] = (kind) =>
    isShipped(kind) ? idsIn(SHIPPED[kind].path).flatMap((id) => find(kind, id) ?? []) : [];
  return readFiles({ find, list }, now);
}

/** The shipped files as a build lists them, so that no start checks them again. */
export function listShippedAsChecked(): CheckedFiles {
  return listChecked(
    Object.values(SHIPPED).flatMap(({ path, read }) =>
      idsIn(path).map((id) => ({ text: readShipped(`${path}${id}.json`), read })),
    ),
  );
}

const SHIPPED = {
  statement: { kind: statementKind, path: 'statements/', read: readStatement },
  'rate-card': { kind: rateCardKind, path: 'rate-cards/', read: readRateCard },
} as const;

function isShipped(kind: DocumentKind): kind is keyof typeof SHIPPED {
  return kind in SHIPPED;
}

function findShipped(wanted: DocumentKind, id: string): FileDocument | undefined {
  if (!isShipped(wanted)) return undefined;
  const { kind, path, read } = SHIPPED[wanted];
  if (!idsIn(path).includes(id)) return undefined;
  const text = readShipped(`${path}${id}.json`);
  return { kind, id, ...(findChecked(text) ?? { document: read(text) }) };
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
