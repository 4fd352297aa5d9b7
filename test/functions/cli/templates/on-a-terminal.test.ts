import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

// "new" asks on a terminal: a real one, which `script` of util-linux makes.

const program = fileURLToPath(new URL('../../../../rule153', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rule153-terminal-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Answers each question as soon as it is asked; what stood on the terminal in the end, and the exit code. */
function onTerminal(answers: readonly string[]): Promise<{ shown: string; code: number | null }> {
  const child = spawn('script', ['-qec', `"${program}" new`, '/dev/null'], { cwd: folder });
  let shown = '';
  let asked = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    while (shown.split(/\? \[[^\]]*\] /).length - 1 > asked) {
      child.stdin.write(`${answers[asked] ?? ''}\r`);
      asked += 1;
    }
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ shown, code });
    });
  });
}

describe.skipIf(!hasScript)('new on a terminal', () => {
  it('asks seven questions, writes the file and says what to do next', { timeout: 60_000 }, async () => {
    const { shown, code } = await onTerminal(['2', 'A session', 'A/C.3/81/L.7', '', '2028', '', 'session.yaml']);
    expect([code, shown]).toEqual([0, expect.stringContaining('Next:')]);
    for (const question of ['Which template', 'Title', 'symbol', 'Currency', 'First year', 'Duty station', 'File'])
      expect(shown).toContain(question);
    const text = readFileSync(join(folder, 'session.yaml'), 'utf8');
    expect(text).toMatch(/^symbol: A\/C\.3\/81\/L\.7$/m);
    const { code: estimated, stdout } = await runCli(['estimate', join(folder, 'session.yaml')]);
    expect([estimated, stdout]).toEqual([0, expect.stringMatching(/Total +\d/)]);
  });

  it('refuses an answer that is none, and writes nothing', { timeout: 60_000 }, async () => {
    const { shown, code } = await onTerminal(['nine', '', '', '', '', '', 'nothing.yaml']);
    expect(code).not.toBe(0);
    expect(shown).toContain('nine');
    expect(existsSync(join(folder, 'nothing.yaml'))).toBe(false);
  });

  it('ends in one sentence where Ctrl-D is the answer', { timeout: 60_000 }, async () => {
    const { shown, code } = await onTerminal(['2', '\u0004']);
    expect([code, shown]).toEqual([2, expect.stringContaining('Ended without an answer; nothing was written.')]);
    expect(shown).not.toContain('a fault of the program');
  });
});
