import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { locateFile } from './locate-file.ts';

/** The file of the typesetter in a Lambda bundle. */
export const TYPST_FILE = 'typst/typst-ts-node-compiler.node';

/** The typesetter is a program of its own: in a Lambda bundle it is a file beside it, elsewhere a package. */
export function loadTypst(): Pick<typeof Typst, 'NodeCompiler'> {
  const file = locateFile(TYPST_FILE, '@myriaddreamin/typst-ts-node-compiler');
  return createRequire(import.meta.url)(file) as Pick<typeof Typst, 'NodeCompiler'>;
}
