import { compareTexts } from '../../shared/canonical/compare-texts.ts';
import * as z from 'zod/mini';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { hashText } from '../../shared/canonical/content-hash.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import type { Content } from '../ledger/items/content.ts';
import { cutPartList, type PartEntry, partListSchema } from '../ledger/items/address-content.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { partsPath } from './pack-paths.ts';
import { splitLines } from './read-lines.ts';

/** The parts of a pack by their hashes. */
export type PackParts = {
  bodies: ReadonlyMap<string, string>;
  /** What was asked for, as it was read: revisions share most of their parts, so each part is read and checked once. */
  values: Map<string, unknown>;
  lists: Map<string, readonly PartEntry[]>;
};

/** Writes parts as lines, in order of their hashes. */
export function writeParts(bodies: ReadonlyMap<string, string>): string {
  return [...bodies.entries()]
    .sort(([left], [right]) => compareTexts(left, right))
    .map(([, body]) => `${body}\n`)
    .join('');
}

/**
 * Reads the parts; each is found under the hash of what it says. @throws EvidenceError for one that is out of place.
 */
export function readParts(text: string): PackParts {
  const bodies = new Map<string, string>();
  let last = '';
  for (const [index, line] of splitLines(partsPath, text).entries()) {
    const hash = hashText(line);
    // An altered part has another hash, and so another place in the order: most alterations show here, with their line.
    if (compareTexts(hash, last) <= 0)
      throw new EvidenceError(
        `${partsPath}, line ${index + 1},`,
        'is altered, added or reordered: parts stand in the order of their hashes.',
      );
    bodies.set(hash, line);
    last = hash;
  }
  return { bodies, values: new Map(), lists: new Map() };
}

const headSchema = z.record(z.string(), z.unknown());

/**
 * The content of a revision from the parts of a pack. The parts are known by their hashes, so it is the content that
 * the revision's manifest names exactly if the lists are cut as they are when a content is stored. Equal parts of
 * several revisions are one value.
 *
 * @throws EvidenceError naming the first part that is not there.
 */
export function contentFromParts(revision: Revision, parts: PackParts): Content {
  const title = `revision ${revision.number} of ${revision.kind} "${revision.id}"`;
  const head = takePart(parts, revision.head, () => `head of ${title}`);
  const lists = revision.lists.map((hash, index) => takeList(parts, hash, () => `list ${index + 1} of ${title}`));
  const entries = lists.flat();
  const content = {
    head: z.safeParse(headSchema, head).success ? (head as Content['head']) : undefined,
    parts: entries.map(([id, hash]) => ({ id, value: takePart(parts, hash, () => `"${id}" of ${title}`) })),
  };
  if (content.head === undefined || entries.length !== revision.parts || !isCutAsStored(lists, entries))
    throw new EvidenceError(`The content of ${title}`, 'is not the one that its manifest names.');
  return { head: content.head, parts: content.parts };
}

/** Whether no id is there twice, and the lists begin and end where they do when a content is stored. */
function isCutAsStored(lists: readonly (readonly PartEntry[])[], entries: readonly PartEntry[]): boolean {
  const cut = cutPartList(entries);
  return (
    new Set(entries.map(([id]) => id)).size === entries.length &&
    cut.length === lists.length &&
    cut.every((list, place) => list.length === lists[place]?.length)
  );
}

/** @param what says whose part it is: asked only when something is wrong. */
function takePart({ bodies, values }: PackParts, hash: string, what: () => string): unknown {
  if (values.has(hash)) return values.get(hash);
  const body = bodies.get(hash);
  if (body === undefined)
    throw new EvidenceError(
      `Part ${hash} (${what()})`,
      `is dropped or altered: no line of ${partsPath} has this hash.`,
    );
  const value: unknown = JSON.parse(body);
  if (canonicalJson(value) !== body) throw new EvidenceError(`Part ${hash} (${what()})`, 'is not canonical JSON.');
  values.set(hash, value);
  return value;
}

function takeList(parts: PackParts, hash: string, what: () => string): readonly PartEntry[] {
  const known = parts.lists.get(hash);
  if (known !== undefined) return known;
  const { data } = z.safeParse(partListSchema, takePart(parts, hash, what));
  if (data === undefined) throw new EvidenceError(`Part ${hash} (${what()})`, 'is altered: it is not a list of parts.');
  parts.lists.set(hash, data);
  return data;
}

/** @throws EvidenceError naming a part that no revision has. */
export function refuseStrangers({ bodies, values }: PackParts): void {
  const index = [...bodies.keys()].findIndex((hash) => !values.has(hash));
  if (index >= 0)
    throw new EvidenceError(`${partsPath}, line ${index + 1},`, 'is added: no revision in the pack has this part.');
}
