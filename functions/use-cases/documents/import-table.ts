import type { ImportKind } from '../../../shared/results/import-kind.ts';
import {
  type ImportChoice,
  importIntoCard,
  importIntoStatement,
  type MadeImport,
} from '../../../shared/imports/import-kinds.ts';
import { importedRows } from '../../../shared/imports/imported-rows.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { ImportedRows } from '../../../shared/results/import-dry-run.ts';
import { authorize } from '../../access/policy.ts';
import { readSourceTable } from '../../documents/foreign/read-source-table.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
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
  { id, table, bytes, choice, ifMatch, reason }: ImportRequest,
): Promise<{ replacement: ReplaceRequest; rows: ImportedRows }> {
  const kind = kindOfImport(table);
  authorize(call.principal, kind.actions.write);
  const { organization } = call.principal;
  const base = await findBase(ports, { organization, kind: kind.kind, id }, ifMatch);
  const { document } = await loadDocument<object>(ports, organization, kind, id, base.number);
  const made = takeIn(document, table, bytes, choice);
  return {
    replacement: { id, ifMatch, document: made.document, reason: reason ?? `Import of ${table} from a table` },
    rows: importedRows(table, made),
  };
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
