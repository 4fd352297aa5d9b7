import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file of the page, held in memory as a running service found it. */
export type PageFile = { type: string; plain: Buffer; brotli?: Buffer; gzip?: Buffer };

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * Reads a built page by the paths under which it is served. The service keeps the page that it began with, so that a
 * build beside it never mixes two.
 *
 * @returns an empty map where no page is built.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<[string, PageFile]> => {
    const path = join(entry.parentPath, entry.name);
    const served = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/');
    return [served, await compressed(await readFile(path), entry.name)];
  });
  return new Map(await Promise.all(read));
}

async function compressed(plain: Buffer, name: string): Promise<PageFile> {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  // Fonts are compressed already.
  if (name.endsWith('.woff2') || plain.length < 1024) return { type, plain };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, quality),
    promisify(gzip)(plain, { level: 6 }),
  ]);
  return { type, plain, brotli, gzip: zipped };
}
