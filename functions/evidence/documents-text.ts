import { contentHash } from '../../shared/canonical/content-hash.ts';
import type { ManifestDocument } from '../../shared/evidence/evidence-manifest.ts';

/**
 * What the log's key signs of a pack, in `log/documents.txt`: which documents it has, and how far each goes. So nobody without the key can
 * leave out a document or the latest revisions of one.
 */
export function documentsText(origin: string, size: number, documents: readonly ManifestDocument[]): string {
  return `${origin} documents\n${size}\n${contentHash(documents)}\n`;
}
