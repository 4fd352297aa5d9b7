import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { PackagePart } from '../../shared/print/workbook/package-parts.ts';

/** The quickest: a stronger compression takes longer than all the rest of a large workbook. */
const level = 1;

/**
 * Packs parts into a zip archive, piece by piece, so that a large one is never in memory as text. The same parts give
 * the same bytes at any place and time: every file has the same time stamp.
 */
export function zipParts(parts: readonly PackagePart[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { path, text } of parts) {
    const file = new ZipDeflate(path, { level });
    // The year in which the count of zip archives begins; noon of the local day, which is what the archive writes.
    file.mtime = new Date(1980, 0, 1, 12);
    zip.add(file);
    for (const piece of text) if (piece !== '') file.push(strToU8(piece), false);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
