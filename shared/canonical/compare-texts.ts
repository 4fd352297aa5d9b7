/**
 * Orders two strings by Unicode code point.
 *
 * JavaScript compares UTF-16 code units, which puts U+FFFD after U+1F600. Code points give the order that UTF-8 bytes
 * have, so a verifier in another language sorts the same way with a plain byte comparison.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it.
 */
export function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Moves surrogates (which stand for code points above U+FFFF) behind the other code units. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
