import type { DocumentKind } from '../../ledger/items/document-kind.ts';

/** Fields by the names under which version 0.1.0 stored them in heads and revisions, which keep their bytes. */
const RENAMED: Partial<Record<DocumentKind, ReadonlyMap<string, string>>> = {
  'rate-card': new Map([['standing', 'provenance']]),
  decision: new Map([['carriedUntil', 'extendedUntil']]),
};

/** What lists and histories show of a document, under the present names of its fields. */
export function listedFields(kind: DocumentKind, fields: Readonly<Record<string, string>>): Record<string, string> {
  const renamed = RENAMED[kind];
  if (renamed === undefined) return { ...fields };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [renamed.get(name) ?? name, value]));
}
