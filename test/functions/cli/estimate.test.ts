import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishedFigures, readText } from '../../support/reference.ts';
import { runCli, runHere } from './run-cli.ts';
import type { PublishedEstimate } from '../../../shared/results/estimate.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const statementText = readText('shared/reference/statements/A-C.3-79-L.53.json');

describe.concurrent('rule153 estimate', () => {
  it('prints the published tables as JSON and nothing else, and says the rest on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['estimate', 'A/C.3/79/L.53', '--format', 'json']);
    expect(code).toBe(0);
    const form = JSON.parse(stdout) as PublishedEstimate;
    for (const published of publishedFigures().tables) {
      const computed = form.tables.find(({ number }) => number === published.number);
      expect(computed?.columns).toEqual(published.columns);
      for (const { section, object, line, values } of published.rows) {
        const row = computed?.rows.find((one) => one.section === section && one.object === object && one.line === line);
        expect({ section, object, line, values: row?.values }).toEqual({ section, object, line, values });
      }
      if (published.total !== undefined) expect(computed?.total).toEqual(published.total);
    }
    expect(stderr).toMatch(/^query: /m);
    expect(stderr).toMatch(/\d+ notes besides/);
  });

  it('prints what an officer recognizes', async () => {
    const { stdout, stderr } = await runCli(['estimate', 'A-C.3-79-L.53', '--quiet']);
    expect(stdout).toMatch(/^ {2}Posts +1 698 700 {2}3 017 400 {2}3 265 800 {2}3 514 200 +3 514 200$/m);
    expect(stdout).toMatch(/^ {4}Interpretation services +– +80 500 +161 000 +320 000 +161 000$/m);
    expect(stdout).toContain('Section 34, Safety and security');
    expect(stderr).toBe('');
  });

  it('shows chosen years with the totals of just those columns, generated columns by the year they start with', async () => {
    const { stdout } = await runHere([
      'estimate',
      'A/C.3/79/L.53',
      '-q',
      '--years',
      '2025-2026,2030',
      '--format',
      'json',
    ]);
    const { tables } = JSON.parse(stdout) as PublishedEstimate;
    expect(tables.map(({ columns }) => columns)).toEqual([
      ['2025', '2026', '2030 and biennially thereafter'],
      ['2025', '2026'],
      ['2025'],
    ]);
    for (const { rows, total, columns } of tables) {
      expect(total).toEqual(
        columns.map((_, column) => rows.reduce((sum, { values }) => sum + (values[column] ?? NaN), 0)),
      );
    }
    expect(tables[0]?.total).toEqual([69_800, 900_200, 776_200]);
  });

  it('prints one table as CSV', async () => {
    const { stdout } = await runHere(['estimate', 'A/C.3/79/L.53', '-q', '-t', '3', '-f', 'csv']);
    expect(stdout.split('\r\n').slice(0, 2)).toEqual([
      'table,section,object,line,kind,column,amount',
      '3,2,,,row,2025,69800',
    ]);
    expect(stdout).toContain('3,,,,total,2025,2807300\r\n');
  });

  it('computes a statement from a file or from standard input alike', async () => {
    const path = join(folder, 'draft.json');
    writeFileSync(path, statementText);
    const fromFile = await runHere(['estimate', path, '-q']);
    const fromInput = await runCli(['estimate', '-', '-q'], { input: statementText });
    expect(fromFile).toMatchObject({ code: 0 });
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it('costs the posts one by one when a card with standard costs is supplied', async () => {
    const { code, stdout } = await runHere([
      'estimate',
      'A/C.3/79/L.53',
      '-q',
      '-t',
      '2',
      '--rate-card',
      'illustrative-standard-costs',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}Posts +\d/m);
    expect(stdout).not.toContain('1 698 700');
  });
});

describe.concurrent('rule153 estimate refuses', () => {
  it('every problem of a file at once, each with its path', async () => {
    const path = join(folder, 'wrong.json');
    writeFileSync(
      path,
      statementText.replace('"currency": "USD"', '"currency": 7').replace('"first": 2025', '"first": "soon"'),
    );
    const { code, stdout, stderr } = await runHere(['estimate', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /wrong\.json is refused, for 2 problems:\n {2}currency \(line \d+\): .*\n {2}years\.first \(line \d+\): /,
    );
  });

  it('a file in which a figure stands twice, by its path and lines', async () => {
    const path = join(folder, 'twice.json');
    writeFileSync(path, statementText.replace('"currency": "USD",', '"currency": "USD",\n  "currency": "EUR",'));
    const { code, stdout, stderr } = await runHere(['estimate', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const line = statementText.split('\n').findIndex((text) => text.startsWith('  "currency"')) + 1;
    expect(stderr).toMatch(
      new RegExp(
        `twice\\.json is refused, for one problem:\\n {2}currency \\(line ${line + 1}\\): stands more than once in the same object \\(lines ${line} and ${line + 1}\\)`,
      ),
    );
  });

  it('a statement that it does not know, and names the one that is meant', async () => {
    const { code, stderr } = await runCli(['estimate', 'A/C.3/79/L.35']);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean A/C.3/79/L.53?');
  });

  it('years that no table has', async () => {
    const { code, stdout, stderr } = await runHere(['estimate', 'A/C.3/79/L.53', '--years', '2024,2031']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'No table has a column for 2024, 2031. There are columns for 2025, 2026, 2027, 2028, 2029, 2030.',
    );
  });

  it('a file that is not there, as a matter of the surroundings', async () => {
    const { code, stderr } = await runHere(['estimate', join(folder, 'nowhere.json')]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/nowhere\.json cannot be read or written: there is no such file or folder/);
  });

  it.each(['__proto__', 'constructor', '{"__proto__": 1}'])('the hostile name %s without a fault', async (name) => {
    expect(await runHere(['estimate', name])).toMatchObject({ code: 1, stdout: '' });
  });
});
