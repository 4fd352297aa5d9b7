import type { ProgrammePlan } from '../../../../shared/results/programme-plan.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rate, rawProgramme, workshop } from '../../../support/small-programme.ts';
import { readText } from '../../../support/reference.ts';
import { runCli, runHere } from '../run-cli.ts';
import type { ProgrammeAssessment } from '../../../../shared/results/programme-assessment.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-workshops-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const group = (number: string, cost: string) => [
  { id: 'reps', title: 'Representatives', number, paidBy: 'programme' as const, cost: { perHead: rate(cost) } },
];

/** Three workshops whose start is open in 2030: 4,000 for two signatories, 6,000 for one, 9,000 for three. */
const open = { window: { from: { on: '2030-01-01' }, until: { on: '2031-01-01' } } };
const planned = rawProgramme(
  [
    workshop({ id: 'east', start: null, ...open, invited: ['KEN', 'UGA'], participants: group('4', '1000') }),
    workshop({ id: 'horn', start: null, ...open, invited: ['SOM'], participants: group('6', '1000') }),
    workshop({
      id: 'all',
      start: null,
      ...open,
      place: { hub: 'dakar' },
      invited: ['KEN', 'UGA', 'SOM'],
      participants: group('9', '1000'),
    }),
  ],
  { treatyStatus: ['KEN', 'UGA', 'SOM'].map((state) => ({ state, signed: { on: '2029-01-01' } })) },
);

