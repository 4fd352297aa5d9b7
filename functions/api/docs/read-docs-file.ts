import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HttpRefusal } from '../http/refusals.ts';
import { PAGE_CSS, PAGE_HTML, PAGE_JS } from './page.ts';

/** The files of the viewer. A server without the package (Lambda) has copies of these in its documentation folder. */
export const VIEWER_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

const own = { 'page.html': PAGE_HTML, 'page.css': PAGE_CSS, 'page.js': PAGE_JS } as const;

/** Every name under /docs/. Names are compared with this list and never made into a path otherwise. */
export const DOCS_FILES = [...VIEWER_FILES, 'page.html', 'page.css', 'page.js'] as const;
export type DocsFile = (typeof DOCS_FILES)[number];

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
};

/**
 * Reads a file of the documentation page.
 *
 * @param folder with the viewer's files; those of the installed package if left out.
 * @throws HttpRefusal `no-such-address` where the viewer is not there.
 */
export async function readDocsFile(
  name: DocsFile,
  folder?: string,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; type: string }> {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  if (name in own) return { body: own[name as keyof typeof own], type };
  try {
    const place = folder ?? dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
    return { body: new Uint8Array(await readFile(join(place, name))), type };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'MODULE_NOT_FOUND')))
      throw error;
    throw new HttpRefusal(
      'no-such-address',
      'The viewer of the documentation is not installed here. The description itself is at /openapi.json.',
    );
  }
}
