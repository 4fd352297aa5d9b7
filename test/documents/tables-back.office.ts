import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportedRows } from '../../shared/results/import-dry-run.ts';
import { runHere } from '../functions/cli/run-cli.ts';

// Tables that leave as CSV and come back as the workbook that LibreOffice makes of them, edited by openpyxl.

const folder = mkdtempSync(join(tmpdir(), 'rule153-tables-'));
const python = process.env['PYTHON'] ?? 'python3';
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const LEAVING: Readonly<Record<string, readonly string[]>> = {
  figures: ['estimate', 'A/C.3/79/L.53'],
  posts: ['staffing', 'A/C.3/79/L.53', '--by', 'grade'],
  rates: ['rates', 'l53-identified'],
};
const NEW = ['documents', 'sessions', 'travel', 'consultants'];

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 240_000 });
  expect(status, stderr).toBe(0);
}

beforeAll(async () => {
  for (const [table, args] of Object.entries(LEAVING))
    writeFileSync(join(folder, `${table}.csv`), (await runHere([...args, '--format', 'csv'])).stdout);
  for (const table of NEW)
    expect((await runHere(['templates', '--csv', table, '--out', join(folder, `${table}.csv`)])).code).toBe(0);
  const files = [...Object.keys(LEAVING), ...NEW].map((table) => join(folder, `${table}.csv`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...files);
});

async function takenIn(table: string): Promise<ImportedRows> {
  const into = table === 'rates' ? 'l53-identified' : 'A/C.3/79/L.53';
  const args = ['import', join(folder, `${table}.xlsx`), '--as', table, '--into', into, '--format', 'json'];
  const { code, stdout, stderr } = await runHere(args);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as ImportedRows;
}

/** Has openpyxl put another value into the cell of a column, in the first row that has certain texts. */
function edit(table: string, texts: readonly string[], column: string, value: string): void {
  const script = `
import json, openpyxl, sys
path, texts, column, value = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3], sys.argv[4]
book = openpyxl.load_workbook(path)
sheet = book.active
rows = list(sheet.iter_rows())
header = next(row for row in rows if any(cell.value == column for cell in row))
place = [cell.value for cell in header].index(column)
row = next(row for row in rows if all(text in [str(cell.value) for cell in row] for text in texts))
row[place].value = int(value)
book.save(path)
`;
  run(python, '-c', script, join(folder, `${table}.xlsx`), JSON.stringify(texts), column, value);
}

it('figures come back as they left, and one that was changed is told by its place', async () => {
  const same = await takenIn('figures');
  expect(same.counts.added).toBeGreaterThan(20);
  const out = join(folder, 'with-figures.json');
  const checked = async () => {
    const into = ['--as', 'figures', '--into', 'A/C.3/79/L.53', '--out', out];
    expect((await runHere(['import', join(folder, 'figures.xlsx'), ...into])).code).toBe(0);
    return (await runHere(['check', out])).stdout;
  };
  expect(await checked()).not.toContain('stated');
  edit('figures', ['Documentation services', 'row', '2025'], 'amount', '69900');
  expect(await checked()).toContain('69 900 stated');
});

it('the annex of posts comes back as it left, and a number that was changed is that change alone', async () => {
  expect((await takenIn('posts')).counts).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 25 });
  edit('posts', ['P-4', 'New York'], 'number', '2');
  const { counts, rows } = await takenIn('posts');
  expect(counts).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 24 });
  expect(rows[0]?.fields).toEqual([{ field: 'number', from: '1', to: '2' }]);
});

it('rates come back as they left', async () => {
  expect((await takenIn('rates')).counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

it.each(NEW)('a template of %s is taken in as LibreOffice saves it', async (table) => {
  expect((await takenIn(table)).counts).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
});
