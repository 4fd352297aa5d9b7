import type { DocumentKind } from '../../ledger/items/primitives.ts';
import { checkedField } from './checked-field.ts';

/** Fields by the names under which version 0.1.0 stored them in heads and revisions, which keep their bytes. */
const RENAMED: Partial<Record<DocumentKind, ReadonlyMap<string, string>>> = {
  'rate-card': new Map([['standing', 'provenance']]),
  decision: new Map([['carriedUntil', 'extendedUntil']]),
};

/**
 * What lists and histories show of a document, under the present names of its fields. By which checks it was let in
 * concerns nobody but who reads the ledger.
 */
export function listedFields(kind: DocumentKind, fields: Readonly<Record<string, string>>): Record<string, string> {
  const { [checkedField]: _, ...shown } = fields;
  const renamed = RENAMED[kind];
  if (renamed === undefined) return shown;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [renamed.get(name) ?? name, value]));
}

/** A field of a list holds 1,000 characters: eleven ids of 80 and the blanks between them fit. */
const idsInField = 11;

/**
 * Ids of other documents as fields of a list entry (`name-1`, `name-2` …), so that a question about them reads no
 * contents.
 *
 * @param name of lower-case letters and hyphens.
 */
export function idFields(name: string, ids: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let start = 0; start < ids.length; start += idsInField) {
    fields[`${name}-${start / idsInField + 1}`] = ids.slice(start, start + idsInField).join(' ');
  }
  return fields;
}

/** The ids that `idFields` wrote under a name, in order. */
export function idsInFields(name: string, fields: Readonly<Record<string, string>>): readonly string[] {
  const ids: string[] = [];
  for (let number = 1; ; number += 1) {
    const field = fields[`${name}-${number}`];
    if (field === undefined) return ids;
    ids.push(...field.split(' '));
  }
}

/** The names under which ids stand in list entries. */
export const idFieldNames = { supersedes: 'supersedes', rateCards: 'rate-cards' } as const;
