import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../shared/scenarios/scenario.ts';
import { runCli, runHere } from '../run-cli.ts';
import { inForceIn, scenarioFolder } from './scenario-files.ts';

const folder = scenarioFolder();
afterAll(() => {
  folder.remove();
});

describe.concurrent('rule153 scenario', () => {
  it('writes a scenario that estimate takes: with entry into force in 2028 the Conference meets from 2029 on', async () => {
    const made = await runCli(['scenario', 'new', '--entry-into-force', '2028']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect((JSON.parse(made.stdout) as Scenario).changes).toEqual([
      { kind: 'set-milestone', id: 'entry-into-force-2028', milestone: 'entry-into-force', to: { in: 2028 } },
    ]);
    const { stdout } = await runCli(['estimate', 'A/C.3/79/L.53', '-q', '-t', '1', '--scenario', '-', '-f', 'json'], {
      input: made.stdout,
    });
    const { tables } = JSON.parse(stdout) as { tables: { columns: string[]; total: number[] }[] };
    expect(tables[0]?.columns).toEqual(['2025', '2026', '2027', '2028', '2029 and biennially thereafter']);
    // 2028 without the Conference: 1,306,500 − 594,100 − 161,000 − 21,100.
    expect(tables[0]?.total).toEqual([69_800, 900_200, 563_800, 530_300, 776_200]);
  });

  it('makes every kind of change that it has an option for, and shows each with what it did', async () => {
    const options = [
      '--milestone',
      'first-conference=2029-05-01',
      '--rate',
      'interpretation-meeting:Vienna=x1.1',
      '--rate',
      'interpretation-meeting:New York=8000',
      '--quantity',
      'conference.rooms=3',
    ];
    const more = [
      '--vacancy',
      'professional.1=0.25',
      '--drop',
      'network-meeting',
      '--escalate',
      '2027=1.02',
      '--escalate',
      '2028=1.04',
      '--id',
      'much',
      '--title',
      'Much at once',
      '--note',
      'A note.',
    ];
    const { code, stdout } = await runHere(['scenario', 'new', ...options, ...more]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Scenario).changes.map(({ kind }) => kind)).toEqual([
      'set-milestone',
      'scale-rate',
      'set-rate',
      'set-quantity',
      'set-vacancy',
      'drop-requirement',
      'escalate',
    ]);
    const path = folder.path('much.json');
    writeFileSync(path, stdout);
    const shown = await runHere(['scenario', 'show', path]);
    expect(shown.stdout).toMatch(/^much: Much at once\nBase: A\/C\.3\/79\/L\.53\nA note\.\n7 changes:$/m);
    expect(shown.stdout).toContain('8855 instead of 8050');
    expect((await runHere(['scenario', 'show', path, '-f', 'json'])).stdout).toBe(stdout);
  });

  it('makes changes of funds and of recosting, and shows figures after recosting under them', async () => {
    const recosting = 'examples/recosting.json';
    const made = await runHere([
      'scenario',
      'new',
      '--statement',
      recosting,
      '--recosting',
      'inflation=1.06',
      '--recost',
    ]);
    expect((JSON.parse(made.stdout) as Scenario).changes).toEqual([
      { kind: 'set-recosting', id: 'recosting-inflation-1-06', factor: 'inflation', value: '1.06' },
      { kind: 'recost', id: 'after-recosting' },
    ]);
    const path = folder.path('dearer.json');
    writeFileSync(path, made.stdout);
    const { stdout } = await runHere(['estimate', recosting, '-q', '-f', 'csv', '--scenario', path]);
    // 80,000 × 1.06 × 36/35 = 87,222.86.
    expect(stdout).toContain('Other staff costs,,row,2027,87200');
    const fund = await runHere(['scenario', 'new', '--statement', 'examples/funds.json', '--fund', 'nothing=trust']);
    expect([fund.code, fund.stderr]).toEqual([1, expect.stringContaining('there is no requirement "nothing"')]);
    const wrong = await runHere(['scenario', 'new', '--statement', recosting, '--recosting', 'inflation=much']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Write inflation=1.04')]);
    const applied = await runHere(['scenario', 'apply', path, '--statement', recosting]);
    expect(applied.code).not.toBe(0);
  });

  it('applies one: what comes out is a statement that computes like the scenario does', async () => {
    const path = folder.write('later', [inForceIn(2028)]);
    const applied = await runHere(['scenario', 'apply', path]);
    expect(applied.stderr).toContain('later/in-force: Milestone "entry-into-force" is set.');
    const draft = folder.path('draft.json');
    writeFileSync(draft, applied.stdout);
    const [one, other] = await Promise.all([
      runHere(['estimate', draft, '-q', '-f', 'csv']),
      runHere(['estimate', 'A/C.3/79/L.53', '-q', '-f', 'csv', '--scenario', path]),
    ]);
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
  });

  it('does not apply what a statement cannot hold', async () => {
    const path = folder.write('dearer', [{ kind: 'escalate', id: 'prices', years: [{ year: 2028, factor: '1.02' }] }]);
    const { code, stdout, stderr } = await runHere(['scenario', 'apply', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('dearer/prices: Prices of everything follow the years 2028: 1.02.');
  });

  it('explains a figure under a scenario, with the change that set it', async () => {
    const path = folder.write('rooms', [
      { kind: 'set-quantity', id: 'three-rooms', target: { requirement: 'conference', quantity: 'rooms' }, to: '3' },
    ]);
    const { stdout } = await runHere([
      'why',
      'A/C.3/79/L.53',
      '-s',
      '2',
      '-l',
      'Interpretation services',
      '-y',
      '2030',
      '--scenario',
      path,
      '-f',
      'json',
    ]);
    // 5 days × 2 meetings × 3 rooms × 8,050.
    expect(JSON.parse(stdout)).toMatchObject({ root: { amount: 241_500 } });
    expect(stdout).toContain('rooms/three-rooms');
  });
});

describe.concurrent('rule153 scenario refuses', () => {
  it('a stack whose changes conflict, naming both', async () => {
    const [one, other] = [folder.write('one', [inForceIn(2028)]), folder.write('other', [inForceIn(2029)])];
    for (const args of [
      ['scenario', 'check', one, '--with', other],
      ['estimate', 'A/C.3/79/L.53', '--scenario', one, '--scenario', other],
      ['sweep', 'A/C.3/79/L.53', '--entry-into-force', '2026..2027', '--scenario', one],
    ]) {
      const { code, stdout, stderr } = await runHere(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /The changes "one\/in-force" and "(?:other\/in-force|sweep\/axis-1)" both set the milestone entry-into-force/,
      );
    }
  });

  it.each([
    [['scenario', 'fix', 'x.json'], 2, 'There is no "scenario fix"'],
    [['scenario', 'new', 'x.json'], 2, 'does not take "x.json"'],
    [['scenario', 'check'], 2, '"scenario check" needs <file>'],
    [['scenario', 'check', 'x.json', '--drop', 'conference'], 2, '"scenario check" takes no --drop'],
    [['scenario', 'check', 'x.json'], 3, 'x.json cannot be read'],
    [
      ['scenario', 'new', '--entry-into-force', 'soon', '--quantity', 'rooms', '--vacancy', 'professors.1=0.5'],
      2,
      '3 options cannot be taken as they are',
    ],
    [['scenario', 'new', '--drop', 'konference'], 1, 'there is no requirement "konference"'],
    [['scenario', 'new', '--id', 'Not An Id'], 1, 'id: must be lower-case letters'],
    [
      ['scenario', 'new', '--rate', 'staff-assessment-conference=x0.000000000001'],
      1,
      'needs more than twelve decimals',
    ],
  ])('%j', async (args, expected, message) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('a file with every problem at its place', async () => {
    const path = folder.path('wrong.json');
    writeFileSync(
      path,
      '{"schema": "rule153/scenario/1", "id": "x", "title": "x", "base": {"statement": "A/C.3/79/L.53"}, "changes": [{"kind": "set-milestone", "id": "a", "milestone": "__proto__", "to": {"in": 1}}, {"kind": "conjure", "id": "b"}]}',
    );
    const { code, stderr } = await runHere(['scenario', 'check', path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/is refused, for \d problems:/);
    expect(stderr).toMatch(/changes\[0\]\.milestone \(line 1\): /);
    expect(stderr).toMatch(/changes\[1\]/);
  });
});