describe('rule153 workshops', () => {
  it('costs the programme of A/C.3/79/L.53 to the dollar, and says what cannot be judged', async () => {
    const { code, stdout } = await runCli([
      'workshops',
      'ratification-programme',
      '--as-of',
      '2026-06-01',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const { budget, workshops, coverage, clashes } = JSON.parse(stdout) as ProgrammeAssessment;
    expect(budget.tables[0]?.total).toEqual([184_100, 127_700, 0, 0]);
    // Fifty representatives at 3,204 and four provisions of experts at 5,975, by workshop; and 46 × 2,776.
    expect(workshops.map(({ total, perParticipant }) => [total, perParticipant])).toEqual([
      ['60443', '3555.470588'],
      ['47627', '3663.615385'],
      ['38015', '3801.5'],
      ['38015', '3801.5'],
      ['127696', '2776'],
    ]);
    expect(coverage.byRegionalGroup.map(({ deposited }) => deposited).reduce((a, b) => a + b)).toBe(3);
    expect(clashes.map(({ code: found }) => found)).toEqual(Array.from({ length: 5 }, () => 'day-not-known'));
  });

  it('shows it as tables for a reader', async () => {
    const { stdout } = await runHere(['workshops', 'ratification-programme', '--as-of', '2026-06-01']);
    expect(stdout).toMatch(/^ {2}ratification-bangkok +60 443 +17 +3 555\.470588 +15 +4 029\.533333$/m);
    expect(stdout).toMatch(/^ {2}Travel of representatives +160 200 +127 700 +0 +0$/m);
    expect(stdout).toMatch(/^ {2}Asia-Pacific States +54 +24 +2 +17 +14$/m);
    expect(stdout).toContain('Workload of the hubs');
  });

  it('moves with a scenario: the meeting of the network a year later', async () => {
    const later = {
      schema: 'rule153/scenario/1',
      id: 'later',
      title: 'Later',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [{ kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: 2028 } }],
    };
    const { code, stdout, stderr } = await runHere([
      'workshops',
      'ratification-programme',
      '--scenario',
      written('later.json', later),
      '--format',
      'json',
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const assessment = JSON.parse(stdout) as ProgrammeAssessment;
    expect(assessment.budget.tables[0]?.total).toEqual([184_100, 0, 127_700, 0]);
    expect(assessment.clashes.at(-1)?.message).toContain('in 2027 only');
  });

  it('names public holidays of the place, which it looks up', async () => {
    // 2030-05-01 is Labour Day in Kenya.
    const path = written('may.json', rawProgramme([workshop({ id: 'may', start: { on: '2030-04-30' } })]));
    const { stdout } = await runHere(['workshops', path, '--part', 'clashes']);
    expect(stdout).toMatch(
      /public-holiday: "Workshop may" falls on a public holiday in Nairobi: Labour Day \(2030-05-01\)/,
    );
  });

  it('asks about a State that is invited to two workshops at once', async () => {
    const path = written(
      'twice.json',
      rawProgramme([
        workshop({ id: 'a' }),
        workshop({ id: 'b', place: { hub: 'dakar' }, invited: ['SEN', 'UGA'], start: { on: '2030-03-05' } }),
      ]),
    );
    const { code, stdout } = await runHere(['workshops', path, '--part', 'clashes']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\n  same-state: "Workshop a" and "Workshop b" both invite UGA from 2030-03-05 to 2030-03-06.\n',
    );
  });

  it('goes on where no holidays are known, and says so', async () => {
    const somewhere = written(
      'elsewhere.json',
      rawProgramme([workshop({ id: 'w', place: { city: 'Thimphu', country: 'BTN', timeZone: 'Asia/Thimphu' } })]),
    );
    const { code, stderr } = await runHere(['workshops', somewhere, '--part', 'clashes']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'No public holidays are known for Bhutan, so days there were checked against weekends alone.',
    );
  });

  it('prints one side as CSV', async () => {
    const { stdout } = await runHere([
      'workshops',
      'ratification-programme',
      '--part',
      'coverage',
      '--as-of',
      '2026-06-01',
      '--format',
      'csv',
    ]);
    const [header, ...lines] = stdout.trimEnd().split('\r\n');
    expect(header).toBe('by,key,states,reached,deposited,signedNotDeposited,signedNotDepositedReached,notReached');
    expect(lines.find((line) => line.startsWith('regional group,African States,'))).toMatch(
      /^regional group,African States,54,39,0,22,18,/,
    );
  });
});

describe('rule153 workshops --plan', () => {
  const plan = (budget: string, ...more: string[]) =>
    runHere([
      'workshops',
      written('planned.json', planned),
      '--plan',
      '--budget',
      budget,
      '--from',
      '2030-03-01',
      '--until',
      '2031-01-01',
      '--as-of',
      '2030-01-01',
      ...more,
    ]);

  it('reaches as many signatories as the budget allows, and the cheapest of equals', async () => {
    // With 9,000 all three by one workshop; east and horn together would cost 10,000.
    const nine = JSON.parse((await plan('9000', '--format', 'json')).stdout) as ProgrammePlan;
    expect(nine).toMatchObject({
      claim: 'exact',
      cost: '9000',
      signatoriesReached: 3,
      proposed: [{ workshop: 'all' }],
    });
    // With 6,000 two signatories by east (4,000); horn alone would reach one.
    const six = JSON.parse((await plan('6000', '--format', 'json')).stdout) as ProgrammePlan;
    expect(six).toMatchObject({
      cost: '4000',
      signatoriesReached: 2,
      signatoriesOpen: 3,
      proposed: [{ workshop: 'east', from: '2030-03-04', until: '2030-03-07' }],
    });
  });

  it('takes a period with a last day, and asks about one that ends before it', async () => {
    const of = async (...end: string[]) => {
      const file = written('planned.json', planned);
      const options = [
        '--plan',
        '--budget',
        '9000',
        '--from',
        '2030-03-01',
        '--as-of',
        '2030-01-01',
        '--format',
        'json',
      ];
      return JSON.parse((await runHere(['workshops', file, ...options, ...end])).stdout) as ProgrammePlan;
    };
    const through = await of('--through', '2030-12-31');
    expect(through).toEqual(await of('--until', '2031-01-01'));
    expect(through.notes).toEqual([expect.stringContaining('("workload")')]);
    expect((await of('--until', '2030-12-31')).notes.slice(1)).toEqual([expect.stringContaining('write "through"')]);
  });

  it('keeps what each year may cost, and refuses what is no year with an amount', async () => {
    const ten = JSON.parse(
      (await plan('10000', '--year-budget', '2030=5000', '--format', 'json')).stdout,
    ) as ProgrammePlan;
    expect(ten).toMatchObject({
      claim: 'exact',
      byYear: [{ year: 2030, workshops: 1, cost: '4000', budget: '5000' }],
      proposed: [{ workshop: 'east' }],
    });
    expect((await plan('10000', '--year-budget', '2030=5000')).stdout).toContain('2030: 1 workshop, 4 000 of 5 000.');
    const unread = await plan('10000', '--year-budget', '2030:5000');
    expect(unread.code).toBe(2);
    expect(unread.stderr).toContain('such as 2027=100000; found "2030:5000"');
    const late = await plan('10000', '--year-budget', '2031=5000');
    expect(late.code).toBe(1);
    expect(late.stderr).toContain('2031 has no day in the period');
  });

  it('explains itself', async () => {
    const { stdout } = await plan('6000');
    expect(stdout).toMatch(/^ {2}east +2030-03-04 +2030-03-06 +4 000 +2 +0$/m);
    expect(stdout).toContain('It reaches 2 of 3 States that have signed and not deposited');
    expect(stdout).toMatch(/^ {2}horn: Costs 6 000; 2 000 of the budget is left\./m);
  });

  const year = ['--from', '2025-01-01', '--until', '2026-01-01'];

  it('plans the shipped programme as it is, within what the statement has for its workshops', async () => {
    const asked = ['--plan', '--budget', '184100', ...year, '--as-of', '2026-05-21', '--format', 'json'];
    const { code, stdout } = await runHere(['workshops', 'ratification-programme', ...asked]);
    expect(code).toBe(0);
    const plan = JSON.parse(stdout) as ProgrammePlan;
    // Fifty representatives at 3,204 and four provisions of experts at 5,975: Table 2 of A/C.3/79/L.53.
    expect(plan).toMatchObject({ cost: '184100', claim: 'exact' });
    expect(plan.proposed.map(({ workshop: id }) => id).sort()).toEqual([
      'ratification-bangkok',
      'ratification-dakar',
      'ratification-nairobi',
      'ratification-panama-city',
    ]);
    expect(plan.signatoriesReached).toBe(43);
    expect(plan.left).toMatchObject([{ workshop: 'network-meeting' }]);
  });

  it('names every problem of a file and of the question at once, and sends nobody to a copy', async () => {
    const lacking = written('lacking.json', rawProgramme([workshop({ id: 'w', days: undefined })]));
    const { code, stderr } = await runHere([
      'workshops',
      lacking,
      '--plan',
      '--budget',
      'much',
      '--from',
      '2026-01-01',
      '--until',
      '2025-01-01',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `No schedule can be proposed for ${lacking}, for 3 problems:\n  budget: must be a decimal string`,
    );
    expect(stderr).toContain('\n  period.until: must be later');
    expect(stderr).toContain(
      '\n  workshops[0].days (line 1): is missing, so there are no days to find for "Workshop w".',
    );
    expect(stderr).not.toContain('copy');
    const wrong = await runHere([
      'workshops',
      'ratification-programme',
      '--plan',
      '--budget',
      '1',
      '--from',
      '2030-01-01',
      '--until',
      '2050-01-01',
    ]);
    expect(wrong.stderr).toMatch(
      /^rule153: No schedule can be proposed for ratification-programme, for one problem:\n {2}period\.until: must be within 10 years/,
    );
  });
});

describe('rule153 workshops export and import', () => {
  const shipped = readText('shared/reference/workshops/l53-programme.json');

  it('give back the same programme for the table that was taken out', async () => {
    const path = written('shipped.json', shipped);
    for (const table of [['--states'], ['--participants', 'network-meeting']]) {
      const out = join(folder, 'table.csv');
      expect(await runHere(['workshops', 'export', path, ...table, '--out', out])).toMatchObject({
        code: 0,
        stdout: '',
      });
      const { code, stdout } = await runHere(['workshops', 'import', path, ...table, '--csv', out]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject(JSON.parse(shipped) as object);
    }
  });

  it('take a table from standard input, which then counts', async () => {
    const out = join(folder, 'signed.json');
    const input = 'state,signed,deposited\nKEN,2025-10-25,\nQAT,,by 2026-05-21\n';
    expect(
      await runCli(['workshops', 'import', 'ratification-programme', '--states', '--csv', '-', '--out', out], {
        input,
      }),
    ).toMatchObject({ code: 0, stderr: `Written to ${out}.\n` });
    expect((JSON.parse(readFileSync(out, 'utf8')) as { treatyStatus: unknown }).treatyStatus).toEqual([
      { state: 'KEN', signed: { on: '2025-10-25' } },
      { state: 'QAT', deposited: { by: '2026-05-21' } },
    ]);
  });

  it('refuse a table with every problem by line and column, and write nothing', async () => {
    const bad = written('bad.csv', 'state,signed\nXXX,\nKEN,yesterday\nKEN,2025-10-25\n');
    const out = join(folder, 'never.json');
    const { code, stderr } = await runHere([
      'workshops',
      'import',
      'ratification-programme',
      '--states',
      '--csv',
      bad,
      '--out',
      out,
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /bad\.csv is refused, for 3 problems:\n {2}line 2, column "state": .*\n {2}line 3, column "signed": .*\n {2}line 4, column "state": /,
    );
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it('take the posts that hold workshops out and in', async () => {
    const { stdout: csv } = await runHere(['posts', 'export', 'ratification-programme']);
    expect(csv.split('\r\n')).toHaveLength(14);
    expect(csv).toContain('istanbul-assistant,Team Assistant,Istanbul,2025-01-01,GS(OL),,\r\n');
    const { stdout } = await runHere(['posts', 'import', 'ratification-programme', '--csv', written('posts.csv', csv)]);
    expect(JSON.parse(stdout)).toMatchObject(JSON.parse(shipped) as object);
  });
});

describe('rule153 workshops refuses', () => {
  it.each([
    [['workshops', 'ratification-program'], 1, 'Did you mean ratification-programme?'],
    [['workshops', '__proto__'], 1, 'There is no workshop programme "__proto__"'],
    [['workshops', 'exprt', 'ratification-programme'], 2, 'There is no "exprt" here'],
    [['workshops', 'export', 'ratification-programme'], 2, 'Say which table'],
    [
      ['workshops', 'export', 'ratification-programme', '--participants', 'nowhere'],
      1,
      'there is no workshop "nowhere"',
    ],
    [['workshops', 'import', 'ratification-programme', '--states'], 2, '"import" needs the table: --csv <file>.'],
    [['workshops', 'ratification-programme', '--plan'], 2, '--plan needs --budget'],
    [['workshops', 'ratification-programme', '--budget', '5'], 2, '--budget goes with --plan'],
    [['workshops', 'ratification-programme', '--part', 'cost'], 2, 'Did you mean costs?'],
    [['workshops', 'ratification-programme', '--as-of', '2026-02-30'], 2, '"2026-02-30" is not a day'],
  ])('%j', async (args, code, message) => {
    const outcome = await runHere(args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(message);
  });
});

describe('rule153 workshops from-statement and to-statement', () => {
  it('make a programme of the workshops of a statement, and put them back as they were', async () => {
    const made = await runHere(['workshops', 'from-statement', 'A/C.3/79/L.53', '--id', 'mine']);
    expect(made.stderr).toBe('');
    const programme = written('mine.json', JSON.parse(made.stdout));
    const back = await runHere(['workshops', 'to-statement', programme, '--into', 'A/C.3/79/L.53']);
    expect(back.stderr).toBe('');
    expect(JSON.parse(back.stdout)).toEqual(JSON.parse(readText('shared/reference/statements/A-C.3-79-L.53.json')));
  });

  it('keep what a programme knows besides, and make a statement of its own that costs the same', async () => {
    const own = await runHere(['workshops', 'to-statement', written('planned.json', planned)]);
    const statement = written('own.json', JSON.parse(own.stdout));
    const again = await runHere(['workshops', 'from-statement', statement, '--into', written('planned.json', planned)]);
    expect(JSON.parse(again.stdout)).toEqual(
      JSON.parse(
        (await runHere(['workshops', 'from-statement', statement, '--into', written('p.json', planned)])).stdout,
      ),
    );
    expect(again.stdout).toContain('"invited"');
    expect((await runHere(['estimate', statement])).code).toBe(0);
  });

  it('put several workshops of a programme in the place of the one requirement that they are part of', async () => {
    const made = await runHere(['workshops', 'to-statement', 'ratification-programme', '--into', 'A/C.3/79/L.53']);
    expect(made.stderr).toContain('"ratification-workshops" is now "ratification-bangkok"');
    const statement = written('divided.json', JSON.parse(made.stdout));
    const total = async (name: string) => (await runHere(['estimate', name, '--format', 'csv'])).stdout;
    expect(await total(statement)).toBe(await total('A/C.3/79/L.53'));
    const back = await runHere(['workshops', 'from-statement', 'A/C.3/79/L.53', '--into', 'ratification-programme']);
    expect(back.stderr).toContain('"ratification-workshops" is in the programme as "ratification-bangkok"');
    expect((JSON.parse(back.stdout) as { workshops: unknown[] }).workshops).toHaveLength(5);
  });

  it.each([
    [['workshops', 'from-statement'], 2, '"from-statement" needs <statement>'],
    [['workshops', 'to-statement'], 2, '"to-statement" needs <programme>'],
    [
      ['workshops', 'to-statement', 'ratification-programme', '--id', 'x'],
      2,
      '--id goes with "workshops from-statement"',
    ],
    [['workshops', 'ratification-programme', '--into', 'x'], 2, '--into and --id go with'],
    [['workshops', 'from-statement', 'A/C.1/79/L.83'], 1, 'has no workshops'],
  ])('%j is refused', async (args, code, message) => {
    const refused = await runHere(args);
    expect([refused.code, refused.stdout]).toEqual([code, '']);
    expect(refused.stderr).toContain(message);
  });
});
