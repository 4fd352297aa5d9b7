// Starts a function from its code and from what V8 compiled of it beforehand (`make-compile-cache.ts`). The file of
// compiled code is named by the Node that made it: V8 looks at its own version and flags, but has taken code of an
// earlier patch of Node and crashed (nodejs/node#62781), so that of any other Node is not even read. It begins with the
// SHA-256 of the code and of what was compiled of it: V8 looks at the length of the code alone, and ends the process
// where a byte of what was compiled is another.
const { createHash } = process.getBuiltinModule('node:crypto');
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

const folder = import.meta.dirname;
const bytes = readFileSync(`${folder}/code.cjs`);
// The code is ASCII; read as Latin-1 it stays one byte a character.
const code = bytes.latin1Slice();
const compiledFile = `${folder}/compiled-${process.version}-${process.arch}`;

/** The hash by which code and what was compiled of it belong together. */
export const bind = (compiledCode) => createHash('sha256').update(bytes).update(compiledCode).digest();

/** What was compiled by this very Node of this very code; or why there is none. */
function readCompiled() {
  if (!existsSync(compiledFile)) return { reason: 'made by another Node' };
  const file = readFileSync(compiledFile);
  const [hash, cachedData] = [file.subarray(0, 32), file.subarray(32)];
  return hash.equals(bind(cachedData)) ? { cachedData } : { reason: 'altered' };
}

const { cachedData, reason } = readCompiled();
const script = new Script(`(function(exports,require,module){${code}\n})`, {
  filename: `${folder}/code.cjs`,
  ...(cachedData !== undefined && { cachedData }),
});
if (reason !== undefined || script.cachedDataRejected)
  process.stdout.write(
    `${JSON.stringify({
      level: 'WARN',
      message: 'started without compiled code',
      reason: reason ?? 'refused by V8',
      node: process.version,
      processor: process.arch,
      flags: process.execArgv,
    })}\n`,
  );
const module = { exports: {} };
script.runInThisContext()(module.exports, process.getBuiltinModule, module);

export const { handler } = module.exports;

/** What V8 has compiled so far. */
export const compiled = () => script.createCachedData();
