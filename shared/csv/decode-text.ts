import { Refused } from '../model/problem.ts';

/**
 * The text of a file as spreadsheets and editors save it: UTF-8 with or without a byte order mark, or UTF-16 that
 * begins with one ("Unicode text" of Excel). Anything else is refused by its name, since letters and figures guessed
 * from bytes could be others.
 *
 * @throws Refused that names the encoding, the line of the first byte that fits none, and how to save the file.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes);
  if (encoding === 'UTF-32') throw refuse('is UTF-32, which is not read');
  const text = decodeAs(encoding, bytes);
  if (text !== undefined && !text.includes('\0')) return text;
  throw refuse(
    encoding === 'utf-8' ? whatItIs(bytes) : 'begins as UTF-16 but is damaged: its bytes make no characters',
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that the byte order mark names; UTF-8 where there is none. */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'UTF-32' {
  const [first, second, third, fourth] = bytes;
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** What bytes that are no UTF-8 most likely are, with the place that an officer can look at. */
function whatItIs(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'is a zip file such as a workbook (.xlsx), not text';
  if (bytes.includes(0)) return 'has bytes of zero: it is a file of another kind, or UTF-16 without a byte order mark';
  const at = firstStray(bytes);
  const line = bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  return (
    `is not UTF-8: on line ${line} stands a byte (${(bytes[at] ?? 0).toString(16).toUpperCase()}) that would be ` +
    `"${letter}" in Windows-1252, the encoding of Excel's plain "CSV", and another letter elsewhere`
  );
}

/** Where the first sequence that is no UTF-8 begins, by halves: everything before it decodes. */
function firstStray(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // What is good as a stream may end within a character; that begins the sequence.
  let from = good;
  while (from > 0 && good - from < 3 && decodeAs('utf-8', bytes.subarray(0, from)) === undefined) from -= 1;
  return from;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // As a stream, a character that is cut at the end is not yet a fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuse(what: string): Refused {
  return new Refused([
    {
      code: 'invalid',
      path: '',
      message: `The text ${what}. Save it as UTF-8 (in Excel: "CSV UTF-8 (comma delimited)").`,
    },
  ]);
}
