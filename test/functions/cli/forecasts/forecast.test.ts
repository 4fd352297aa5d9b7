import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, runHere } from '../run-cli.ts';

type Risk = {
  years: { year: number; requested: number; p10: number; p50: number; p90: number; chanceSufficient: number }[];
};
type Tornado = { total: number; drivers: { description: string; low: number; high: number }[] };

describe.concurrent('rule153 forecast', () => {
  it('forecasts from the record of the treaty, and says what it cannot know', async () => {
    const { code, stdout, stderr } = await runCli(['forecast']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/forecast as of 2026-05-21\nCaution: .*\n\n3 of the 40 instruments/);
    expect(stdout).toMatch(/^ {2}50 % +2028-06-19 +2028-09-17$/m);
    expect(stdout).toContain('Caution: The latest number of signatures on record, 72, is of 2025-11-19');
    expect(stdout).toContain('It cannot know');
  });

  it('comes sooner with more deposits, and gives the same to programs: in force ninety days after the fortieth', async () => {
    const day = async (deposits: string) => {
      const { stdout } = await runHere(['forecast', '--as-of', '2026-12-31', '--deposits', deposits, '-f', 'csv']);
      return (
        stdout
          .split('\r\n')
          .find((row) => row.includes(',0.5,'))
          ?.split(',')
          .slice(2) ?? []
      );
    };
    const [few, many] = [await day('5'), await day('25')];
    expect((many[1] ?? '') < (few[1] ?? '')).toBe(true);
    for (const [deposit = '', inForce = ''] of [few, many])
      expect((Date.parse(inForce) - Date.parse(deposit)) / 86_400_000).toBe(90);
  });

  it.each([
    [['forecast', '--as-of', '2026-13-01', '--deposits', 'x'], 2, '2 options cannot be taken as they are'],
    [['forecast', '--deposits', '5'], 2, 'needs the day by which there were so many'],
    [
      ['forecast', '--as-of', '2025-01-01'],
      1,
      'lies before United Nations Convention against Cybercrime opened for signature',
    ],
    [['forecast', '--as-of', '2026-01-01'], 1, 'the first on record is of 2026-05-21'],
    [['forecast', '--as-of', '2027-12-01', '--deposits', '40'], 1, 'Entry into force is then a fact'],
    [['forecast', '--as-of', '2026-12-31', '--deposits', '2'], 1, 'deposits: 2 is fewer than the 3'],
    [['risk', 'A/C.3/79/L.53', '--milestone', 'never'], 1, 'there is no milestone "never"'],
    [['risk', 'A/C.3/79/L.53', '--years', '2025,2027'], 2, 'has gaps'],
    [['risk', 'A/C.3/79/L.53', '--draws', '99999999'], 2, 'no whole number up to 1000000'],
    [['sensitivity', 'A/C.3/79/L.53', '--range', '0', '--top', 'all'], 2, '2 options cannot be taken as they are'],
    [['sensitivity', 'A/C.3/79/L.53', '--range', '101'], 2, 'at most 100 per cent'],
    [['sensitivity', 'A/C.3/79/L.53', '--section', '99', '--year', '2099'], 1, 'There is no section 99'],
  ])('refuses %j', async (args, expected, message) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe.concurrent('the treaty of a statement', () => {
  const renamed = (change: (statement: Record<string, unknown>) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'treaty-'));
    const statement = JSON.parse(readFileSync('shared/reference/statements/A-C.3-79-L.53.json', 'utf8')) as Record<
      string,
      unknown
    >;
    change(statement);
    const file = join(folder, 'statement.json');
    writeFileSync(file, JSON.stringify(statement));
    return file;
  };

  it('is not that of another statement: what does not say when its treaty opened is refused with what to do', async () => {
    const file = renamed((statement) => {
      statement['symbol'] = 'A/C.6/99/L.1';
    });
    const { code, stderr } = await runHere(['risk', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('does not say when its treaty opened for signature');
    const named = await runHere(['risk', file, '--treaty', 'convention-against-cybercrime', '--draws', '100']);
    expect(named.stdout).toContain('of United Nations Convention against Cybercrime as of 2026-05-21');
    expect((await runHere(['risk', file, '--treaty', 'convention-on-tea'])).stderr).toContain('There is no treaty');
  });

  it('is taken from its own register: requirement, delay, opening, deposits, signatures and withdrawals', async () => {
    const file = renamed((statement) => {
      statement['symbol'] = 'A/C.6/99/L.1';
      statement['registers'] = [
        {
          id: 'instruments',
          title: 'Convention on Tea',
          opened: '2025-06-01',
          asOf: '2026-06-30',
          instruments: [
            { party: 'Kenya', kind: 'state', signed: '2025-06-01', deposited: '2026-01-10' },
            {
              party: 'Sri Lanka',
              kind: 'state',
              signed: '2025-06-01',
              deposited: '2026-02-10',
              withdrawn: '2026-05-01',
            },
            { party: 'India', kind: 'state', signed: '2025-06-02' },
            { party: 'European Union', kind: 'regional-organization', deposited: '2026-02-01' },
          ],
        },
      ];
    });
    const { code, stdout } = await runHere(['forecast', file, '-f', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { input: unknown }).input).toMatchObject({
      treaty: 'Convention on Tea',
      opened: '2025-06-01',
      asOf: '2026-06-30',
      required: 40,
      delayRule: '90 days',
      observations: [{ asOf: '2026-06-30', count: 1 }],
      signatures: 3,
    });
  });

  it('says how old a count is, and which figures are the own', async () => {
    expect((await runHere(['forecast', '--as-of', '2028-01-01'])).stdout).toContain('590 days before 2028-01-01');
    expect((await runHere(['forecast', '--as-of', '2026-11-26', '--deposits', '3'])).stdout).toContain(
      'is the figure that was given; the latest on record is 3 by 2026-05-21',
    );
  });

  it('knows from a list the count of any day up to its own, withdrawals taken off', async () => {
    const tea = (register: object, rule?: object) =>
      renamed((statement) => {
        statement['symbol'] = 'A/C.6/99/L.1';
        statement['registers'] = [
          { id: 'instruments', title: 'Convention on Tea', opened: '2025-06-01', asOf: '2027-06-30', ...register },
        ];
        if (rule === undefined) return;
        const milestones = statement['milestones'] as { id: string; rule: object }[];
        for (const milestone of milestones) if (milestone.id === 'entry-into-force') milestone.rule = rule;
      });
    const states = ['KEN', 'UGA', 'TZA'];
    const instruments = states.map((state, position) => ({
      party: state,
      state,
      kind: 'state',
      deposited: `2026-0${position + 1}-10`,
      ...(state === 'KEN' && { withdrawn: '2027-01-01' }),
    }));
    const listed = tea({ instruments });
    const inputOf = async (file: string, ...more: string[]) =>
      JSON.parse((await runHere(['forecast', file, '-f', 'json', ...more])).stdout) as { input: object; cautions: [] };
    const between = await inputOf(listed, '--as-of', '2027-02-01');
    expect(between.input).toMatchObject({ observations: [{ asOf: '2027-02-01', count: 2 }] });
    expect(between.cautions.join()).not.toContain('latest count on record');
    // A list that holds fewer than were counted is not the whole.
    const counted = tea({ instruments, counts: [{ asOf: '2026-06-01', count: 7 }] });
    expect((await inputOf(counted)).input).toMatchObject({ observations: [{ asOf: '2026-06-01', count: 7 }] });
    const reached = tea({ instruments }, { days: 30, after: { deposit: 2, of: 'instruments' } });
    expect((await runHere(['risk', reached])).stderr).toMatch(/rule153: deposits: 2 of the 2 .* is then a fact/);
    const later = { laterOf: [{ days: 30, after: { deposit: 2, of: 'instruments' } }, { on: '2027-12-01' }] };
    expect((await runHere(['forecast', tea({ instruments }, later)])).stderr).toContain(
      'Give the deposits a milestone of their own that this one refers to',
    );
    const other = await runHere(['forecast', tea({ instruments }, later), '--treaty', 'convention-against-cybercrime']);
    expect(other.stdout.replaceAll('\n', ' ')).toContain('takes the place of its whole rule');
  });

  it('says where the day of the count lies outside what it learnt from', async () => {
    const early = await runHere(['forecast', '--as-of', '2025-11-01', '--deposits', '0']);
    expect(early.stdout).toContain('Caution: The count is of day 7 after the opening. The forecast learnt from');
    const late = await runHere(['forecast', '--as-of', '2031-01-01', '--deposits', '20', '--signatures', '80']);
    expect(late.stdout).toContain('The count is of day 1894 after the opening.');
    expect((await runHere(['forecast'])).stdout).not.toContain('learnt from treaties at days');
  });
});

describe.concurrent('rule153 risk', () => {
  it('gives bands around what is requested; 2029 is where the request most likely fails', async () => {
    const { code, stdout } = await runHere([
      'risk',
      'A/C.3/79/L.53',
      '--years',
      '2025-2030',
      '--draws',
      '20000',
      '-f',
      'json',
    ]);
    expect(code).toBe(0);
    const { years } = JSON.parse(stdout) as Risk;
    expect(years.map(({ requested }) => requested)).toEqual([
      2_569_000, 4_895_500, 4_528_200, 5_463_700, 4_113_300, 4_889_500,
    ]);
    for (const { p10, p50, p90, chanceSufficient } of years) {
      expect(p10 <= p50 && p50 <= p90).toBe(true);
      expect(chanceSufficient).toBeGreaterThan(0);
    }
    expect(years.reduce((least, one) => (one.chanceSufficient < least.chanceSufficient ? one : least)).year).toBe(2029);
  });

  it('gives the same bytes for the same seed, and says what counts', async () => {
    const args = ['risk', 'A/C.3/79/L.53', '--draws', '5000'];
    const [one, same, other] = await Promise.all([runHere(args), runHere(args), runHere([...args, '--seed', '7'])]);
    expect(one.stdout).toBe(same.stdout);
    expect(other.stdout).not.toBe(one.stdout);
    expect(one.stdout).toMatch(/^2028 +5 463 700 /m);
    expect(one.stdout).toContain('Only the date is uncertain here');
  });
});

describe.concurrent('rule153 sensitivity', () => {
  it('ranks drivers by how far they move the total', async () => {
    const { stdout } = await runHere(['sensitivity', 'A/C.3/79/L.53', '--range', '10', '--year', '2030', '-f', 'json']);
    const { total, drivers } = JSON.parse(stdout) as Tornado;
    expect(total).toBe(4_889_500);
    const vienna = drivers.find(
      ({ description }) => description.includes('interpretation-meeting') && description.includes('Vienna'),
    );
    // In 2030 the Conference alone: 20 meetings × 8,855 = 177,100, and × 7,245 = 144,900, against 161,000.
    expect(vienna).toMatchObject({ high: total + 16_100, low: total - 16_100 });
    expect(drivers.map(({ low, high }) => Math.abs(high - low))).toEqual(
      drivers.map(({ low, high }) => Math.abs(high - low)).sort((a, b) => b - a),
    );
  });

  it('draws bars, and says how many it leaves out', async () => {
    const { stdout } = await runHere(['sensitivity', 'A/C.3/79/L.53', '--top', '3']);
    expect(stdout.match(/█│█/g)).toHaveLength(3);
    expect(stdout).toMatch(/^\d+ more with less effect; --top \d+ shows all\.$/m);
  });
});
