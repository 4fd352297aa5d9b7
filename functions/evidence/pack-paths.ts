import { documentKindSchema, type DocumentName } from '../ledger/items/primitives.ts';
import { contentHash } from '../../shared/canonical/content-hash.ts';
import type { ManifestDocument } from '../../shared/evidence/evidence-manifest.ts';
import * as z from 'zod/mini';
import { parseHash } from '../../shared/checkpoints/tree-hash.ts';

/**
 * Where things lie in a pack. Every file but the manifest, the note and those that are signed is one canonical JSON
 * value a line.
 */
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

/**
 * What the log's key signs of a pack, in `log/documents.txt`: which documents it has, and how far each goes. So nobody
 * without the key can leave out a document or the latest revisions of one.
 */
export function documentsText(origin: string, size: number, documents: readonly ManifestDocument[]): string {
  return `${origin} documents\n${size}\n${contentHash(documents)}\n`;
}

const hash = z.string().check(z.refine((value) => parseHash(value) !== undefined));
const proof = z.array(hash).check(z.maxLength(64));
const count = z.int().check(z.nonnegative());

/**
 * A line of `log/inclusion.jsonl`: which audit entry, its place in the log from 0, and the path from its leaf up to the
 * root.
 */
export const inclusionLineSchema = z.strictObject({
  kind: documentKindSchema,
  id: z.string(),
  number: z.int().check(z.positive()),
  index: count,
  proof,
});
export type InclusionLine = z.infer<typeof inclusionLineSchema>;

/** A line of `log/consistency.jsonl`: a checkpoint signed before, and the proof that this one extends it. */
export const consistencyLineSchema = z.strictObject({ size: z.int().check(z.positive()), root: hash, proof });
export type ConsistencyLine = z.infer<typeof consistencyLineSchema>;

/** A line of `log/keys.jsonl`, see `LogKey`. */
export const keyLineSchema = z.strictObject({ key: z.string(), fromSize: count, handover: z.nullable(z.string()) });
