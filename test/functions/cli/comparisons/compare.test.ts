import { afterAll, describe, expect, it } from 'vitest';
import { runCli, runHere } from '../run-cli.ts';
import { inForceIn, scenarioFolder } from '../scenarios/scenario-files.ts';

const folder = scenarioFolder();
const later = folder.write('later', [inForceIn(2028)]);
afterAll(() => {
  folder.remove();
});

/** Rows of CSV as objects by the names of their columns. */
function readCsv(text: string): readonly Record<string, string>[] {
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

const KINDS = ['volume', 'rate', 'timing', 'vacancy', 'venue', 'scope', 'price', 'rounding'];

describe.concurrent('rule153 compare', () => {
  it('splits by year what a year of delay changes', async () => {
    const { code, stdout } = await runCli([
      'compare',
      'A/C.3/79/L.53',
      '--scenario',
      later,
      '--by',
      'year',
      '--format',
      'csv',
    ]);
    expect(code).toBe(0);
    const differences = Object.fromEntries(
      readCsv(stdout).map(({ year = '', difference }) => [year, Number(difference)] as const),
    );
    // By hand: the meeting of the network moves; D-1 and P-5 (248,400 in their first year), their furniture and office
    // space move; so does the Conference.
    expect(differences).toMatchObject({
      2025: 0,
      2026: -127_700,
      2027: 127_700 - 248_400 - 12_600 - 8_800,
      2028: -776_200 - 248_400 - 1_200 + 12_600,
      2029: 776_200,
      2030: -776_200,
    });
  });

  it.each(['section', 'table', 'object', 'line', 'year'])(
    'shows effects that sum to the difference in every row, and rows that sum to the total, by %s',
    async (level) => {
      const { stdout } = await runHere([
        'compare',
        'A/C.3/79/L.53',
        '--scenario',
        later,
        '--rate-card',
        'illustrative-standard-costs',
        '--by',
        level,
        '-f',
        'csv',
      ]);
      const rows = readCsv(stdout);
      const cents = (text: string | undefined) => Math.round(Number(text) * 100);
      for (const row of rows) {
        expect(KINDS.reduce((sum, kind) => sum + cents(row[kind]), 0)).toBe(cents(row['difference']));
        expect(Number(row['to']) - Number(row['from'])).toBe(Number(row['difference']));
      }
      const body = rows.slice(0, -2);
      const total = rows.at(-2);
      for (const column of ['from', 'to', 'difference', ...KINDS])
        expect(body.reduce((sum, row) => sum + cents(row[column]), 0)).toBe(cents(total?.[column]));
    },
  );

  it('says which change caused what', async () => {
    const { stdout } = await runHere(['compare', 'A/C.3/79/L.53', '--scenario', later]);
    expect(stdout).toMatch(/^A\/C\.3\/79\/L\.53 → A\/C\.3\/79\/L\.53 under later$/m);
    expect(stdout).toMatch(/^total +26 697 500 +25 414 500 +-1 283 000 +-1 034 600 +-248 400$/m);
    expect(stdout).toMatch(/^By change\n {2}later\/in-force +-1 283 000$/m);
  });

  it('finds no difference where there is none', async () => {
    const { stdout } = await runHere(['compare', 'A/C.3/79/L.53', 'A-C.3-79-L.53']);
    expect(stdout).toContain('There is no difference.');
  });

  it('turns every sign when the sides change', async () => {
    const [there, back] = await Promise.all([
      runHere(['compare', 'A/C.3/79/L.53', '--scenario', later, '-f', 'csv']),
      runHere(['compare', 'A/C.3/79/L.53', '--from-scenario', later, '-f', 'csv']),
    ]);
    const turned = readCsv(back.stdout).map(({ difference, timing }) => [-Number(difference) + 0, -Number(timing) + 0]);
    expect(turned).toEqual(readCsv(there.stdout).map(({ difference, timing }) => [Number(difference), Number(timing)]));
  });

  it.each([
    [['compare', 'A/C.3/79/L.53'], 2, 'needs something to compare with'],
    [['compare', 'A/C.3/79/L.53', '--scenario', later, '--by', 'yaer'], 2, 'Did you mean year?'],
    [['compare', 'A/C.3/79/L.53', 'A/C.3/79/L.35'], 1, 'Did you mean A/C.3/79/L.53?'],
    [['compare', 'A/C.3/79/L.53', '--rate-card', '__proto__'], 1, 'There is no rate card "__proto__"'],
  ])('refuses %j', async (args, expected, message) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(message);
  });
});
