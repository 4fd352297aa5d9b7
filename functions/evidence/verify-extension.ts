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

/** What a newer pack proves of an older one. */
export type ExtensionReport = {
  /** Sizes of the log at the older and the newer checkpoint. */
  earlierSize: number;
  laterSize: number;
  /** Documents that both packs hold; none of their revisions was changed or dropped. */
  documentsCompared: number;
};

/**
 * Verifies that a newer pack extends an older one: the same log, keys that follow from those of the older pack, a tree that begins with all
 * entries of the older one, and for each document of both the same revisions and maybe further ones.
 *
 * @throws EvidenceError naming the first thing that was rewritten or dropped in between.
 */
export function verifyExtension(older: VerifiedPack, newer: VerifiedPack): ExtensionReport {
  if (older.log === undefined || newer.log === undefined) {
    const which = older.log === undefined ? 'The older pack' : 'The pack';
    throw new EvidenceError(which, 'has no checkpoint, so nothing can be proved of what came in between.');
  }
  const [before, after] = [older.log.checkpoint, newer.log.checkpoint];
  if (before.origin !== after.origin)
    throw new EvidenceError('The checkpoint', `is of the log ${after.origin}, the older one of ${before.origin}.`);
  const changed = older.log.keys.findIndex(({ key }, index) => newer.log?.keys[index]?.key !== key);
  if (changed >= 0)
    throw new EvidenceError(
      logPaths.keys,
      `does not begin with the keys of the older pack: key ${changed + 1} is another.`,
    );
  checkTree(older.log, newer.log);
  return {
    earlierSize: before.size,
    laterSize: after.size,
    documentsCompared: compareDocuments(older, newer),
  };
}

function checkTree({ checkpoint: before }: PackLog, { checkpoint: after, earlier }: PackLog): void {
  if (before.size > after.size)
    throw new EvidenceError(
      'The checkpoint',
      `counts ${after.size} entries, the older one ${before.size}: the log was cut, or the packs are in the wrong order.`,
    );
  const line = earlier.find(({ size }) => size === before.size);
  const proof = (line?.proof ?? []).map(parseHash).filter((hash) => hash !== undefined);
  if (before.size < after.size && line === undefined)
    throw new EvidenceError(
      logPaths.consistency,
      `has no proof for the older checkpoint of ${before.size} entries: the log does not know of it.`,
    );
  if (isExtension(before, after, proof)) return;
  throw new EvidenceError(
    'The log',
    `was rewritten: the checkpoint of ${after.size} entries does not extend the older one of ${before.size}.`,
  );
}

/** @returns how many documents both have. */
function compareDocuments(older: VerifiedPack, newer: VerifiedPack): number {
  const later = new Map(newer.revisions.map((revision) => [nameOf(revision), revision.hash]));
  const inBoth = new Set(newer.documents.map(({ kind, id }) => `${kind}\n${id}`));
  const compared = older.revisions.filter(({ kind, id }) => inBoth.has(`${kind}\n${id}`));
  const lost = compared.find((revision) => later.get(nameOf(revision)) !== revision.hash);
  if (lost !== undefined)
    throw new EvidenceError(
      `Revision ${lost.number} of ${lost.kind} "${lost.id}"`,
      'of the older pack is not in the newer one: it was rewritten or dropped.',
    );
  return new Set(compared.map(({ kind, id }) => `${kind}\n${id}`)).size;
}

function nameOf({ kind, id, number }: Revision): string {
  return [kind, id, number].join('\n');
}
