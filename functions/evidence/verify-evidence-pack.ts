import {
  checkFiles,
  type EvidenceManifest,
  type ManifestDocument,
  manifestPath,
  readManifest,
} from '../../shared/evidence/evidence-manifest.ts';
import { EvidenceError, type PackFile } from '../../shared/evidence/pack-file.ts';
import { unzipPack } from '../../shared/evidence/unzip-pack.ts';
import { auditEntrySchema } from '../ledger/items/audit-entry.ts';
import { checkChain } from '../ledger/history/check-chain.ts';
import { documentKindSchema } from '../ledger/items/document-kind.ts';
import { type Revision, revisionSchema } from '../ledger/items/revision.ts';
import { StoreError } from '../ledger/store-error.ts';
import { type PackedRevision, packLedger } from './pack-ledger.ts';
import { contentFromParts, readParts, refuseStrangers } from './pack-parts.ts';
import { auditPath, notePath, partsPath, revisionsPath } from './pack-paths.ts';
import { readLines } from './read-lines.ts';
import { verifySavedEstimates } from './verify-saved-estimates.ts';

/** What was found whole. */
export type EvidenceReport = {
  organization: string;
  statement: string;
  documents: number;
  revisions: number;
  auditEntries: number;
  parts: number;
  estimates: number;
  fingerprint: string;
};

/**
 * Verifies an evidence pack with nothing but the pack: the archive byte for byte, the manifest, the chain of revisions and of audit
 * entries of every document, every part, and every saved estimate by making it again.
 *
 * @throws EvidenceError naming the first entry that is altered, dropped, reordered or added.
 */
export async function verifyEvidencePack(archive: Uint8Array): Promise<EvidenceReport> {
  try {
    return await verifyAll(archive);
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    // The pack may come from anyone: whatever cannot be read in it is a finding, not a fault of the program.
    throw new EvidenceError('The pack', `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function verifyAll(archive: Uint8Array): Promise<EvidenceReport> {
  const files = unzipPack(archive);
  const manifest = readManifest(files);
  const text = textOf(files);
  refuseUnknownFiles(manifest);
  const histories = manifest.documents.map((document) => checkHistory(manifest.organization, document, text));
  const parts = readParts(text(partsPath));
  const packed = histories
    .flat()
    .map((revision): PackedRevision => ({ revision, content: contentFromParts(revision, parts) }));
  refuseStrangers(parts);
  checkFiles(manifest, files);
  const { organization, statement, fingerprint } = manifest;
  const estimates = await verifySavedEstimates(packLedger(organization, packed), organization, packed);
  const revisions = packed.length;
  return {
    organization,
    statement,
    documents: manifest.documents.length,
    revisions,
    auditEntries: revisions,
    parts: parts.bodies.size,
    estimates,
    fingerprint,
  };
}

function textOf(files: readonly PackFile[]): (path: string) => string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (path) => {
    const text = texts.get(path);
    if (text === undefined) throw new EvidenceError(path, 'is dropped: the manifest names its document.');
    return text;
  };
}

/** The files of a pack follow from its documents; a manifest that lists another one was not written by this service. */
function refuseUnknownFiles({ documents, files }: EvidenceManifest): void {
  const names = documents.map(({ kind, id }) => ({ kind: kindOf(kind), id }));
  const known = new Set([notePath, partsPath, ...names.flatMap((name) => [auditPath(name), revisionsPath(name)])]);
  const stranger = files.find(({ path }) => !known.has(path));
  if (stranger !== undefined)
    throw new EvidenceError(stranger.path, 'is added: no document of the pack has this file.');
  const seen = new Set<string>();
  const doubles = names.find((name) => seen.size === seen.add(revisionsPath(name)).size);
  if (doubles !== undefined)
    throw new EvidenceError(manifestPath, `is altered: it names ${doubles.kind} "${doubles.id}" twice.`);
}

function kindOf(kind: string) {
  const parsed = documentKindSchema.safeParse(kind);
  if (!parsed.success) throw new EvidenceError(manifestPath, `is altered: there is no kind of document "${kind}".`);
  return parsed.data;
}

function checkHistory(
  organization: string,
  document: ManifestDocument,
  text: (path: string) => string,
): readonly Revision[] {
  const name = { kind: kindOf(document.kind), id: document.id };
  const title = `${name.kind} "${name.id}"`;
  const revisions = readLines(revisionsPath(name), text(revisionsPath(name)), revisionSchema);
  const entries = readLines(auditPath(name), text(auditPath(name)), auditEntrySchema);
  try {
    checkChain(revisions, entries);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new EvidenceError(`In the history of ${title}:`, lowerFirst(error.message));
  }
  const stranger = revisions.find(
    (revision) => revision.organization !== organization || revision.kind !== name.kind || revision.id !== name.id,
  );
  if (stranger !== undefined)
    throw new EvidenceError(`Revision ${stranger.number} of ${title}`, 'is of another document: added.');
  const [revision, entry] = [revisions.at(-1), entries.at(-1)];
  if (revisions.length !== document.revisions || revision?.hash !== document.head || entry?.hash !== document.audit) {
    throw new EvidenceError(
      `The history of ${title}`,
      `does not end where the manifest says (${document.revisions} revisions): dropped or added.`,
    );
  }
  return revisions;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
