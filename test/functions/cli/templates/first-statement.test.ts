import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

const guide = fileURLToPath(new URL('../../../../docs/first-statement.md', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'rule153-first-'));

/** The words of a command line, with those in quotes as one. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What a person sees who types a command. The first one of a checkout also says that it builds. */
async function seen(command: string): Promise<string> {
  const [program, ...args] = wordsOf(command);
  expect(program).toBe('./rule153');
  const { stdout, stderr } = await runCli(args, { cwd: folder });
  return `${stdout}${stderr.replace(/^rule153: built from .*\n/gm, '')}`.trimEnd();
}

// `npm run update:expected` writes what the commands give into the guide; read the difference.
it('the guide to a first statement shows what its commands give', async () => {
  const told: string[] = [];
  let isInBlock = false;
  for (const line of (await readFile(guide, 'utf8')).split('\n')) {
    if (line.startsWith('```')) isInBlock = line === '```console';
    if (isInBlock && !line.startsWith('```')) {
      const [, command] = /^\$ (.*)$/.exec(line) ?? [];
      if (command !== undefined) told.push(line, await seen(command));
      continue;
    }
    const [, before, after] = /^- `(.*)` becomes `(.*)`$/.exec(line) ?? [];
    if (before !== undefined && after !== undefined) {
      const study = await readFile(join(folder, 'study.yaml'), 'utf8');
      expect(study).toContain(before);
      await writeFile(join(folder, 'study.yaml'), study.replaceAll(before, after));
    }
    told.push(line);
  }
  await expect(told.join('\n')).toMatchFileSnapshot(guide);
}, 60_000);
