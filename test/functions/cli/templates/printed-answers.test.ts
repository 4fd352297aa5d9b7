import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../../../support/reference.ts';
import { runCli } from '../run-cli.ts';

// What pages print below a command is what the command gives: every line, save those that say by "…" that they go on.

const folder = mkdtempSync(join(tmpdir(), 'rule153-printed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Printed = { command: string; answer: readonly string[] };

function printedIn(page: string): readonly Printed[] {
  const blocks = [...readText(page).matchAll(/^```\w*\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...answer] = part.trimEnd().split('\n');
        return { command, answer: answer.filter((line) => line.trim() !== '' && !line.endsWith('…')) };
      }),
  );
}

/** What a person sees, or finds in the file that the command writes. */
async function seen(command: string): Promise<readonly string[]> {
  const [, typed = '', , file] = /^\.\/rule153 (.*?)( > (\S+))?$/.exec(command) ?? [];
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { code, stdout, stderr } = await runCli(words, { cwd: folder });
  expect(code, `${command}: ${stderr}`).toBe(0);
  if (file !== undefined) writeFileSync(join(folder, file), stdout);
  return `${stdout}\n${stderr}`.split(/\r?\n/).map((line) => line.trimEnd());
}

describe.each(['README.md', 'docs/timing.md'])('%s', (page) => {
  it('shows what its commands give', async () => {
    const printed = printedIn(page);
    expect(printed.length).toBeGreaterThan(1);
    for (const { command, answer } of printed) {
      const given = await seen(command);
      expect(answer.filter((line) => !given.includes(line.trimEnd()))).toEqual([]);
    }
  });
});
