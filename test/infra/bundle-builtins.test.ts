import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { bundleLambda, repositoryRoot } from '../../infra/lambda-bundle.ts';

it("takes Node's own modules whole, whatever its names are when they are shortened, and does the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'builtins-'));
  const names = Array.from({ length: 3_000 }, (_, index) => `createHash as own${index}`);
  // So many names that each word of two letters is one of them, "as" and "of" among them.
  const source = `
    import whole, { ${names.join(', ')} } from 'node:crypto';
    import * as space from 'node:path';
    import { sep } from 'path';
    const all = [${names.map((_, index) => `own${index}`).join(', ')}];
    export const handler = () => [all.every((one) => one === whole.createHash), space.join('a', 'b'), sep, typeof require];`;
  writeFileSync(join(folder, 'entry.mjs'), source);
  bundleLambda({
    entry: relative(repositoryRoot, join(folder, 'entry.mjs')),
    outputFolder: join(folder, 'out'),
    shortStart: true,
  });
  const [file = ''] = readdirSync(join(folder, 'out'));
  expect(readFileSync(join(folder, 'out', file), 'utf8')).not.toMatch(/\bfrom ?"(?:node:)?(?:crypto|path)"/);
  const { handler } = (await import(pathToFileURL(join(folder, 'out', file)).href)) as { handler: () => unknown };
  expect(handler()).toEqual([true, 'a/b', '/', 'function']);
});
