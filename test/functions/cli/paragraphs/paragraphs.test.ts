import { describe, expect, it } from 'vitest';
import type { AmendmentCard } from '../../../../shared/paragraphs/amendment-card.ts';
import { runCli, runHere } from '../run-cli.ts';

type Rows = { years: number[]; rows: { kind: string; paragraphs: string[]; amounts: string[] }[] };

describe('rule153 paragraphs', () => {
  it('prices each operative paragraph of A/C.3/79/L.53, and the rows sum to the published total', async () => {
    const { code, stdout } = await runCli(['paragraphs', 'A/C.3/79/L.53', '--years', '2025-2028', '--format', 'json']);
    expect(code).toBe(0);
    const { rows } = JSON.parse(stdout) as Rows;
    const of = (paragraph: string) =>
      rows.find(({ kind, paragraphs }) => kind === 'paragraph' && paragraphs[0] === paragraph)?.amounts;
    // The workshops and their experts, 160,200 + 23,900; the session on the rules of procedure in 2026; the protocol
    // sessions.
    expect(of('10')?.[0]).toBe('184100');
    expect(rows.filter(({ kind }) => kind === 'paragraph').map(({ paragraphs }) => paragraphs[0])).toEqual([
      '2',
      '4',
      '5',
      '6',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(rows.at(-1)).toMatchObject({ kind: 'total', amounts: ['2807300', '4895500', '4528200', '5463700'] });
    [0, 1, 2, 3].forEach((column) => {
      const parts = rows.slice(0, -1).reduce((sum, { amounts }) => sum + Number(amounts[column]), 0);
      expect(parts).toBe(Number(rows.at(-1)?.amounts[column]));
    });
  });

  it('shows jointly what several paragraphs cause together', async () => {
    const { stdout } = await runHere(['paragraphs', 'A/C.3/79/L.53', '--years', '2026']);
    expect(stdout).toMatch(/^6 +Session on rules of procedure +102 800$/m);
    expect(stdout).toMatch(/^4, 5, 6, 8, 9, 10 jointly +3 061 400$/m);
    expect(stdout).toMatch(/^total +4 895 500$/m);
  });

  it('leaves out staff assessment when asked, which for 2025 leaves the net total that was published', async () => {
    const { stdout } = await runHere(['paragraphs', 'A/C.3/79/L.53', '--net', '--years', '2025', '--format', 'csv']);
    expect(stdout).toContain('total,,,2025,2569000\r\n');
  });

  it('refuses years without prices', async () => {
    const { code, stderr } = await runHere(['paragraphs', 'A/C.3/79/L.53', '--years', '2040']);
    expect(code).toBe(1);
    expect(stderr).toContain('There are no prices for 2040.');
  });
});

describe('rule153 paragraphs --amend', () => {
  it('shows what one session instead of two changes: 574,200 of paragraph 5, and the bridge', async () => {
    const { code, stdout } = await runCli([
      'paragraphs',
      'A/C.3/79/L.53',
      '--amend',
      'one-protocol-session',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const card = JSON.parse(stdout) as AmendmentCard;
    const differences = card.paragraphs.flatMap(({ paragraphs, years }) =>
      years
        .filter(({ difference }) => difference !== '0')
        .map(({ year, difference }) => [paragraphs, year, difference]),
    );
    // Interpretation 159,000, documents 300,000, webcast 5,900, ICT 28,900, security 34,100 + 2,400, overtime 1,200,
    // travel 42,700.
    expect(159_000 + 300_000 + 5_900 + 28_900 + 34_100 + 2_400 + 1_200 + 42_700).toBe(574_200);
    expect(differences).toEqual([[['5'], 2028, '-574200']]);
    expect(card.bridge.total.difference).toBe(-574_200);
    expect(card).not.toHaveProperty('before');
  });

  it('names what a dropped paragraph does not take away', async () => {
    const { stdout } = await runHere(['paragraphs', 'A/C.3/79/L.53', '--amend', 'without-paragraph-5']);
    expect(stdout).toMatch(/^Kept\n {2}".*" serves .* too, so it stays as it is\./m);
  });

  it('prints every year as CSV', async () => {
    const { stdout } = await runHere([
      'paragraphs',
      'A/C.3/79/L.53',
      '--amend',
      'one-protocol-session',
      '--format',
      'csv',
    ]);
    expect(stdout).toContain('paragraph,5,2028,574200,0,-574200\r\n');
    expect(stdout).toContain('total,,2028,5463700,4889500,-574200\r\n');
  });

  it.each([
    [['paragraphs', 'A/C.3/79/L.53', '--amend', 'one-protocol-sesion'], 1, 'Did you mean one-protocol-session?'],
    [['paragraphs', 'A/C.3/79/L.53', '--amend', 'one-protocol-session', '--net'], 2, '--amend goes without --net'],
  ])('refuses %j', async (args, code, message) => {
    const outcome = await runHere(args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(message);
  });
});
