import { isExtension } from '../../shared/checkpoints/check-proof.ts';
import { parseHash } from '../../shared/checkpoints/tree-hash.ts';
import type { ManifestDocument } from '../../shared/evidence/evidence-manifest.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { logPaths } from './pack-paths.ts';
import type { PackLog } from './verify-pack-log.ts';

/** A pack that was verified by itself. */
export type VerifiedPack = {
  log: PackLog | undefined;
  documents: readonly ManifestDocument[];
  revisions: readonly Revision[];
};

/** What a later pack proves of an earlier one. */
export type ExtensionReport = {
  /** Sizes of the log at the earlier and the later checkpoint. */
  earlierSize: number;
  laterSize: number;
  /** Documents that both packs hold; none of their revisions was changed or dropped. */
  documentsCompared: number;
};

/**
 * Verifies that a later pack extends an earlier one: the same log, keys that follow from those of the earlier pack, a
 * tree that begins with all entries of the earlier one, and for each document of both the same revisions and maybe
 * further ones.
 *
 * @throws EvidenceError naming the first thing that was rewritten or dropped in between.
 */
export function verifyExtension(earlier: VerifiedPack, later: VerifiedPack): ExtensionReport {
  if (earlier.log === undefined || later.log === undefined) {
    const which = earlier.log === undefined ? 'The earlier pack' : 'The pack';
    throw new EvidenceError(which, 'has no checkpoint, so nothing can be proved of what came in between.');
  }
  const [before, after] = [earlier.log.checkpoint, later.log.checkpoint];
  if (before.origin !== after.origin)
    throw new EvidenceError('The checkpoint', `is of the log ${after.origin}, the earlier one of ${before.origin}.`);
  const changed = earlier.log.keys.findIndex(({ key }, index) => later.log?.keys[index]?.key !== key);
  if (changed >= 0)
    throw new EvidenceError(
      logPaths.keys,
      `does not begin with the keys of the earlier pack: key ${changed + 1} is another.`,
    );
  checkTree(earlier.log, later.log);
  return {
    earlierSize: before.size,
    laterSize: after.size,
    documentsCompared: compareDocuments(earlier, later),
  };
}

function checkTree({ checkpoint: before }: PackLog, { checkpoint: after, earlier }: PackLog): void {
  if (before.size > after.size)
    throw new EvidenceError(
      'The checkpoint',
      `counts ${after.size} entries, the earlier one ${before.size}: ` +
        'the log was cut, or the packs are in the wrong order.',
    );
  const line = earlier.find(({ size }) => size === before.size);
  const proof = (line?.proof ?? []).map(parseHash).filter((hash) => hash !== undefined);
  if (before.size < after.size && line === undefined)
    throw new EvidenceError(
      logPaths.consistency,
      `has no proof for the earlier checkpoint of ${before.size} entries: the log does not know of it.`,
    );
  if (isExtension(before, after, proof)) return;
  throw new EvidenceError(
    'The log',
    `was rewritten: the checkpoint of ${after.size} entries does not extend the earlier one of ${before.size}.`,
  );
}

/** @returns how many documents both have. */
function compareDocuments(earlier: VerifiedPack, later: VerifiedPack): number {
  const laterHashes = new Map(later.revisions.map((revision) => [nameOf(revision), revision.hash]));
  const inBoth = new Set(later.documents.map(({ kind, id }) => `${kind}\n${id}`));
  const compared = earlier.revisions.filter(({ kind, id }) => inBoth.has(`${kind}\n${id}`));
  const lost = compared.find((revision) => laterHashes.get(nameOf(revision)) !== revision.hash);
  if (lost !== undefined)
    throw new EvidenceError(
      `Revision ${lost.number} of ${lost.kind} "${lost.id}"`,
      'of the earlier pack is not in the later one: it was rewritten or dropped.',
    );
  return new Set(compared.map(({ kind, id }) => `${kind}\n${id}`)).size;
}

function nameOf({ kind, id, number }: Revision): string {
  return [kind, id, number].join('\n');
}
