import { endOfString } from './end-of-string.ts';
import { findRepeatedKeys } from './find-repeated-keys.ts';
import { Refused } from './problem.ts';

/**
 * Limits of a document as text. A statement of 5,000 requirements has some 4 million characters and a depth of about
 * 12.
 */
export const MOST_CHARACTERS = 9_000_000;
export const MOST_DEPTH = 40;
/**
 * Such a statement has some 200,000 values; every one of a million that were wrong would have its problem held in
 * memory.
 */
export const MOST_VALUES = 1_000_000;

/**
 * Reads JSON text. Size and depth are looked at before parsing, so that a hostile document costs no more than one pass.
 * A key that an object has twice is refused, since the last would silently win over a figure that somebody wrote.
 *
 * @throws Refused: `too-large`, `too-deep`, `not-json`, or `invalid` with the path and lines of every repeated key.
 */
export function readJson(text: string): unknown {
  if (text.length > MOST_CHARACTERS) {
    throw new Refused([
      {
        code: 'too-large',
        path: '',
        message:
          `The document has ${text.length} characters; at most ` +
          `${MOST_CHARACTERS} are read. Split it into several statements.`,
      },
    ]);
  }
  const { depth, values, members } = measure(text);
  if (values > MOST_VALUES) {
    throw new Refused([
      {
        code: 'too-large',
        path: '',
        message: `The document holds more than ${MOST_VALUES} values; split it into several statements.`,
      },
    ]);
  }
  if (depth > MOST_DEPTH) {
    throw new Refused([
      {
        code: 'too-deep',
        path: '',
        message: `The document nests deeper than ${MOST_DEPTH} levels; no statement needs that.`,
      },
    ]);
  }
  const value = parseText(text);
  // Where a key was repeated, less was read than is written. Counting both costs little; only then is it worth looking
  // for the places.
  if (membersOf(value) === members) return value;
  throw new Refused(findRepeatedKeys(text));
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    throw new Refused([{ code: 'not-json', path: '', message: `The document is not JSON: ${reason}.` }]);
  }
}

/**
 * How deep a text nests, how many values it holds, and how many of them have a key, in one pass that minds strings and
 * ends where a limit is passed.
 */
function measure(text: string): { depth: number; values: number; members: number } {
  let depth = 0;
  let values = 1;
  let members = 0;
  for (let position = 0; position < text.length && depth <= MOST_DEPTH && values <= MOST_VALUES; position += 1) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) {
      position = endOfString(text, position);
    } else if (code === COLON) {
      members += 1;
    } else if (code === COMMA) {
      values += 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      values += 1;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
    }
  }
  return { depth, values, members };
}

/** How many keys all objects of a parsed value have together. Its depth is within the limit. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let members = Array.isArray(value) ? 0 : inner.length;
  for (const item of inner) if (typeof item === 'object') members += membersOf(item);
  return members;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
