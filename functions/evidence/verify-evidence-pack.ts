import {
  checkFiles,
  type EvidenceManifest,
  type ManifestDocument,
  manifestPath,
  readManifest,
} from '../../shared/evidence/evidence-manifest.ts';
import { printVerifierKey } from '../../shared/checkpoints/verifier-key.ts';
import { EvidenceError, type PackFile } from '../../shared/evidence/pack-file.ts';
import { unzipPack } from '../../shared/evidence/unzip-pack.ts';
import { type AuditEntry, auditEntrySchema, type Revision, revisionSchema } from '../ledger/items/revision.ts';
import { checkChain } from '../ledger/history/check-chain.ts';
import { documentKindSchema } from '../ledger/items/primitives.ts';
import { StoreError } from '../ledger/store-error.ts';
import { checkContents, checkRelations } from './check-contents.ts';
import { checkWorkflow } from './check-workflow.ts';
import { type PackedRevision, packLedger } from './pack-ledger.ts';
import { contentFromParts, readParts, refuseStrangers } from './pack-parts.ts';
import { auditPath, logPaths, notePath, partsPath, revisionsPath } from './pack-paths.ts';
import { noteText } from './note-text.ts';
import { readLines } from './read-lines.ts';
import { type ExtensionReport, type VerifiedPack, verifyExtension } from './verify-extension.ts';
import { checkKnownKey, type PackLog, verifyPackLog } from './verify-pack-log.ts';
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
  /** What the pack proves of the log; left out for a pack of the first format, which has none. */
  log?: { origin: string; size: number; key: string };
  /** What it proves of an earlier pack. */
  since?: ExtensionReport;
};

/** What the reader of a pack has besides: an earlier pack, and the log's key from elsewhere. */
export type EvidenceBefore = { since?: Uint8Array | undefined; key?: string | undefined };

/**
 * Verifies an evidence pack with nothing but the pack: the archive byte for byte, the manifest, the chain of revisions
 * and of audit entries of every document, every part, every step of the workflow, every saved estimate by making it
 * again, and its place in the log.
 *
 * @throws EvidenceError naming the first entry that is altered, dropped, reordered or added.
 */
export async function verifyEvidencePack(
  archive: Uint8Array,
  { since, key }: EvidenceBefore = {},
): Promise<EvidenceReport> {
  const { report, pack } = await verifyPack(archive, 'The pack');
  if (key !== undefined) {
    if (pack.log === undefined) throw new EvidenceError('The pack', 'has no checkpoint, so it is signed by no key.');
    checkKnownKey(pack.log, key);
  }
  if (since === undefined) return report;
  return { ...report, since: verifyExtension((await verifyPack(since, 'The earlier pack')).pack, pack) };
}

async function verifyPack(archive: Uint8Array, title: string): Promise<Verified> {
  try {
    return await verifyAll(archive);
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    // The pack may come from anyone: whatever cannot be read in it is a finding, not a fault of the program.
    throw new EvidenceError(title, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Verified = { report: EvidenceReport; pack: VerifiedPack };

async function verifyAll(archive: Uint8Array): Promise<Verified> {
  const files = unzipPack(archive);
  const manifest = readManifest(files);
  const { format, organization, statement, fingerprint, documents } = manifest;
  const text = textOf(files);
  refuseUnknownFiles(manifest);
  const histories = documents.map((document) => checkHistory(organization, document, text));
  const parts = readParts(text(partsPath));
  const packed = histories
    .flatMap(({ revisions }) => revisions)
    .map((revision): PackedRevision => ({ revision, content: contentFromParts(revision, parts) }));
  refuseStrangers(parts);
  checkFiles(manifest, files);
  if (text(notePath) !== noteText(format, statement))
    throw new EvidenceError(notePath, 'is altered: it is not the text that a pack of this statement has.');
  const entries = histories.flatMap((history) => history.entries);
  const log = format === 'rule153/evidence/1' ? undefined : verifyPackLog(text, documents, entries);
  await checkContents(packed);
  // What is named first is what was done, not what follows from it: an edited revision also makes the estimates that
  // name it fail.
  const [saved, others] = [histories.filter(isOfEstimate), histories.filter((history) => !isOfEstimate(history))];
  for (const history of others) checkWorkflow(history.revisions);
  checkRelations(organization, statement, packed);
  const estimates = await verifySavedEstimates(packLedger(organization, packed), organization, packed);
  for (const history of saved) checkWorkflow(history.revisions);
  const revisions = packed.map(({ revision }) => revision);
  const report = {
    organization,
    statement,
    documents: documents.length,
    revisions: revisions.length,
    auditEntries: entries.length,
    parts: parts.bodies.size,
    estimates,
    fingerprint,
    ...(log !== undefined && { log: logReport(log) }),
  };
  return { report, pack: { log, documents, revisions } };
}

type History = { revisions: readonly Revision[]; entries: readonly AuditEntry[] };

function isOfEstimate({ revisions }: History): boolean {
  return revisions[0]?.kind === 'estimate';
}

function logReport({ checkpoint: { origin, size }, signer }: PackLog) {
  return { origin, size, key: printVerifierKey(signer) };
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
function refuseUnknownFiles({ format, documents, files }: EvidenceManifest): void {
  const names = documents.map(({ kind, id }) => ({ kind: kindOf(kind), id }));
  const ofLog = format === 'rule153/evidence/1' ? [] : Object.values(logPaths);
  const known = new Set([
    notePath,
    partsPath,
    ...ofLog,
    ...names.flatMap((name) => [auditPath(name), revisionsPath(name)]),
  ]);
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

function checkHistory(organization: string, document: ManifestDocument, text: (path: string) => string): History {
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
  return { revisions, entries };
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
