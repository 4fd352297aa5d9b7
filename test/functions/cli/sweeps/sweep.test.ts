import { describe, expect, it } from 'vitest';
import { runCli, runHere } from '../run-cli.ts';

const sweep = ['sweep', 'A/C.3/79/L.53'];

/**
 * What a service in the conference in 2029 or after adds up to: 594,100 documents, 161,000 interpretation, 21,100
 * security.
 */
const CONFERENCE = 594_100 + 161_000 + 21_100;

describe.concurrent('rule153 sweep', () => {
  it('prints sixty months as CSV and nothing else', async () => {
    const { code, stdout, stderr } = await runCli([
      ...sweep,
      '--entry-into-force',
      '2026-01-01..2030-12-31',
      '--step',
      'month',
      '--format',
      'csv',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [header, ...rows] = stdout
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(header).toEqual(['date', '2025', '2026', '2027', '2028', '2029', '2030', '2031', '2032', 'total']);
    expect(rows).toHaveLength(60);
    expect(rows.map(([date]) => date)).toEqual(
      Array.from(
        { length: 60 },
        (_, month) => `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      ),
    );
    for (const row of rows) {
      expect(row).toHaveLength(10);
      for (const amount of row.slice(1)) expect(amount).toMatch(/^\d+$/);
      const [total, ...amounts] = row.slice(1).map(Number).reverse();
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
    }
  });

  it('gives the published figures where entry into force is as the statement assumes, and moves what hangs on it by a year where it is a year later', async () => {
    const { stdout } = await runHere([
      ...sweep,
      '--entry-into-force',
      '2027-06-15..2028-06-15',
      '--step',
      'quarter',
      '-f',
      'json',
    ]);
    const { years, rows } = JSON.parse(stdout) as { years: number[]; rows: { at: string[]; amounts: number[] }[] };
    const amount = (day: string, year: number) =>
      rows.find(({ at }) => at[0] === day)?.amounts[years.indexOf(year)] ?? NaN;
    const change = (year: number) => amount('2028-04-01', year) - amount('2027-07-01', year);
    // Tables 1 and 2: 2025 is 69,800 + 2,499,200; 2028 is conference 1,306,500 with non-conference 4,157,200.
    expect(amount('2027-07-01', 2025)).toBe(2_569_000);
    // In force in 2028: the preparatory meeting of the network is held in 2027, not in 2026.
    expect(change(2026)).toBe(-127_700);
    // 2028 loses the Conference (no session before 2029), half of D-1 and P-5 (first year) and its overtime, and gains
    // their furniture.
    expect(change(2028)).toBe(-CONFERENCE - 248_400 - 1_200 + 12_600);
    // 2029 gains the Conference; D-1 and P-5 are in their second year in both.
    expect(change(2029)).toBe(CONFERENCE);
  });

  it('lists the dates at which anything changes, as a table and as JSON', async () => {
    const args = [...sweep, '--entry-into-force', '2026..2030', '--step', 'day'];
    const [table, json] = await Promise.all([runHere(args), runHere([...args, '-f', 'json'])]);
    const { changePoints, rows } = JSON.parse(json.stdout) as { changePoints: { at: string }[]; rows: unknown[] };
    expect(rows).toHaveLength(1826);
    expect(changePoints.map(({ at }) => at)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01']);
    expect(table.stdout).toMatch(/Amounts change at\n {2}2027-01-01 {2}in 2025, 2026/);
  });

  it('shows and sums chosen years, and sections', async () => {
    const { stdout } = await runHere([
      ...sweep,
      '--entry-into-force',
      '2027-01-01..2027-01-31',
      '--years',
      '2025',
      '--by-section',
      '-f',
      'csv',
    ]);
    expect(stdout.split('\r\n')).toEqual(
      expect.arrayContaining(['date,section,2025,total', '2027-01-01,2,69800,69800', '2027-01-01,36,238300,238300']),
    );
  });

  it('moves a rate by its steps: a hundred dollars a meeting more is 2,000 for twenty meetings', async () => {
    const { stdout } = await runHere([
      ...sweep,
      '--rate',
      'interpretation-meeting:Vienna=8050..8250',
      '--by',
      '100',
      '--years',
      '2030',
      '-f',
      'csv',
    ]);
    expect(stdout.split('\r\n')).toEqual([
      'interpretation-meeting,2030,total',
      '8050,4889500,4889500',
      '8150,4891500,4891500',
      '8250,4893500,4893500',
      '',
    ]);
  });

  it('makes a grid of two, the first changing slowest', async () => {
    const { stdout } = await runHere([
      ...sweep,
      '--milestone',
      'entry-into-force=2027-01-01..2028-01-01',
      '--step',
      'quarter',
      '--quantity',
      'conference.rooms=1..2',
      '--by',
      '1',
      '-y',
      '2028',
      '-f',
      'csv',
    ]);
    const rows = stdout
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows).toHaveLength(1 + 5 * 2);
    // One room less is ten meetings of 8,050 less, in 2028 only if the Conference meets then.
    expect(rows.slice(1, 3)).toEqual([
      ['2027-01-01', '1', '5383200', '5383200'],
      ['2027-01-01', '2', '5463700', '5463700'],
    ]);
    expect(rows.slice(-2)).toEqual([
      ['2028-01-01', '1', '4450500', '4450500'],
      ['2028-01-01', '2', '4450500', '4450500'],
    ]);
  });

  it('leaves a point empty that cannot be computed, and says so apart from the result', async () => {
    const { code, stdout, stderr } = await runHere([
      ...sweep,
      '--quantity',
      'conference.rooms=1..2',
      '--by',
      '0.5',
      '-y',
      '2028',
      '-f',
      'csv',
    ]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'rooms of conference,2028,total\r\n1,5383200,5383200\r\n1.5,,\r\n2,5463700,5463700\r\n',
    });
    expect(stderr).toMatch(
      /^1 of 3 points cannot be computed and stand empty\. The first, 1\.5: .*rooms.*whole number/,
    );
  });
});

describe.concurrent('rule153 sweep refuses', () => {
  it('everything that is wrong with its options at once, as wrong usage', async () => {
    const { code, stdout, stderr } = await runCli([
      ...sweep,
      '--entry-into-force',
      '2030..2026',
      '--step',
      'weekly',
      '--rate',
      'intrepretation-meeting=1..x',
      '--by',
      '-1',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Option --by needs a value');
    const { stderr: all } = await runHere([
      ...sweep,
      '--entry-into-force',
      '2030..2026',
      '--step',
      'weekly',
      '--rate',
      'intrepretation-meeting=1..x',
      '--by=0',
    ]);
    for (const message of [
      '--entry-into-force: 2030..2026 runs backwards. Write 2026..2030.',
      '--step: there is no step "weekly"',
      '--rate: "x": no decimal.',
      'Did you mean interpretation-meeting?',
      '--by: "0" is no step',
    ]) {
      expect(all).toContain(message);
    }
  });

  it.each([
    [['--entry-into-force', '2027-02-30..2028'], 2, '"2027-02-30": no day'],
    [['--entry-into-force', '2027'], 2, 'is not a range of days'],
    [['--milestone', 'first-conference'], 2, 'is not written as <id>=<from..to>'],
    [
      ['--rate', 'interpretation-meeting=1..2', '--by', '1'],
      2,
      'means several rates on the cards. Write one of interpretation-meeting:Vienna, interpretation-meeting:New York',
    ],
    [['--quantity', 'conference.chairs=1..2', '--by', '1'], 2, 'there is no quantity "chairs"'],
    [['--quantity', 'conference.rooms=1..2'], 2, '--by: is needed'],
    [['--milestone', 'eif=2027..2028'], 1, '--milestone eif: there is no milestone "eif"'],
    [
      ['--quantity', 'konference.rooms=1..2', '--by', '1'],
      1,
      '--quantity konference.rooms: there is no requirement "konference"',
    ],
    [['--quantity', 'conference.rooms=1..9', '--by', '0.00001'], 1, 'more than 200000 values'],
    [
      ['--entry-into-force', '2000..2030', '--step', 'day', '--quantity', 'conference.rooms=1..99', '--by', '1'],
      1,
      'at most 200000',
    ],
    [['--entry-into-force', '2026..2027', '--years', '2050'], 1, 'The sweep has no year 2050'],
    [
      ['--rate', 'interpretation-meeting:Vienna=300000000000000..400000000000000', '--by', '100000000000000'],
      1,
      'beyond 9,007,199,254,740,991',
    ],
    [['--milestone', '__proto__=2027..2028'], 1, '--milestone __proto__: must be lower-case letters'],
    [['--milestone', 'constructor=2027..2028'], 1, 'there is no milestone "constructor"'],
    [['--rate', 'constructor=1..2', '--by', '1'], 2, 'no rate card has a rate "constructor"'],
    [
      ['--milestone', 'a=2027..2028', '--milestone', 'b=2027..2028', '--entry-into-force', '2027..2028'],
      2,
      '3 things are to be swept; a grid has two',
    ],
    [[], 2, 'say what to sweep'],
  ])('%j', async (args, expected, message) => {
    const { code, stdout, stderr } = await runHere([...sweep, ...args]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(message);
  });
});
