import type { ImportKind } from '../../../shared/results/import-kind.ts';
import {
  type ImportChoice,
  importIntoCard,
  importIntoStatement,
  type MadeImport,
} from '../../../shared/imports/import-kinds.ts';
import { importedRows } from '../../../shared/imports/imported-rows.ts';
import type { ImportMapping } from '../../../shared/imports/import-mapping.ts';
import type { ColumnMapping } from '../../../shared/imports/import-table.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { ImportedRows } from '../../../shared/results/import-dry-run.ts';
import { authorize } from '../../access/policy.ts';
import { readSourceTable } from '../../documents/foreign/read-source-table.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { importMappingKind, rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { loadDocument } from '../estimates/load-document.ts';
import type { Call, ChangePorts, UseCasePorts } from '../ports.ts';
import { findBase } from './change-from-base.ts';
import type { ReplaceRequest } from './prepare-replacement.ts';
import { replaceDocument } from './replace-document.ts';
import { type TriedReplacement, tryReplacement } from './try-replacement.ts';

/** A table in a file, and the document that it goes into: a statement, or of rates a card. */
export type ImportRequest = {
  id: string;
  table: ImportKind;
  bytes: Uint8Array;
  choice: ImportChoice & { sheet?: string | undefined };
  /** A mapping of columns that is kept, by its id; what `choice` maps goes before it. */
  keptMapping?: string | undefined;
  ifMatch: readonly string[];
  reason?: string | undefined;
};

/** The kind of document that a table goes into. */
function kindOfImport(table: ImportKind): Kind {
  return table === 'rates' ? rateCardKind : statementKind;
}

/**
 * Takes a table into a document as a new revision.
 *
 * @throws AccessError `forbidden`; Refused with every problem by row and column; UseCaseError `changed-meanwhile`,
 *   `locked`; StoreError.
 */
export async function importTable(ports: ChangePorts, call: Call, request: ImportRequest): Promise<Saved> {
  const { replacement } = await prepareImport(ports, call, request);
  return replaceDocument(ports, call, kindOfImport(request.table), replacement);
}

/** Says what the same would do, row by row and to the figures. Nothing is saved. @throws as `importTable`. */
export async function tryImport(
  ports: UseCasePorts,
  call: Call,
  request: ImportRequest,
): Promise<{ rows: ImportedRows; tried: TriedReplacement }> {
  const { replacement, rows } = await prepareImport(ports, call, request);
  return { rows, tried: await tryReplacement(ports, call, kindOfImport(request.table), replacement) };
}

async function prepareImport(
  ports: UseCasePorts,
  call: Call,
  { id, table, bytes, choice, keptMapping, ifMatch, reason }: ImportRequest,
): Promise<{ replacement: ReplaceRequest; rows: ImportedRows }> {
  const kind = kindOfImport(table);
  authorize(call.principal, kind.actions.write);
  const { organization } = call.principal;
  const base = await findBase(ports, { organization, kind: kind.kind, id }, ifMatch);
  const { document } = await loadDocument<object>(ports, organization, kind, id, base.number);
  const kept = keptMapping === undefined ? {} : await keptColumns(ports, call, keptMapping, table);
  const made = takeIn(document, table, bytes, { ...choice, mapping: { ...kept, ...choice.mapping } });
  return {
    replacement: { id, ifMatch, document: made.document, reason: reason ?? `Import of ${table} from a table` },
    rows: importedRows(table, made),
  };
}

/** The columns of a mapping that is kept. @throws Refused where there is none, or it is for another table. */
async function keptColumns(
  ports: UseCasePorts,
  { principal }: Call,
  id: string,
  table: ImportKind,
): Promise<ColumnMapping> {
  authorize(principal, importMappingKind.actions.read);
  const refuseMapping = (message: string) => new Refused([{ code: 'unknown-reference', path: 'mapping', message }]);
  try {
    const { document } = await loadDocument<ImportMapping>(ports, principal.organization, importMappingKind, id);
    if (document.table === table) return document.columns;
    throw refuseMapping(`"${id}" is for the table "${document.table}", not "${table}"`);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'not-found') throw error;
    throw refuseMapping(`there is no mapping "${id}"; GET /v1/import-mappings lists those that are kept`);
  }
}

/** Takes a table into a document that is at hand. @throws Refused with every problem by row and column. */
export function takeIn(
  document: object,
  table: ImportKind,
  bytes: Uint8Array,
  choice: ImportRequest['choice'],
): MadeImport<object> {
  const source = readSourceTable(bytes, { kind: table, mapping: choice.mapping, sheet: choice.sheet });
  // The document has passed the schema of its kind.
  if (table === 'rates') return importIntoCard(document as RateCard, source, choice);
  return importIntoStatement(document as Statement, table, source, choice);
}
