import type { AnalogueList } from '../../../shared/analogues/analogue-list.ts';
import { type ImportedList, importPublicList } from '../../../shared/analogues/import-public-list.ts';
import type { PublicList } from '../../../shared/analogues/public-list.ts';
import { countRows } from '../../../shared/imports/imported-rows.ts';
import type { ImportedListReport } from '../../../shared/results/analogues.ts';
import { authorize } from '../../access/policy.ts';
import { analogueListKind } from '../../documents/kinds/kinds.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { findBase } from '../documents/change-from-base.ts';
import type { ReplaceRequest } from '../documents/prepare-replacement.ts';
import { replaceDocument } from '../documents/replace-document.ts';
import { type TriedReplacement, tryReplacement } from '../documents/try-replacement.ts';
import { loadDocument } from '../estimates/load-document.ts';
import type { Call, ChangePorts, UseCasePorts } from '../ports.ts';

export type PublicListImport = {
  id: string;
  published: PublicList;
  ifMatch: readonly string[];
  reason?: string | undefined;
};

/** Entries and queries that a report lists. */
const queriesMost = 500;

/**
 * Takes the public list into a list of analogues as a new revision.
 *
 * @throws AccessError `forbidden`; Refused with every problem by entry and field; UseCaseError `changed-meanwhile`;
 *   StoreError.
 */
export async function takeInPublicList(ports: ChangePorts, call: Call, request: PublicListImport): Promise<Saved> {
  const { replacement } = await prepare(ports, call, request);
  return replaceDocument(ports, call, analogueListKind, replacement);
}

/** Says what the same would do, entry by entry. Nothing is saved. @throws as `takeInPublicList`. */
export async function tryPublicList(
  ports: UseCasePorts,
  call: Call,
  request: PublicListImport,
): Promise<{ report: ImportedListReport; tried: TriedReplacement }> {
  const { replacement, report } = await prepare(ports, call, request);
  return { report, tried: await tryReplacement(ports, call, analogueListKind, replacement) };
}

async function prepare(
  ports: UseCasePorts,
  call: Call,
  { id, published, ifMatch, reason = 'Import of the public list' }: PublicListImport,
): Promise<{ replacement: ReplaceRequest; report: ImportedListReport }> {
  authorize(call.principal, analogueListKind.actions.write);
  const { organization } = call.principal;
  const base = await findBase(ports, { organization, kind: analogueListKind.kind, id }, ifMatch);
  const loaded = await loadDocument<AnalogueList>(ports, organization, analogueListKind, id, base.number);
  const made = importPublicList(loaded.document, published);
  return { replacement: { id, ifMatch, document: made.document, reason }, report: reportOf(made) };
}

/** What an import did as it is reported, entries that do nothing counted and not listed. */
export function reportOf({ changes, queries }: ImportedList): ImportedListReport {
  return { ...countRows(changes), queries: queries.slice(0, queriesMost), queryCount: queries.length };
}
