import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../shared/explain/explain-figure.ts';
import { runCli, runHere } from './run-cli.ts';

describe.concurrent('rule153 explain', () => {
  it('shows the components of a figure, their factors, sources and rounding', async () => {
    const { code, stdout } = await runCli(['explain', 'A/C.3/79/L.53', '--section', '2', '--line', 'Interpretation services', '--year', '2028']);
    expect(code).toBe(0);
    expect(stdout).toContain('2028: 320 000 USD (before recosting)');
    expect(stdout).toMatch(/× +8 050 USD per meeting .*rate card "l53-identified"/);
    expect(stdout).toContain('To the nearest 100, half up: 320 000');
  });

  it('gives the same to a program, so that the product can be checked: 5 days × 2 meetings × 2 rooms × 8,050', async () => {
    const { stdout } = await runHere(['explain', 'A/C.3/79/L.53', '-s', '2', '-l', 'Interpretation services', '-y', '2030', '-f', 'json']);
    const { amount, sum, complete, components } = JSON.parse(stdout) as Explanation;
    expect({ amount, sum, complete }).toEqual({ amount: 161_000, sum: '161000', complete: true });
    expect(components.map(({ factors }) => factors.map(({ value }) => value))).toEqual([['5', '2', '2', '8050']]);
  });

  it('says that a figure known only as an amount is not complete', async () => {
    const { stdout } = await runHere(['explain', 'A/C.3/79/L.53', '-s', '16', '-o', 'Consultants', '-y', '2026']);
    expect(stdout).toContain('Not complete');
  });

  it('refuses a line that is not there with the lines that there are', async () => {
    const { code, stdout, stderr } = await runHere(['explain', 'A/C.3/79/L.53', '-s', '2', '-l', 'Interpreting', '-y', '2028']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Interpretation services');
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
    expect(statements.stdout).toMatch(/^A\/C\.3\/79\/L\.53 +2024-11-11/m);
    expect(rates.stdout).toMatch(/^l53-identified +derived/m);
  });

  it('show the rates of one card with their sources', async () => {
    const { stdout } = await runHere(['rates', 'l53-identified']);
    expect(stdout).toMatch(/^interpretation-meeting +Vienna +8 050 +USD per meeting +from 2025-01-01 +A\/C\.3\/79\/L\.53, Table 1/m);
  });
});
