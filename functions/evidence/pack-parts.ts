import * as z from 'zod/mini';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { hashText } from '../../shared/canonical/content-hash.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import { addressContent } from '../ledger/items/address-content.ts';
import type { Content } from '../ledger/items/content.ts';
import { partListSchema } from '../ledger/items/part-list.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { partsPath } from './pack-paths.ts';
import { splitLines } from './read-lines.ts';

/** The parts of a pack by their hashes, and which of them have been asked for. */
export type PackParts = { bodies: ReadonlyMap<string, string>; used: Set<string> };

/** Writes parts as lines, in order of their hashes. */
export function writeParts(bodies: ReadonlyMap<string, string>): string {
  return [...bodies.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, body]) => `${body}\n`)
    .join('');
}

/** Reads the parts; each is found under the hash of what it says. @throws EvidenceError for one that is out of place. */
export function readParts(text: string): PackParts {
  const bodies = new Map<string, string>();
  let last = '';
  for (const [index, line] of splitLines(partsPath, text).entries()) {
    const hash = hashText(line);
    // An altered part has another hash, and so another place in the order: most alterations show here, with their line.
    if (hash <= last)
      throw new EvidenceError(
        `${partsPath}, line ${index + 1},`,
        'is altered, added or reordered: parts stand in the order of their hashes.',
      );
    bodies.set(hash, line);
    last = hash;
  }
  return { bodies, used: new Set() };
}

const headSchema = z.record(z.string(), z.unknown());

/**
 * The content of a revision from the parts of a pack; addressing it again must give what the revision's manifest says.
 *
 * @throws EvidenceError naming the first part that is not there.
 */
export function contentFromParts(revision: Revision, parts: PackParts): Content {
  const title = `revision ${revision.number} of ${revision.kind} "${revision.id}"`;
  const take = (hash: string, what: string): unknown => {
    const body = parts.bodies.get(hash);
    if (body === undefined)
      throw new EvidenceError(
        `Part ${hash} (${what} of ${title})`,
        `is dropped or altered: no line of ${partsPath} has this hash.`,
      );
    parts.used.add(hash);
    const value: unknown = JSON.parse(body);
    if (canonicalJson(value) !== body)
      throw new EvidenceError(`Part ${hash} (${what} of ${title})`, 'is not canonical JSON.');
    return value;
  };
  const head = take(revision.head, 'head');
  const lists = revision.lists.map((hash, index) => z.safeParse(partListSchema, take(hash, `list ${index + 1}`)).data);
  const entries = lists.flatMap((list) => list ?? [['', ''] as [string, string]]);
  const content = {
    head: z.safeParse(headSchema, head).success ? (head as Content['head']) : {},
    parts: entries.map(([id, hash]) => ({ id, value: take(hash, `"${id}"`) })),
  };
  const { address } = addressContent(content);
  if (
    address.head !== revision.head ||
    address.parts !== revision.parts ||
    address.lists.join() !== revision.lists.join()
  ) {
    throw new EvidenceError(`The content of ${title}`, 'is not the one that its manifest names.');
  }
  return content;
}

/** @throws EvidenceError naming a part that no revision has. */
export function refuseStrangers({ bodies, used }: PackParts): void {
  const index = [...bodies.keys()].findIndex((hash) => !used.has(hash));
  if (index >= 0)
    throw new EvidenceError(`${partsPath}, line ${index + 1},`, 'is added: no revision in the pack has this part.');
}
