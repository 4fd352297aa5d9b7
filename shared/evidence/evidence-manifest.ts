import { contentHashText } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { contentHash, hashText } from '../canonical/content-hash.ts';
import { EvidenceError, type PackFile } from './pack-file.ts';

const hash = contentHashText;
const count = z.int().check(z.nonnegative());

/** Packs of the first format have no log; they are read and no longer written where a log can be signed. */
const formatSchema = z.enum(['rule153/evidence/1', 'rule153/evidence/2']);
export type EvidenceFormat = z.infer<typeof formatSchema>;

const manifestSchema = z.strictObject({
  format: formatSchema,
  organization: z.string(),
  /** The statement that the pack is about. */
  statement: z.string(),
  /** Every document in the pack: how many revisions it has, the hash of the last one and of the last audit entry. */
  documents: z.array(z.strictObject({ kind: z.string(), id: z.string(), revisions: count, head: hash, audit: hash })),
  /** Every other file of the pack, in order, with the SHA-256 of its bytes as base64url. */
  files: z.array(z.strictObject({ path: z.string(), bytes: count, hash })),
  /** The content hash of the above: the fingerprint of the pack. */
  fingerprint: hash,
});

/**
 * What a pack says of itself. It follows from the rest of the pack, so the same ledger gives the same manifest at any
 * time.
 */
export type EvidenceManifest = z.infer<typeof manifestSchema>;
export type ManifestDocument = EvidenceManifest['documents'][number];

export const manifestPath = 'manifest.json';

/** Writes the manifest of a pack. */
export function writeManifest(
  about: Pick<EvidenceManifest, 'format' | 'organization' | 'statement' | 'documents'>,
  files: readonly PackFile[],
): { file: PackFile; fingerprint: string } {
  const { format, organization, statement, documents } = about;
  const listed = files.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text), hash: hashText(text) }));
  const said = { format, organization, statement, documents, files: listed };
  const fingerprint = contentHash(said);
  return { file: { path: manifestPath, text: print(manifestSchema.parse({ ...said, fingerprint })) }, fingerprint };
}

/**
 * Reads the manifest of a pack and compares the pack's files with it by name and order. Their contents are compared by
 * `checkFiles`, after finer checks had their chance to say what exactly is altered.
 *
 * @throws EvidenceError if the manifest is missing or altered, or the first file that is dropped, added or reordered.
 */
export function readManifest(files: readonly PackFile[]): EvidenceManifest {
  const [first, ...others] = files;
  if (first?.path !== manifestPath)
    throw new EvidenceError(manifestPath, 'is not the first file of the pack: dropped or reordered.');
  const manifest = parseManifest(first.text);
  const listed = manifest.files.map(({ path }) => path);
  const there = others.map(({ path }) => path);
  const [inManifest, inPack] = [new Set(listed), new Set(there)];
  const dropped = listed.find((path) => !inPack.has(path));
  if (dropped !== undefined) throw new EvidenceError(dropped, 'is dropped: the manifest lists it.');
  const added = there.find((path) => !inManifest.has(path));
  if (added !== undefined) throw new EvidenceError(added, 'is added: the manifest does not list it.');
  const moved = there.find((path, index) => path !== listed[index]);
  if (moved !== undefined)
    throw new EvidenceError(moved, 'is reordered: the manifest lists the files in another order.');
  return manifest;
}

/**
 * Compares the bytes of every file with the manifest.
 *
 * @throws EvidenceError naming the first that differs.
 */
export function checkFiles({ files: listed }: EvidenceManifest, files: readonly PackFile[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, hash: expected, bytes } of listed) {
    const text = texts.get(path) ?? '';
    if (hashText(text) !== expected || Buffer.byteLength(text) !== bytes)
      throw new EvidenceError(path, 'is altered: its hash is not the one in the manifest.');
  }
}

function parseManifest(text: string): EvidenceManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EvidenceError(manifestPath, 'is altered: it is not JSON.');
  }
  const parsed = z.safeParse(manifestSchema, value);
  if (!parsed.success) throw new EvidenceError(manifestPath, 'is altered: it does not have the format of a manifest.');
  const { fingerprint, ...said } = parsed.data;
  if (contentHash(said) !== fingerprint || print(parsed.data) !== text)
    throw new EvidenceError(manifestPath, 'is altered: its fingerprint does not fit what it says.');
  return parsed.data;
}

function print(manifest: EvidenceManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
