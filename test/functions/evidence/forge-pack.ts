import { addressContent } from '../../../functions/ledger/items/address-content.ts';
import {
  type AuditEntry,
  type Revision,
  sealAuditEntry,
  sealRevision,
} from '../../../functions/ledger/items/revision.ts';
import type { Content } from '../../../functions/ledger/items/content.ts';
import { contentFromParts, readParts, writeParts } from '../../../functions/evidence/pack-parts.ts';
import { auditPath, revisionsPath } from '../../../functions/evidence/pack-paths.ts';
import { writeLines } from '../../../functions/evidence/read-lines.ts';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { type EvidenceManifest, writeManifest } from '../../../shared/evidence/evidence-manifest.ts';
import type { PackFile } from '../../../shared/evidence/pack-file.ts';
import { zipPack } from '../../../shared/evidence/zip-pack.ts';

/** One document of a pack, open to be forged. */
export type ForgedDocument = { kind: string; id: string; revisions: ForgedRevision[] };
/** What a revision says, what its audit entry says otherwise, and its content. */
export type ForgedRevision = { says: Revision; entrySays: Partial<AuditEntry>; content: Content };
export type Forgery = { documents: ForgedDocument[]; statement: string; readme: string };

const textOf = (files: readonly PackFile[], path: string) => files.find((file) => file.path === path)?.text ?? '';
const linesOf = <Line>(files: readonly PackFile[], path: string) =>
  textOf(files, path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const manifestOf = (files: readonly PackFile[]) => JSON.parse(textOf(files, 'manifest.json')) as EvidenceManifest;

/**
 * Forges a pack as someone could who has it all: changes what it says, then makes every hash, both chains and the
 * manifest anew.
 *
 * @param withLog keeps the files of the log as they were signed; else the pack says that there was none.
 */
export function forgePack(
  files: readonly PackFile[],
  change: (forgery: Forgery) => void,
  withLog: boolean,
): Uint8Array {
  const manifest = manifestOf(files);
  const parts = readParts(textOf(files, 'parts.jsonl'));
  const forgery: Forgery = {
    statement: manifest.statement,
    readme: '',
    documents: manifest.documents.map(({ kind, id }) => {
      const revisions = linesOf<Revision>(files, revisionsPath({ kind: kind as Revision['kind'], id }));
      return {
        kind,
        id,
        revisions: revisions.map((says) => ({ says, entrySays: {}, content: contentFromParts(says, parts) })),
      };
    }),
  };
  change(forgery);
  return sealForgery(files, forgery, withLog);
}

function sealForgery(files: readonly PackFile[], forgery: Forgery, withLog: boolean): Uint8Array {
  const bodies = new Map<string, string>();
  const written: PackFile[] = [];
  const documents = forgery.documents.map(({ kind, id, revisions }) => {
    let parent: Revision | undefined;
    let previous: AuditEntry | undefined;
    const entries: AuditEntry[] = [];
    const sealed = revisions.map(({ says: { hash: _, ...said }, entrySays, content }) => {
      const addressed = addressContent(content);
      for (const [hash, body] of addressed.bodies) bodies.set(hash, body);
      parent = sealRevision({ ...said, ...addressed.address, parent: parent?.hash ?? null });
      const { hash, ...entry } = { ...sealAuditEntry(parent, previous?.hash ?? null), ...entrySays };
      previous = { ...entry, hash: contentHash(entry) };
      entries.push(previous);
      return parent;
    });
    const name = { kind: kind as Revision['kind'], id };
    written.push({ path: revisionsPath(name), text: writeLines(sealed) });
    written.push({ path: auditPath(name), text: writeLines(entries) });
    return { kind, id, revisions: sealed.length, head: parent?.hash ?? '', audit: previous?.hash ?? '' };
  });
  const log = withLog ? files.filter(({ path }) => path.startsWith('log/')) : [];
  const all = [
    { path: 'README.txt', text: forgery.readme },
    { path: 'parts.jsonl', text: writeParts(bodies) },
    ...written,
    ...log,
  ].sort((left, right) => (left.path < right.path ? -1 : 1));
  const { organization } = manifestOf(files);
  const format = withLog ? 'rule153/evidence/2' : 'rule153/evidence/1';
  const { file } = writeManifest({ format, organization, statement: forgery.statement, documents }, all);
  return zipPack([file, ...all]);
}
