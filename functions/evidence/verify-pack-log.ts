import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { isIncluded } from '../../shared/checkpoints/check-proof.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/checkpoints/checkpoint.ts';
import { checkKeyList, keysAtSize, type LogKey, type ValidKey } from '../../shared/checkpoints/log-keys.ts';
import { findSigner, parseNote } from '../../shared/checkpoints/signed-note.ts';
import { hashLeaf, parseHash, type TreeHash } from '../../shared/checkpoints/tree-hash.ts';
import { printVerifierKey, type VerifierKey } from '../../shared/checkpoints/verifier-key.ts';
import type { ManifestDocument } from '../../shared/evidence/evidence-manifest.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import type { AuditEntry } from '../ledger/items/revision.ts';
import {
  type ConsistencyLine,
  consistencyLineSchema,
  documentsText,
  type InclusionLine,
  inclusionLineSchema,
  keyLineSchema,
  logPaths,
} from './pack-paths.ts';
import { readLines } from './read-lines.ts';

/** What a pack proves of the log. */
export type PackLog = {
  checkpoint: Checkpoint;
  /** The key that signed the checkpoint. */
  signer: VerifierKey;
  /** Every key of the log as the pack lists them. */
  keys: readonly LogKey[];
  earlier: readonly ConsistencyLine[];
};

/**
 * Verifies what a pack shows of the log: that each key hands over to the next, that the checkpoint and the list of
 * documents are signed by a key of that size, and that the checkpoint includes every audit entry of the pack, in the
 * order of their numbers.
 *
 * @param entries all audit entries of the pack.
 * @throws EvidenceError naming the first thing that does not hold.
 */
export function verifyPackLog(
  text: (path: string) => string,
  documents: readonly ManifestDocument[],
  entries: readonly AuditEntry[],
): PackLog {
  const keys = readLines(logPaths.keys, text(logPaths.keys), keyLineSchema);
  const { checkpoint, signer } = readCheckpoint(text(logPaths.checkpoint), keys);
  const { origin, size } = checkpoint;
  const note = parseNote(text(logPaths.documents));
  if (note === undefined || findSigner(note, [signer]) === undefined)
    throw new EvidenceError(logPaths.documents, 'is not signed by the key that signed the checkpoint.');
  if (note.text !== documentsText(origin, size, documents))
    throw new EvidenceError(
      logPaths.documents,
      'is signed for other documents or another checkpoint: documents or revisions of the pack were added or dropped.',
    );
  checkInclusion(checkpoint, readLines(logPaths.inclusion, text(logPaths.inclusion), inclusionLineSchema), entries);
  const earlier = readLines(logPaths.consistency, text(logPaths.consistency), consistencyLineSchema);
  return { checkpoint, signer, keys, earlier };
}

function readCheckpoint(text: string, list: readonly LogKey[]): { checkpoint: Checkpoint; signer: VerifierKey } {
  const note = parseNote(text);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined)
    throw new EvidenceError(logPaths.checkpoint, 'is altered: it is not a signed checkpoint.');
  const keys = validKeys(checkpoint.origin, list);
  const signer = findSigner(note, keysAtSize(keys, checkpoint.size));
  if (signer === undefined)
    throw new EvidenceError(
      logPaths.checkpoint,
      `is not signed by a key that ${logPaths.keys} names for a log of ${checkpoint.size} entries.`,
    );
  return { checkpoint, signer };
}

function validKeys(origin: string, list: readonly LogKey[]): readonly ValidKey[] {
  const keys = checkKeyList(origin, list);
  if (typeof keys === 'string') throw new EvidenceError(logPaths.keys, `${keys}.`);
  return keys;
}

function checkInclusion(checkpoint: Checkpoint, lines: readonly InclusionLine[], entries: readonly AuditEntry[]): void {
  const leaves = new Map(entries.map((entry) => [nameOf(entry), hashLeaf(canonicalJson(entry))]));
  const last = new Map<string, { number: number; index: number }>();
  for (const [position, line] of lines.entries()) {
    const { kind, id, number, index, proof } = line;
    const title = `${logPaths.inclusion}, line ${position + 1},`;
    const leaf = leaves.get(nameOf(line));
    if (leaf === undefined || !leaves.delete(nameOf(line)))
      throw new EvidenceError(title, `is added: the pack has no audit entry ${number} of ${kind} "${id}" besides.`);
    if (!isIncluded(leaf, index, proof.flatMap(toHash), checkpoint))
      throw new EvidenceError(
        `Audit entry ${number} of ${kind} "${id}"`,
        `is not entry ${index} of the log of ${checkpoint.size} that was ` +
          'signed: it was rewritten after that, or never there.',
      );
    const before = last.get(`${kind}\n${id}`);
    if (number !== (before?.number ?? 0) + 1 || index <= (before?.index ?? -1))
      throw new EvidenceError(title, `has audit entry ${number} of ${kind} "${id}" out of its order.`);
    last.set(`${kind}\n${id}`, { number, index });
  }
  const [unproven] = leaves.keys();
  if (unproven !== undefined)
    throw new EvidenceError(
      logPaths.inclusion,
      `has no proof for audit entry ${unproven.split('\n').reverse().join(' of ')}: dropped.`,
    );
}

function nameOf({ kind, id, number }: Pick<AuditEntry, 'kind' | 'id' | 'number'>): string {
  return [kind, id, number].join('\n');
}

function toHash(text: string): readonly TreeHash[] {
  const hash = parseHash(text);
  return hash === undefined ? [] : [hash];
}

/**
 * Checks that a pack is of a log that the reader knows: one of the keys of its list must be the one that the reader was
 * given. The keys after it follow from it by their handovers.
 *
 * @throws EvidenceError if the list does not have the key.
 */
export function checkKnownKey({ keys, checkpoint, signer }: PackLog, key: string): void {
  const known = keys.findIndex((one) => one.key === key);
  const signing = keys.findIndex((one) => one.key === printVerifierKey(signer));
  if (known >= 0 && signing >= known) return;
  throw new EvidenceError(
    'The checkpoint',
    `of ${checkpoint.origin} is signed by ${printVerifierKey(signer)}, which does not follow from the key ${key}: ` +
      'the pack is of another log, or signed by somebody else.',
  );
}
