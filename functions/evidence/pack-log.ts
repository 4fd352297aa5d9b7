import type { LogSigner } from '../../shared/checkpoints/log-signer.ts';
import { printHash } from '../../shared/checkpoints/tree-hash.ts';
import type { ManifestDocument } from '../../shared/evidence/evidence-manifest.ts';
import type { PackFile } from '../../shared/evidence/pack-file.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { leafOf } from '../ledger/log/find-unlogged.ts';
import { signNote } from '../ledger/log/extend-log.ts';
import type { SignedLog } from '../ledger/log/read-log.ts';
import { StoreError } from '../ledger/store-error.ts';
import type { CollectedDocument } from './collect-document.ts';
import { documentsText, type InclusionLine, logPaths } from './pack-paths.ts';
import { writeLines } from './read-lines.ts';

/** Where the log is extended, and who signs it. */
export type LogOfPack = { ledger: Pick<Ledger, 'extendLog'>; signer: LogSigner };

/**
 * Writes what a pack shows of the log. The log is extended now, after the documents were collected, so that it has all
 * of their entries.
 *
 * @throws StoreError `integrity` if the log holds another entry than the ledger.
 */
export async function writeLog(
  { ledger, signer }: LogOfPack,
  organization: string,
  documents: readonly CollectedDocument[],
  summaries: readonly ManifestDocument[],
): Promise<readonly PackFile[]> {
  const log = await ledger.extendLog(organization, signer);
  const key = (await signer.keys()).at(-1);
  if (key === undefined) throw new Error('There is no key to sign with');
  const consistency = log.earlierSizes.map((size) => ({
    size,
    root: printHash(log.tree.root(size)),
    proof: log.tree.proveConsistency(size).map(printHash),
  }));
  return [
    { path: logPaths.checkpoint, text: log.note },
    {
      path: logPaths.documents,
      text: await signNote(log.origin, key, documentsText(log.origin, log.tree.size, summaries)),
    },
    { path: logPaths.keys, text: writeLines(log.keys) },
    { path: logPaths.inclusion, text: writeLines(inclusionOf(log, documents)) },
    { path: logPaths.consistency, text: writeLines(consistency) },
  ];
}

function inclusionOf({ entries, tree }: SignedLog, documents: readonly CollectedDocument[]): readonly InclusionLine[] {
  const places = new Map(entries.map(({ kind, id, number }, index) => [placeName(kind, id, number), index]));
  const lines = documents.flatMap((document) =>
    document.entries.map((entry) => {
      const { kind, id, number } = entry;
      const index = places.get(placeName(kind, id, number));
      if (index === undefined || entries[index]?.leaf !== printHash(leafOf(entry))) {
        throw new StoreError(
          'integrity',
          `Audit entry ${number} of ${kind} "${id}" is not the one that the log holds: it was rewritten.`,
        );
      }
      return { kind, id, number, index, proof: tree.proveInclusion(index).map(printHash) };
    }),
  );
  return lines.sort((left, right) => left.index - right.index);
}

function placeName(kind: string, id: string, number: number): string {
  return [kind, id, number].join('\n');
}
