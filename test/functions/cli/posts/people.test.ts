import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rate } from '../../../support/small-programme.ts';
import { readText } from '../../../support/reference.ts';
import { runCli, runHere } from '../run-cli.ts';
import type { EngagementReport } from '../../../../shared/results/engagement-report.ts';
import type { PostReport } from '../../../../shared/results/post-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-people-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const contractor = JSON.parse(readText('shared/reference/engagements/compendium-contractor.json')) as Record<
  string,
  unknown
>;

describe('rule153 engagements', () => {
  it('turns the pages of outputs into words and the cost of translating them', async () => {
    const { code, stdout } = await runCli([
      'engagements',
      'internet-governance-consultant',
      '--on',
      '2026-06-01',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const { translation, findings, notes } = JSON.parse(stdout) as EngagementReport;
    // (4 + 2 × 20 + 2 × 3) pages × 500 words × 2.88.
    expect(translation?.least).toBe('72000');
    expect(translation).not.toHaveProperty('most');
    expect(translation?.assumption).toContain('500 words a page');
    expect(findings.filter(({ code: found }) => found === 'output-without-date')).toHaveLength(5);
    expect(notes).toContain('Translation at 2.88 USD per word, six languages, rate card "reference-statements".');
  });

  it('divides a fee by the day into its payments, and sees that eighty days do not fit two months', async () => {
    const terms = {
      ...contractor,
      fee: { by: 'day', rate: rate('301') },
      window: { from: { on: '2030-03-01' }, until: { on: '2030-05-01' } },
      payments: [
        {
          id: 'first',
          title: 'On acceptance of the method',
          share: '0.3',
          onAcceptanceOf: ['method-note'],
          due: { on: '2030-03-29' },
        },
        {
          id: 'last',
          title: 'On acceptance of all',
          share: '0.7',
          onAcceptanceOf: ['review-note', 'research-note', 'compendium', 'library-list', 'contributions'],
        },
      ],
    };
    const { stdout } = await runHere(['engagements', written('terms.json', terms), '--on', '2030-03-01']);
    // 80 × 301 = 24,080; 0.3 of it is 7,224. New York has 21 weekdays in March and 22 in April, and no public holiday
    // among them.
    expect(stdout).toContain('Fee: 24 080 USD');
    expect(stdout).toMatch(/^ {2}On acceptance of the method +2030-03-29 +0\.3 +7 224 +7 224$/m);
    expect(stdout).toMatch(/^ {2}On acceptance of all +not dated +0\.7 +16 856 +16 856$/m);
    expect(stdout).toMatch(
      /days: 80 days do not fit: from 2030-03-01 up to 2030-05-01 there are 43 working days in New York\./,
    );
  });

  it('holds a person to the limits of ST/AI/2013/4 across engagements, this one among them', async () => {
    const terms = written('window.json', {
      ...contractor,
      window: { from: { on: '2030-06-01' }, until: { on: '2030-10-01' } },
    });
    const others = written(
      'others.csv',
      'id,person,type,from,until\nearlier,A. Person,individual-contractor,2029-12-01,2030-06-01\n',
    );
    const { stdout } = await runHere([
      'engagements',
      terms,
      '--person',
      'A. Person',
      '--others',
      others,
      '--format',
      'json',
    ]);
    // Six months and four months within twelve: ten, and nine is the most.
    expect((JSON.parse(stdout) as EngagementReport).limits).toMatchObject([
      { code: 'over-limit', person: 'A. Person', months: '10', engagements: ['earlier', 'compendium-contractor'] },
    ]);
  });

  it('refuses engagements that are no engagements, by line and column', async () => {
    const others = written(
      'bad.csv',
      'id,person,type,from,until\none,A,friend,2030-01-01,2029-01-01\n,B,expert,2030-01-01,2031-01-01\n',
    );
    const { code, stderr } = await runHere(['engagements', 'compendium-contractor', '--others', others]);
    expect(code).toBe(1);
    expect(stderr).toContain('line 2, column "type": must be "consultant", "individual-contractor" or "expert"');
    expect(stderr).toContain('line 3, column "id": ');
  });

  it('refuses a fee that is no amount, and terms that it does not know', async () => {
    expect(await runHere(['engagements', 'compendium-contractor', '--fee=-5'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('fee: must be a decimal string') as string,
    });
    expect(await runHere(['engagements', 'constructor'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no engagement "constructor"') as string,
    });
  });
});

describe('rule153 posts', () => {
  it('calculates the London post: four years and four, six months of probation, 35 paid hours, 50 an hour', async () => {
    const { code, stdout } = await runCli([
      'posts',
      'london-programme-officer',
      '--start',
      '2027-01-01',
      '--yearly-cost',
      '91000',
      '--weeks',
      '52',
      '--assumption',
      '52 weeks, leave paid',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const { milestones, hours, hourCost, notes, cost } = JSON.parse(stdout) as PostReport;
    expect(milestones.map(({ id, day }) => [id, day])).toEqual([
      ['start', '2027-01-01'],
      ['end-of-probation', '2027-07-01'],
      ['end-of-term', '2031-01-01'],
      ['end-of-renewal-1', '2035-01-01'],
    ]);
    expect(hours).toEqual({ weekly: '40', unpaid: '5', paid: '35' });
    // 91,000 / (35 × 52) = 91,000 / 1,820.
    expect(hourCost).toEqual({ hoursAYear: '1820', costAnHour: '50', assumption: '52 weeks, leave paid' });
    expect(cost).toBeUndefined();
    expect(notes).toEqual([
      expect.stringContaining('Assumed: five days a week'),
      expect.stringContaining('gives no shares of time') as string,
    ]);
  });

  it('spreads the cost of the South East post over its nine areas, which sum to it', async () => {
    const { stdout } = await runHere([
      'posts',
      'south-east-protect-officer',
      '--yearly-cost',
      '60001',
      '--format',
      'json',
    ]);
    const { cost } = JSON.parse(stdout) as PostReport;
    expect(cost?.areas.slice(0, 3).map(({ exact }) => exact)).toEqual(['21000.35', '12000.2', '9000.15']);
    expect(cost?.areas.reduce((sum, { rounded }) => sum + rounded, 0)).toBe(60_001);
  });

  it('prints the areas as CSV', async () => {
    const { stdout } = await runHere([
      'posts',
      'south-east-protect-officer',
      '--yearly-cost',
      '60000',
      '--format',
      'csv',
    ]);
    expect(stdout).toContain(',0.35,21000,21000,\r\n');
  });

  it.each([
    [['posts', 'london-programme-officer', '--weeks', '52'], 2, '--weeks and --assumption go together'],
    [['posts', 'london-programme-officer', '--start', 'soon'], 1, 'start: must be a day'],
    [['posts', 'london-programme-officer', '--out', 'x'], 2, '--csv and --out go with'],
    [['posts', 'london-programm-officer'], 1, 'Did you mean london-programme-officer?'],
  ])('refuses %j', async (args, code, message) => {
    const outcome = await runHere(args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(message);
  });
});
