import { hashText } from '../../../shared/canonical/content-hash.ts';

/*
 * A pack is a copy of all texts of a revision in one item, beside the texts themselves: reading it asks once where reading them asks twice. It
 * proves nothing by itself. Every text in it is hashed again when it is read, and one that the revision does not name is damage.
 */

/** Below this number of texts a pack would save nothing. */
const textsMin = 8;
/** The most that a pack may hold, in bytes of UTF-8, so that it fits an item with its keys. */
const bytesMax = 350_000;

/** Whether a revision of so many parts has a pack, unless it is too large for one or was written by version 0.1.0. */
export function mayBePacked(parts: number): boolean {
  return parts + 2 >= textsMin;
}

/**
 * Packs texts into one; undefined where that is not worth it, or does not fit.
 *
 * @param bodies canonical JSON by its hash. It holds no line ends, which are escapes in JSON: one stands between two texts.
 */
export function packTexts(bodies: ReadonlyMap<string, string>): string | undefined {
  if (bodies.size < textsMin) return undefined;
  const pack = [...bodies.values()].join('\n');
  return Buffer.byteLength(pack, 'utf8') > bytesMax ? undefined : pack;
}

/** The texts of a pack by the hashes of what they are, whatever they were. */
export function unpackTexts(pack: string): Map<string, string> {
  return new Map(pack.split('\n').map((text) => [hashText(text), text]));
}
