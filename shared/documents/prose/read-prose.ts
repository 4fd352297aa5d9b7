/**
 * What the folder holds: figures that a statement's own texts name. A text names a figure in double braces,
 * "{{table-3/net/2025}}", where its number would stand: the document prints and binds it, and nobody types it.
 */

/** A piece of a text: words, the name of a figure, or braces that name none. */
export type ProsePiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly name: string }
  | { readonly kind: 'broken'; readonly text: string };

const braces = /\{\{([^{}\n]*)\}\}|\{\{|\}\}/g;

/** A text in its pieces, in their order. */
export function readProse(text: string): readonly ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let from = 0;
  for (const match of text.matchAll(braces)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    const name = match[1]?.replace(/\s+/g, ' ').trim() ?? '';
    pieces.push(name === '' ? { kind: 'broken', text: match[0] } : { kind: 'figure', name });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}

/** Whether a text names a figure, or has braces that should. */
export function namesFigures(text: string): boolean {
  return text.includes('{{') || text.includes('}}');
}
