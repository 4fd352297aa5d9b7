import type { Proof } from '../../../shared/results/proof.ts';
import { describe, expect, it } from 'vitest';
import { runCli, runHere } from './run-cli.ts';

describe.concurrent('rule153 why', () => {
  it('shows the components of a figure, their factors, sources and rounding', async () => {
    const { code, stdout } = await runCli([
      'why',
      'A/C.3/79/L.53',
      '--section',
      '2',
      '--line',
      'Interpretation services',
      '--year',
      '2028',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('2028: 320 000 USD (before recosting)');
    expect(stdout).toContain('× 8 050 USD per meeting = 161 000');
    expect(stdout).toContain('by rate card "l53-identified" (derived)');
    expect(stdout).toContain('Complete: every factor is shown with its source.');
  });

  it('shows what a total and a subtotal are the sums of', async () => {
    const total = await runHere(['why', 'A/C.3/79/L.53', '--table', '1', '--year', '2028']);
    expect(total.stdout).toContain('Documentation services, 2028: 894 100 USD');
    expect(total.stdout).toContain('1 306 500 USD (before recosting) is the sum of');
    const net = await runHere(['why', 'A/C.3/79/L.53', '--table', '3', '--year', '2025', '--net', '--format', 'json']);
    expect((JSON.parse(net.stdout) as Proof).root.amount).toBe(2_569_000);
    const subtotal = await runHere(['why', 'A/C.3/79/L.53', '--table', '2', '--section', '16', '--year', '2029']);
    expect(subtotal.stdout).toContain('4 060 500 USD (before recosting) is the sum of');
  });

  it.each([
    [['--table', '9', '--year', '2028'], 1, 'There are Tables 1, 2, 3.'],
    [['--table', 'one', '--year', '2028'], 2, '--table takes the number of a table'],
    [['--table', '1', '--line', 'Interpretation services', '--year', '2028'], 1, 'Table 1 has no layout of its own'],
    [['--net', '--section', '2', '--year', '2028'], 2, '--net goes with --table'],
    [['--year', '2028'], 2, '--section <number>, or for a total its table'],
  ])('refuses %j', async (options, exit, message) => {
    const { code, stdout, stderr } = await runHere(['why', 'A/C.3/79/L.53', ...options]);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(message);
  });

  it('gives the same to a program, so that the product can be checked: 5 days × 2 meetings × 2 rooms × 8,050', async () => {
    const { stdout } = await runHere([
      'why',
      'A/C.3/79/L.53',
      '-s',
      '2',
      '-l',
      'Interpretation services',
      '-y',
      '2030',
      '-f',
      'json',
    ]);
    const { root, complete } = JSON.parse(stdout) as Proof;
    expect({ amount: root.amount, value: root.value, complete }).toEqual({
      amount: 161_000,
      value: '161000',
      complete: true,
    });
    const [component] = root.children;
    const factors = component?.children.filter(({ kind }) => kind === 'factor');
    expect(factors?.map(({ value }) => value)).toEqual(['5', '2', '2', '8050']);
  });

  it('says that a figure known only as an amount is not complete', async () => {
    const { stdout } = await runHere(['why', 'A/C.3/79/L.53', '-s', '16', '-o', 'Consultants', '-y', '2026']);
    expect(stdout).toContain('Not complete');
  });

  it('refuses a line that is not there with the lines that there are', async () => {
    const { code, stdout, stderr } = await runHere([
      'why',
      'A/C.3/79/L.53',
      '-s',
      '2',
      '-l',
      'Interpreting',
      '-y',
      '2028',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Interpretation services');
  });
});

describe.concurrent('rule153 why, in words', () => {
  it('finds the figure, also as "explain"', async () => {
    const [why, explain] = await Promise.all([
      runHere(['why', 'A/C.3/79/L.53', '80,500']),
      runHere(['explain', 'A/C.3/79/L.53', '80,500']),
    ]);
    expect(why.stdout).toContain('Interpretation services, 2026: 80 500 USD');
    expect(explain.stdout).toBe(why.stdout);
  });

  it.each([
    [['80,500', '--year', '2026'], 2, 'stands instead of the options'],
    [['travel 2026'], 1, 'fits'],
    [['80,500', '--from', 'yesterday'], 2, '--from takes'],
    [['80,500', '--depth', 'deep'], 2, '--depth takes'],
    [['80,500', '--post-start', 'posts-secretariat-head'], 2, '--post-start goes with neither'],
  ])('refuses %j', async (options, exit, message) => {
    const { code, stdout, stderr } = await runHere(['why', 'A/C.3/79/L.53', ...options]);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(message);
  });
});

describe.concurrent('rule153 check', () => {
  it('lists every query and note of a statement', async () => {
    const { code, stdout } = await runHere(['check', 'A/C.3/79/L.53']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A\/C\.3\/79\/L\.53: no problems, 6 queries, 16 notes\.$/m);
    expect(stdout.match(/^query /gm)).toHaveLength(6);
  });
});

describe.concurrent('rule153 statements and rates', () => {
  it('list what is shipped', async () => {
    const [statements, rates] = await Promise.all([runHere(['statements']), runHere(['rates'])]);
    const shipped = ['A/C.1/79/L.83', 'A/C.2/78/L.70', 'A/C.3/79/L.53', 'FCCC/CP/2023/11/Add.2'];
    expect(statements.stdout.match(/^[A-Z]+\/\S+/gm)).toEqual(shipped);
    expect(statements.stdout).toMatch(/^A\/C\.3\/79\/L\.53 +2024-11-11/m);
    expect(rates.stdout).toMatch(/^l53-identified +derived/m);
  });

  it('show the rates of one card with their sources', async () => {
    const { stdout } = await runHere(['rates', 'l53-identified']);
    expect(stdout).toMatch(
      /^interpretation-meeting +Vienna +8 050 +USD per meeting +from 2025-01-01 +A\/C\.3\/79\/L\.53, Table 1/m,
    );
  });
});
