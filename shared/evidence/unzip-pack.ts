import { unzipSync } from 'fflate';
import { EvidenceError, type PackFile } from './pack-file.ts';
import { packLimits, placeInZip, zipPack } from './zip-pack.ts';

/**
 * Reads the files of a pack, in their order. An archive is taken only if packing its files again gives the same bytes,
 * so nothing can hide in headers, comments, time stamps, gaps, doubles, or before and behind it. Nothing is
 * decompressed, and no more bytes are taken out than the archive has.
 *
 * @throws EvidenceError naming the first place that is not as packed.
 */
export function unzipPack(archive: Uint8Array): readonly PackFile[] {
  if (archive.length > packLimits.bytes * 1.1)
    throw new EvidenceError('The archive', `is larger than a pack can be (${archive.length} bytes).`);
  const files = readFiles(archive);
  const again = zipPack(files);
  const offset = firstDifference(archive, again);
  if (offset === undefined) return files;
  const added = archive.length > again.length ? ` It has ${archive.length - again.length} bytes too many.` : '';
  throw new EvidenceError(
    capitalized(placeInZip(files, offset)),
    `is altered at byte ${offset}: packing the same files gives other bytes.${added}`,
  );
}

function readFiles(archive: Uint8Array): readonly PackFile[] {
  const order: string[] = [];
  let bytes = 0;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(archive, {
      filter: ({ name, size, originalSize, compression }) => {
        order.push(name);
        bytes += size;
        if (order.length > packLimits.files || bytes > archive.length)
          throw new EvidenceError('The archive', 'claims more than it holds.');
        if (compression !== 0 || size !== originalSize)
          throw new EvidenceError(name, 'is compressed; a pack never is.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    throw new EvidenceError(
      'The archive',
      `is not a whole zip archive (${error instanceof Error ? error.message : String(error)}): it is cut off, or ` +
        'its directory is altered.',
    );
  }
  const seen = new Set<string>();
  const double = order.find((name) => seen.size === seen.add(name).size);
  if (double !== undefined) throw new EvidenceError(double, 'is in the archive twice: added.');
  return order.map((path) => ({ path, text: decode(path, Object.hasOwn(found, path) ? found[path] : undefined) }));
}

function decode(path: string, bytes: Uint8Array | undefined): string {
  if (bytes === undefined) throw new EvidenceError(path, 'cannot be taken out of the archive: its name is altered.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EvidenceError(path, 'is altered: it is not UTF-8 text.');
  }
}

function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    if (left[index] !== right[index]) return index;
  }
  return left.length === right.length ? undefined : length;
}

function capitalized(text: string): string {
  return text.startsWith('the ') ? `The ${text.slice(4)}` : text;
}
