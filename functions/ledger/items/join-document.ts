import type { Content } from './content.ts';

/**
 * Joins content to the document that it was split from, see `splitDocument`. The caller parses the result with the schema of the
 * document: what was checked on writing is checked again on reading.
 */
export function joinDocument(content: Content, partsKey?: string): Record<string, unknown> {
  if (partsKey === undefined) return { ...content.head };
  return { ...content.head, [partsKey]: content.parts.map((part) => part.value) };
}
