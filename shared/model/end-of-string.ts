/**
 * Where the string of JSON text that opens at `start` is closed: the position of its closing quote, or of the end of a
 * text that does not close it.
 */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // An even number of backslashes are characters of their own; of an odd number the last makes the quote one.
    if ((quote - before) % 2 === 1) return quote;
  }
  return text.length;
}

const BACKSLASH = 0x5c;
