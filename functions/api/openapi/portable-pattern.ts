/** Properties of Unicode that patterns here name, as ranges that every language has. Halves of pairs need none: JSON in UTF-8 has none. */
const CATEGORIES: Readonly<Record<string, string>> = { Cc: '\\x00-\\x1f\\x7f-\\x9f', Cs: '' };

/** Digits and letters of ASCII alone: other languages count those of every script among `\d` and `\w`. */
const CLASSES: Readonly<Record<string, string>> = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' };

/** What not every language compiles: properties of Unicode, code points by four digits, looking ahead or behind, named groups. */
const NOT_PORTABLE = /\\[pPuk]|\(\?[=!<]/;

/** A piece of a pattern: an escape, a bracket, or any other character. */
const PIECE = /\\p\{\w+\}|\\u[0-9a-fA-F]{4}|\\[^]|[^]/g;

/**
 * A pattern as the OpenAPI document publishes it, in what JavaScript, Python, Go and Java have in common. Properties become ranges, and
 * code points the characters themselves. The service checks by the pattern as it is written in the schema.
 *
 * @returns undefined where no such pattern says the same; then the document shows none.
 */
export function portablePattern(pattern: string): string | undefined {
  let isInClass = false;
  const portable = pattern.replace(PIECE, (piece) => {
    if (piece === '[' || piece === ']') isInClass = piece === '[';
    const ranges = CATEGORIES[/^\\p\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? CLASSES[piece];
    if (ranges !== undefined) return isInClass ? ranges : `[${ranges}]`;
    if (/^\\u[0-9a-fA-F]{4}$/.test(piece)) return String.fromCharCode(Number.parseInt(piece.slice(2), 16));
    return piece;
  });
  return NOT_PORTABLE.test(portable) ? undefined : portable;
}
