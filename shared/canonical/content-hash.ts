import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/**
 * The content hash of a value: SHA-256 of its canonical JSON in UTF-8, as base64url without padding (43 characters).
 *
 * @throws NotCanonicalError where the value has no canonical JSON.
 */
export function contentHash(value: unknown): string {
  return hashText(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, as base64url without padding: for a text that is canonical already. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}
