import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PackFile } from './pack-file.ts';

/** What an ordinary zip archive can count and address. A pack beyond that would be unreadable elsewhere. */
export const packLimits = { files: 65_000, bytes: 1_000_000_000 } as const;

/**
 * Packs files into a zip archive. The same files in the same order give the same bytes at any place and time: nothing
 * is compressed (a compressor may pack otherwise in its next version), every file has the same time stamp, and there is
 * no comment or extra field.
 *
 * @throws RangeError beyond the limits, and for a path given twice: a bug of the caller.
 */
export function zipPack(files: readonly PackFile[]): Uint8Array {
  const entries = new Map(files.map(({ path, text }) => [path, strToU8(text)]));
  const bytes = [...entries.values()].reduce((sum, file) => sum + file.length, 0);
  if (entries.size !== files.length || files.length > packLimits.files || bytes > packLimits.bytes) {
    throw new RangeError(
      `a pack holds at most ${packLimits.files} files of ${packLimits.bytes} bytes together, each path once`,
    );
  }
  const zippable: Zippable = Object.fromEntries(entries);
  // The year in which the count of zip archives begins; noon of the local day, which is what the archive writes.
  return zipSync(zippable, { level: 0, mtime: new Date(1980, 0, 1, 12) });
}

/**
 * Name of the file in whose part of the archive a byte lies, for messages; the archive's directory comes after all
 * files.
 */
export function placeInZip(files: readonly PackFile[], offset: number): string {
  let end = 0;
  for (const { path, text } of files) {
    const headerEnd = end + 30 + strToU8(path).length;
    if (offset < headerEnd) return `the archive's header of ${path}`;
    end = headerEnd + strToU8(text).length;
    if (offset < end) return path;
  }
  return "the archive's directory";
}
