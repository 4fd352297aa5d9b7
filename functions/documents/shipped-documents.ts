import { readdirSync, readFileSync } from 'node:fs';
import { readRateCard, readStatement } from '../../shared/model/document-file.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { statementId } from '../../shared/model/statement-id.ts';
import { packageFile } from '../package-folder.ts';

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

function idsIn(path: string): readonly string[] {
  return readdirSync(new URL(path, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function readShipped(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}
