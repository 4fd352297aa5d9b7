import type { DocumentName } from '../ledger/items/document-kind.ts';

/** Where things lie in a pack. Every file but the manifest, the note and those that are signed is one canonical JSON value a line. */
export const partsPath = 'parts.jsonl';
export const notePath = 'README.txt';

/** What a pack shows of the log. `checkpoint` and `documents` are signed notes, the others lines. */
export const logPaths = {
  checkpoint: 'log/checkpoint.txt',
  documents: 'log/documents.txt',
  keys: 'log/keys.jsonl',
  inclusion: 'log/inclusion.jsonl',
  consistency: 'log/consistency.jsonl',
} as const;

export function revisionsPath(name: Pick<DocumentName, 'kind' | 'id'>): string {
  return `${folderOf(name)}/revisions.jsonl`;
}

export function auditPath(name: Pick<DocumentName, 'kind' | 'id'>): string {
  return `${folderOf(name)}/audit.jsonl`;
}

/** An id may hold anything; a path may not lead anywhere else, on no system. */
function folderOf({ kind, id }: Pick<DocumentName, 'kind' | 'id'>): string {
  const escaped = encodeURIComponent(id).replaceAll(
    /[*'()!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}/${/^\.+$/.test(escaped) ? escaped.replaceAll('.', '%2E') : escaped}`;
}
