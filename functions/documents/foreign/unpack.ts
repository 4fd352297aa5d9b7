import { inflateRawSync } from 'node:zlib';
import { readingLimits, refuseFile } from './reading-limits.ts';

/** A file in a package, as its directory describes it. */
type Entry = { name: string; method: number; packedBytes: number; bytes: number; offset: number };

/** The files of a package (docx, xlsx), unpacked one by one when they are asked for. */
export type Package = {
  readonly names: readonly string[];
  /** The text of a file in it; undefined if there is none of this name. */
  text: (name: string) => string | undefined;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const commentBytesMax = 65_535;

/**
 * Opens a ZIP file by its directory. What the directory announces is held against the limits before anything is
 * unpacked, and what is unpacked may not be more than announced: a small file that unpacks to gigabytes is refused at
 * once.
 *
 * @throws Refused for what is no package, is damaged, encrypted, too large, or has macros.
 */
export function openPackage(bytes: Uint8Array): Package {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > readingLimits.entries)
    refuseFile(`The file holds ${entries.length} files; at most ${readingLimits.entries} are read.`, 'too-large');
  for (const { name, bytes: unpacked, packedBytes } of entries) {
    if (unpacked > readingLimits.entryBytes || unpacked > readingLimits.ratio * Math.max(packedBytes, 1_000))
      refuseFile(
        `"${shown(name)}" in the file unpacks from ${packedBytes} to ` +
          `${unpacked} bytes, which no document does. It is not read.`,
        'too-large',
      );
  }
  if (total > readingLimits.unpackedBytes * 4)
    refuseFile(
      `The file unpacks to ${total} bytes; documents with more than ${readingLimits.unpackedBytes * 4} are not read.`,
      'too-large',
    );
  const macro = entries.find(({ name }) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  if (macro !== undefined)
    refuseFile('The file has macros. Save it as a document without macros (docx, xlsx) and check that.');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let read = 0;
  return {
    names: entries.map(({ name }) => name),
    text: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) return undefined;
      read += entry.bytes;
      if (read > readingLimits.unpackedBytes)
        refuseFile(
          `The document's text has more than ${readingLimits.unpackedBytes} bytes; no more are read.`,
          'too-large',
        );
      return decode(unpackEntry(view, entry));
    },
  };
}

function readDirectory(view: Buffer): readonly Entry[] {
  const end = findEnd(view);
  const [count, size, start] = [view.readUInt16LE(end + 10), view.readUInt32LE(end + 12), view.readUInt32LE(end + 16)];
  if (start === 0xffffffff || count === 0xffff)
    refuseFile('The file is a ZIP64 package, as only very large files are. It is not read.', 'too-large');
  if (start + size > end) refuseFile('The file is damaged: its directory is not where it says. Save it again.');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== entrySignature)
      refuseFile('The file is damaged: its directory ends early. Save it again.');
    const nameBytes = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameBytes);
    if ((view.readUInt16LE(at + 8) & 1) === 1) refuseFile('The file is encrypted. Save it without a password.');
    if (names.has(name))
      refuseFile(`The file holds "${shown(name)}" twice, so readers would differ in what it says. Save it again.`);
    names.add(name);
    entries.push({
      name,
      method: view.readUInt16LE(at + 10),
      packedBytes: view.readUInt32LE(at + 20),
      bytes: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(view: Buffer): number {
  const least = Math.max(0, view.length - endBytes - commentBytesMax);
  for (let at = view.length - endBytes; at >= least; at -= 1) if (view.readUInt32LE(at) === endSignature) return at;
  return refuseFile('The file is damaged: its directory is missing. Save it again.');
}

function unpackEntry(view: Buffer, { name, method, packedBytes, bytes, offset }: Entry): Buffer {
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== localSignature)
    return refuseFile(`"${shown(name)}" in the file is damaged. Save it again.`);
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  const packed = view.subarray(start, start + packedBytes);
  if (method === 0 && packed.length === bytes) return packed;
  if (method !== 8)
    return refuseFile(`"${shown(name)}" in the file is packed in a way that is not read. Save it again.`);
  try {
    // The announced size is the limit, so that a false announcement cannot bring in more.
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    return refuseFile(`"${shown(name)}" in the file is damaged, or is larger than the file says. Save it again.`);
  }
}

function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function shown(name: string): string {
  return name.slice(0, 80);
}
