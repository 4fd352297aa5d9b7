import { canonicalJson, NotCanonicalError } from '../../../shared/canonical/canonical-json.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import type { Content } from './content.ts';
import type { Manifest } from './revision.ts';
import { StoreError } from '../store-error.ts';
import * as z from 'zod/mini';
import { contentHashText } from '../../../shared/canonical/text-formats.ts';

/** What a manifest says of the content. */
export type ContentAddress = Pick<Manifest, 'head' | 'lists' | 'parts'>;

export type AddressedContent = {
  address: ContentAddress;
  /** Canonical JSON by its hash: the head, every part, every list. Equal parts appear once. */
  bodies: ReadonlyMap<string, string>;
};

/**
 * Computes the addresses of content and the bodies to be stored under them. Pure: the same content has the same
 * address, so someone who holds a document can recompute what its manifest must say.
 *
 * @throws StoreError `invalid` naming every part id that is used twice and every value that is not JSON.
 */
export function addressContent(content: Content): AddressedContent {
  const bodies = new Map<string, string>();
  const problems: string[] = [];
  const keep = (value: unknown, where: string): string => {
    const body = bodyOf(value, where, problems);
    const hash = hashText(body);
    bodies.set(hash, body);
    return hash;
  };
  const head = keep(content.head, 'head');
  const seen = new Set<string>();
  const entries = content.parts.map(({ id, value }): PartEntry => {
    if (seen.has(id)) problems.push(`The id "${id}" is used for two parts. Give each its own.`);
    seen.add(id);
    return [id, keep(value, `part "${id}"`)];
  });
  const lists = cutPartList(entries).map((list) => keep(list, 'list of parts'));
  if (problems.length > 0) throw new StoreError('invalid', problems.join('\n'));
  return { address: { head, lists, parts: entries.length }, bodies };
}

function bodyOf(value: unknown, where: string, problems: string[]): string {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    problems.push(`${where}: ${error.message}`);
    return '';
  }
}

/** The id of a part and the content hash of its value. */
const partEntrySchema = z.tuple([z.string(), contentHashText]);
export type PartEntry = z.infer<typeof partEntrySchema>;
export const partListSchema = z.array(partEntrySchema);

const longest = 1024;

/**
 * Cuts the entries of a document into lists that are stored by their own hash.
 *
 * A list ends behind an entry whose hash begins in one way out of 256, so the cuts follow the content and not the
 * position: a requirement put in at the front rewrites the first list, and the lists behind it are stored already.
 */
export function cutPartList(entries: readonly PartEntry[]): PartEntry[][] {
  const lists: PartEntry[][] = [];
  let list: PartEntry[] = [];
  for (const entry of entries) {
    list.push(entry);
    if (list.length === longest || /^A[A-P]/.test(entry[1])) {
      lists.push(list);
      list = [];
    }
  }
  if (list.length > 0) lists.push(list);
  return lists;
}

/*
 * A pack is a copy of all texts of a revision in one item, beside the texts themselves: reading it asks once where
 * reading them asks twice. It proves nothing by itself. Every text in it is hashed again when it is read, and one that
 * the revision does not name is damage.
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
 * @param bodies canonical JSON by its hash. It holds no line ends, which are escapes in JSON: one stands between two
 *   texts.
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
