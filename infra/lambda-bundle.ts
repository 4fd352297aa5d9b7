import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompilingNode, makeCompileCache } from './compile-cache/make-compile-cache.ts';

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

/** Some packages are CommonJS and call `require`, which a module does not have. */
const banner = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

const standIn = (file: string): string => join(repositoryRoot, 'infra', file);

const alias = {
  // A function's role reaches it in the environment. The SDK's chain of other providers (profiles, single sign-on,
  // instance metadata) would be 130 KiB that never run.
  '@aws-sdk/credential-provider-node': standIn('lambda-credentials.ts'),
};

/** Modules write down 1,400 schemas, of which a request uses a few dozen. */
const aliasOfShortStart = { 'zod/mini': standIn('schemas/lazy-schemas.ts') };

export type LambdaBundleRequest = {
  /** Path of the module from the root of the repository; it exports `handler`. */
  entry: string;
  outputFolder: string;
  /** Files of packages that the function reads when it runs, by the path in the bundle where it finds them. */
  files?: Readonly<Record<string, string>> | undefined;
  /**
   * For what is asked most, so that a start is short: schemas are made when they are used (`schemas/lazy-schemas.ts`),
   * and all is one file, in which what is imported when it is needed is evaluated then: 40 parts take longer to find
   * than a hundred KiB to skim. Left out, such imports are parts of their own: right where something large is rarely
   * needed.
   */
  shortStart?: boolean | undefined;
  /** Compiled beforehand for this Node: of a bundle with a short start, see `makeCompileCache`. */
  compiledBy?: CompilingNode | undefined;
};

/**
 * Bundles a Lambda function into a folder with `index.mjs`: ECMAScript modules with the SDK inside (CommonJS costs
 * about 70 ms more at a cold start, an SDK outside 60 to 70 ms more), so that a function starts with what every request
 * needs and evaluates the rest with the first request that needs it. Tests and measurements use the very bundle that is
 * deployed.
 *
 * @returns what is in each file of the bundle.
 */
export function bundleLambda({
  entry,
  outputFolder,
  files = {},
  shortStart = false,
  compiledBy,
}: LambdaBundleRequest): Metafile {
  const { metafile } = buildSync({
    ...options,
    entryPoints: { [compiledBy === undefined ? 'index' : 'code']: join(repositoryRoot, entry) },
    outdir: outputFolder,
    splitting: !shortStart,
    alias: shortStart ? { ...alias, ...aliasOfShortStart } : alias,
    ...(compiledBy === undefined ? asModule : asScript),
  });
  if (compiledBy === undefined)
    for (const path of Object.keys(metafile.outputs)) rewrite(join(repositoryRoot, path), shortStart);
  else makeCompileCache(outputFolder, compiledBy);
  const { resolve } = createRequire(join(repositoryRoot, 'package.json'));
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(join(outputFolder, dirname(path)), { recursive: true });
    copyFileSync(resolve(file), join(outputFolder, path));
  }
  return metafile;
}

const options = {
  absWorkingDir: repositoryRoot,
  bundle: true,
  chunkNames: 'part-[hash]',
  platform: 'node',
  // Tests run the bundle where they are, which may be older than Lambda's Node.
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  tsconfig: join(repositoryRoot, 'tsconfig.json'),
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions & { metafile: true };

const asModule = {
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  banner: { js: banner },
  // Names of States and texts as they are: escaped, each of their letters would take six bytes.
  charset: 'utf8',
} satisfies BuildOptions;

/** As `start-from-cache.mjs` reads it: V8 keeps compiled code of scripts, and ASCII takes one byte a character. */
const asScript = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  charset: 'ascii',
  // Of files that are bundled with nothing of what they do.
  logOverride: { 'empty-import-meta': 'silent' },
} satisfies BuildOptions;

function rewrite(file: string, shortStart: boolean): void {
  const code = takeBuiltinsWhole(readFileSync(file, 'utf8'));
  writeFileSync(file, shortStart ? withoutDescriptions(withoutDirectives(code)) : code);
}

/** A module is strict without being told so once for each file that is in it: 4 KiB of the reading part. */
function withoutDirectives(code: string): string {
  return code.replace(/\{"use strict"(?:;|(?=\}))/g, '{');
}

/** What schemas say of themselves is read where the API is described, which is in another function: 6 KiB. */
function withoutDescriptions(code: string): string {
  return code.replace(/(\.register\([\w$]+,\{id:"\w+"),description:"(?:[^"\\]|\\.)*"(?=\}\))/g, '$1');
}

/**
 * Turns the imports of Node's own modules into calls of `process.getBuiltinModule`. An import makes a module
 * record of every export and reads each: of `node:http` one that loads the Fetch API, 20 ms for what nothing here uses.
 * Of a module taken whole only what is named is read.
 */
function takeBuiltinsWhole(code: string): string {
  const taken: string[] = [];
  const others = code.replace(importStatement, (statement, bindings: string, name: string) => {
    if (!isBuiltin(name)) return statement;
    taken.push(...bindingsOf(bindings).map((pattern) => `const ${pattern}=process.getBuiltinModule("${name}");`));
    return '';
  });
  return `${taken.join('')}${others}`;
}

/** An import as esbuild writes it when it minifies. */
const importStatement = /\bimport\b ?([\w$*{][\w$*{}, ]*?) ?\bfrom ?"([\w:/]+)";/g;

/**
 * What an import binds, as patterns of a declaration: `a,{b as c}` is `a` and `{b:c}`. A name may be any identifier,
 * `as` among them.
 */
function bindingsOf(bindings: string): string[] {
  const [, whole = '', named] = /^([^{]*?),? ?(?:\{([^}]*)\})?$/.exec(bindings) ?? [];
  const renamed = named?.split(',').map((binding) => binding.trim().replace(/^(\S+) as (\S+)$/, '$1:$2'));
  return [
    ...(whole === '' ? [] : [whole.replace(/^\* ?as /, '')]),
    ...(renamed === undefined ? [] : [`{${renamed.join(',')}}`]),
  ];
}

/** Names of package files as `files` takes them, each put into a folder of the bundle under its own name. */
export function packageFiles(folder: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [`${folder}/${basename(file)}`, file]));
}
