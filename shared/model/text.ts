import * as z from 'zod/mini';
import { withoutHiddenMarks } from '../canonical/invisible-marks.ts';

// Lines, ids and hashes are formats of every floor; the model offers them with its own.
export { contentHashText, lineText, slug } from '../canonical/text-formats.ts';

const SEVERAL_LINES = /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u;

/** A paragraph of text, such as a note or a justification. */
export const proseText = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(8000),
  z.regex(SEVERAL_LINES, {
    error:
      'must be text without control characters (line breaks and tabs are allowed) or marks that turn the direction of ' +
      'reading',
    abort: true,
  }),
  withoutHiddenMarks,
);

/** A document symbol, such as "A/C.3/79/L.53". */
export const documentSymbol = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9./() -]{0,118}[A-Za-z0-9.)]$/, 'must be a document symbol, such as "A/C.3/79/L.53"'),
  );

/**
 * A section as its document numbers it: a budget section ("2", "29C"), an income section ("IS1"), a line of another
 * budget ("XIII", "A.1").
 */
export const sectionNumber = z
  .string()
  .check(
    z.regex(
      /^[A-Z0-9](?:[A-Z0-9.-]{0,10}[A-Z0-9])?$/,
      'must be the number of a section as its document has it, in ' +
        'capitals and digits, such as "16", "29F", "IS1" or "XIII"',
    ),
  );

/** An ISO 4217 currency code. */
export const currencyCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'must be a three-letter currency code, such as "USD"'));
