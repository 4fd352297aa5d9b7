import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-cli.ts';

describe.concurrent('rule153 treaties', () => {
  it('lists those that a forecast knows', async () => {
    const { stdout } = await runHere(['treaties']);
    expect(stdout).toMatch(/^convention-against-cybercrime +United Nations Convention against Cybercrime +40 /m);
  });

  it('imports the table of the depositary as a register, and asks about what can hardly be right', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'status-')), 'status.txt');
    writeFileSync(file, 'Participant\tSignature\tAccession(a)\nKenya\t\t25 Aug 2025 a\nAtlantis\t1 Jul 2025\t\n');
    const args = ['treaties', 'import', file, '--title', 'Convention on Tea', '--as-of', '2026-01-01'];
    const { code, stdout, stderr } = await runHere([...args, '--opened', '2025-06-01']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      id: 'instruments',
      title: 'Convention on Tea',
      opened: '2025-06-01',
      asOf: '2026-01-01',
      instruments: [
        { party: 'Kenya', state: 'KEN', kind: 'state', instrument: 'accession', deposited: '2025-08-25' },
        { party: 'Atlantis', kind: 'state', signed: '2025-07-01' },
      ],
    });
    expect(stderr).toContain('2 participants, 1 instrument of States as of 2026-01-01.');
    expect(stderr).toContain('lists "Atlantis", which is not the name of a State');
  });

  it('refuses without a day, and lines that cannot be read, by their place in the file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'status-')), 'status.txt');
    writeFileSync(file, 'Kenya\t\t31 Feb 2025 a\n');
    expect((await runHere(['treaties', 'import', file, '--title', 'T'])).stderr).toContain('needs --title and --as-of');
    const { code, stderr } = await runHere(['treaties', 'import', file, '--title', 'T', '--as-of', '2026-01-01']);
    expect(code).toBe(1);
    expect(stderr).toContain('line 1');
  });

  it('says of a deposit after the day of the table, and of a day that is none, what is wrong, once', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'status-')), 'status.txt');
    writeFileSync(file, 'Participant\tSignature\tRatification\nGermany 3\t\t25 Aug 2029 a\n');
    const args = ['treaties', 'import', file, '--title', 'T', '--as-of'];
    expect((await runHere([...args, '2026-01-01'])).stderr).toContain(
      'line 2 (Germany), deposited: must not be later than the day of the register, 2026-01-01',
    );
    const { stderr } = await runHere([...args, '2026-13-01']);
    expect(stderr).toContain('refused, for one problem');
    expect(stderr).toContain('asOf: must be a day');
  });
});
