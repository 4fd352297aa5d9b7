// Formats of texts that stand on every floor. Everything that is sent or stored is bounded, and nothing can act on a
// terminal, a spreadsheet or the eye of a reader: no control characters, no halves of surrogate pairs (they have no
// UTF-8), no characters that turn the order of reading, and no marks that no reader sees.
import * as z from 'zod/mini';
import { withoutHiddenMarks } from './invisible-marks.ts';
import { withinOneScript } from './mixed-scripts.ts';

const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** One line of text, such as a title. */
export const lineText = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(300),
  // What is no line of text is refused by that alone; whatever else it holds would be told twice.
  z.regex(ONE_LINE, {
    error: 'must be one line of text without control characters or marks that turn the direction of reading',
    abort: true,
  }),
  withoutHiddenMarks,
  withinOneScript,
);

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;

/** An identifier inside one document: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .check(z.regex(SLUG, 'must be lower-case letters, digits and hyphens, such as "first-conference"'));

/** Whether a text can be the id of a rate card, a scenario, or anything inside a document. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

const DIGEST = /^[\w-]{43}$/;

/** Whether a text is 32 bytes in base64url: a content hash, or a key. */
export function isDigest(value: string): boolean {
  return DIGEST.test(value);
}

/** A content hash as `contentHash` gives it: base64url of 32 bytes. */
export const contentHashText = z.string().check(z.regex(DIGEST, 'must be a content hash of 43 characters'));

/** A State by its three letters (ISO 3166-1 alpha-3), such as "VNM". */
export const stateCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'must be the three-letter code of a State (ISO 3166-1), such as "VNM"'));
