// Starts a function from its code and from what V8 compiled of it beforehand (`make-compile-cache.ts`). The file of
// compiled code is named by the Node that made it: V8 looks at its own version and flags, but has taken code of an
// earlier patch of Node and crashed (nodejs/node#62781), so that of any other Node is not even read.
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

const folder = import.meta.dirname;
const compiledFile = `${folder}/compiled-${process.version}-${process.arch}`;
const cachedData = existsSync(compiledFile) ? readFileSync(compiledFile) : undefined;
// The code is ASCII; read as Latin-1 it stays one byte a character.
const code = readFileSync(`${folder}/code.cjs`, 'latin1');
const script = new Script(`(function(exports,require,module){${code}\n})`, {
  filename: `${folder}/code.cjs`,
  ...(cachedData !== undefined && { cachedData }),
});
if (cachedData === undefined || script.cachedDataRejected)
  process.stdout.write(
    `${JSON.stringify({
      level: 'WARN',
      message: 'started without compiled code',
      reason: cachedData === undefined ? 'made by another Node' : 'refused by V8',
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
