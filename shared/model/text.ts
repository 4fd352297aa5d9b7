import * as z from 'zod/mini';
import { withoutHiddenMarks } from '../canonical/invisible-marks.ts';

/**
 * Bounded texts: nothing stored or sent is without a limit, and nothing can act on a terminal, a spreadsheet or the eye of a
 * reader: no control characters, no halves of surrogate pairs (they have no UTF-8), no characters that turn the order of reading,
 * and no marks that no reader sees.
 */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const SEVERAL_LINES = /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u;

/** One line of text, such as a title. */
export const lineText = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(300),
    z.regex(
      ONE_LINE,
      'must be one line of text without control characters or marks that turn the direction of reading',
    ),
    withoutHiddenMarks,
  );

/** A paragraph of text, such as a note or a justification. */
export const proseText = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(8000),
    z.regex(
      SEVERAL_LINES,
      'must be text without control characters (line breaks and tabs are allowed) or marks that turn the direction of reading',
    ),
    withoutHiddenMarks,
  );

/** An identifier inside one document: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/,
      'must be lower-case letters, digits and hyphens, such as "first-conference"',
    ),
  );

/** A document symbol, such as "A/C.3/79/L.53". */
export const documentSymbol = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9./() -]{0,118}[A-Za-z0-9.)]$/, 'must be a document symbol, such as "A/C.3/79/L.53"'),
  );

/** A section as its document numbers it: a budget section ("2", "29C"), an income section ("IS1"), a line of another budget ("XIII", "A.1"). */
export const sectionNumber = z
  .string()
  .check(
    z.regex(
      /^[A-Z0-9](?:[A-Z0-9.-]{0,10}[A-Z0-9])?$/,
      'must be the number of a section as its document has it, in capitals and digits, such as "16", "29F", "IS1" or "XIII"',
    ),
  );

/** An ISO 4217 currency code. */
export const currencyCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'must be a three-letter currency code, such as "USD"'));
