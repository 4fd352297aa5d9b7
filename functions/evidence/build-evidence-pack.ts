import { compareTexts } from '../../shared/canonical/compare-texts.ts';
import { writeManifest } from '../../shared/evidence/evidence-manifest.ts';
import type { PackFile } from '../../shared/evidence/pack-file.ts';
import { zipPack } from '../../shared/evidence/zip-pack.ts';
import type { DocumentName } from '../ledger/items/primitives.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { StoreError } from '../ledger/store-error.ts';
import { collectDocument, type CollectedDocument } from './collect-document.ts';
import { basisOfEstimate, cardsOfStatement, listSavedEstimates } from './list-evidence.ts';
import { noteText } from './note-text.ts';
import { auditPath, notePath, partsPath, revisionsPath } from './pack-paths.ts';
import { type LogOfPack, writeLog } from './pack-log.ts';
import { writeParts } from './pack-parts.ts';
import { writeLines } from './read-lines.ts';

// What belongs in this folder: evidence packs, from the ledger and back to proof. No HTTP, no decisions on who may have
// one.

/** A zip archive, and the fingerprint to note elsewhere. */
export type EvidencePack = { bytes: Uint8Array<ArrayBuffer>; fingerprint: string };

/**
 * Builds the evidence pack of a statement: the statement, its saved estimates, and every rate card, scenario and
 * decision that they name, all with their whole history. The same ledger with the same log gives the same bytes.
 *
 * @param log where the log is extended and signed, so that the pack proves its place in it; a pack without is only
 *   consistent in itself.
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function buildEvidencePack(
  ledger: LedgerReader,
  organization: string,
  statement: string,
  log?: LogOfPack,
): Promise<EvidencePack> {
  const bodies = new Map<string, string>();
  const documents = await collectAll(ledger, { organization, kind: 'statement', id: statement }, bodies);
  const format = log === undefined ? 'rule153/evidence/1' : 'rule153/evidence/2';
  const summaries = documents.map(summaryOf);
  const files: PackFile[] = [
    { path: notePath, text: noteText(format, statement) },
    ...documents.flatMap((document) => [
      { path: auditPath(document), text: writeLines(document.entries) },
      { path: revisionsPath(document), text: writeLines(document.revisions) },
    ]),
    { path: partsPath, text: writeParts(bodies) },
    ...(log === undefined ? [] : await writeLog(log, organization, documents, summaries)),
  ];
  files.sort((left, right) => compareTexts(left.path, right.path));
  const { file, fingerprint } = writeManifest({ format, organization, statement, documents: summaries }, files);
  return { bytes: new Uint8Array(zipPack([file, ...files])), fingerprint };
}

async function collectAll(
  ledger: LedgerReader,
  name: DocumentName,
  bodies: Map<string, string>,
): Promise<readonly CollectedDocument[]> {
  const { organization } = name;
  const statement = await collectDocument(ledger, name, bodies);
  const estimates: CollectedDocument[] = [];
  for (const id of await listSavedEstimates(ledger, organization, name.id)) {
    estimates.push(await collectDocument(ledger, { organization, kind: 'estimate', id }, bodies));
  }
  const needed = uniqueNames(
    estimates.flatMap(({ contents }) => contents.flatMap((content) => basisOfEstimate(organization, content))),
  );
  const mentioned = uniqueNames(
    statement.contents.flatMap(cardsOfStatement).map((id) => ({ organization, kind: 'rate-card' as const, id })),
  );
  const collected = [statement, ...estimates];
  for (const one of needed) collected.push(await collectDocument(ledger, one, bodies));
  for (const one of mentioned.filter((card) => !needed.some(({ kind, id }) => kind === card.kind && id === card.id))) {
    // A statement may name a card that nobody has entered yet; an estimate cannot have been made with it.
    const card = await collectDocument(ledger, one, bodies).catch(onlyIfThere);
    if (card !== undefined) collected.push(card);
  }
  return collected.sort((left, right) => compareTexts(nameText(left), nameText(right)));
}

function onlyIfThere(error: unknown): undefined {
  if (error instanceof StoreError && error.code === 'not-found') return undefined;
  throw error;
}

function uniqueNames(names: readonly DocumentName[]): readonly DocumentName[] {
  return [...new Map(names.map((name) => [nameText(name), name])).values()];
}

function nameText({ kind, id }: DocumentName): string {
  return `${kind}\n${id}`;
}

function summaryOf({ kind, id, revisions, entries }: CollectedDocument) {
  return {
    kind,
    id,
    revisions: revisions.length,
    head: revisions.at(-1)?.hash ?? '',
    audit: entries.at(-1)?.hash ?? '',
  };
}
