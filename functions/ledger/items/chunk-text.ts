/**
 * UTF-16 units a chunk. One unit is at most three bytes of UTF-8, so a chunk stays below 300,000 bytes, and with its keys well below
 * the item limit of 400 KB.
 */
const chunkUnitsMax = 100_000;

/** Cuts a text into chunks that fit an item, never through a surrogate pair. At least one chunk, joined they give the text. */
export function chunkText(whole: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < whole.length) {
    let end = Math.min(start + chunkUnitsMax, whole.length);
    if (end < whole.length && isHighSurrogate(whole.charCodeAt(end - 1))) end -= 1;
    chunks.push(whole.slice(start, end));
    start = end;
  }
  return chunks.length === 0 ? [''] : chunks;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
