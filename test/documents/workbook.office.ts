import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import { runHere } from '../functions/cli/run-cli.ts';
import {
  type CellValue,
  changeSheets,
  type ReadWorkbook,
  readWorkbook,
  recalculate,
  savedAgain,
} from './recalculate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rule153-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.json'));
const published = readdirSync(join(root, 'test/reference/published')).filter((file) => file.endsWith('.json'));
const statements: readonly (readonly string[])[] = [
  ['A/C.3/79/L.53'],
  ['A/C.3/79/L.53', '--rate-card', 'illustrative-standard-costs'],
  ['A/C.1/79/L.83'],
  ['A/C.2/78/L.70'],
  ['FCCC/CP/2023/11/Add.2'],
  ...examples.map((file) => [join(root, 'examples', file)]),
  ...published.map((file) => [join(root, 'test/reference/published', file)]),
];

async function exported(
  args: readonly string[],
): Promise<{ path: string; bytes: Uint8Array; estimate: PublishedEstimate }> {
  const path = join(folder, 'out.xlsx');
  const made = await runHere(['export', ...args, '--format', 'xlsx', '--out', path]);
  expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('Written to')]);
  const estimate = await runHere(['estimate', ...args, '--format', 'json']);
  return { path, bytes: readFileSync(path), estimate: JSON.parse(estimate.stdout) as PublishedEstimate };
}

/** The amounts of a table's rows and sums as its sheet has them, row by row in the order in which they stand. */
function amountsOn(book: ReadWorkbook, sheet: string, columns: number): readonly (readonly CellValue[])[] {
  const rows = (book[sheet] ?? []).slice(4);
  return rows
    .filter((row) => row[columns + 1] === 'row' || row[columns + 1] === 'sum')
    .map((row) => row.slice(1, columns + 1));
}

/** What the engine says of the same rows: those of the table, its sums, its totals, in any order. */
function amountsOf(table: PublishedEstimate['tables'][number]): readonly (readonly number[])[] {
  const { rows, subtotals = [], total, totalNetOfStaffAssessment, income = [] } = table;
  const all = [...rows, ...subtotals, ...income].map(({ values }) => values);
  return [...all, total, ...(totalNetOfStaffAssessment === undefined ? [] : [totalNetOfStaffAssessment])];
}

const sorted = (rows: readonly (readonly CellValue[])[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('a workbook, recalculated by LibreOffice and read by openpyxl', () => {
  it.each(statements)('has every figure of %s as the engine has it', async (...args) => {
    const { path, bytes, estimate } = await exported(args);
    const computed = recalculate(bytes);
    const proof = computed['Proof'] ?? [];
    expect(proof.slice(8).filter((row) => row[5] !== 'equal')).toEqual([]);
    expect(proof[3]?.[1]).toBe('All figures are equal');
    expect(computed['About']?.[2]?.[1]).toBe('All figures are equal');
    const stored = readWorkbook(path);
    for (const table of estimate.tables) {
      if (table.percentages !== undefined) continue;
      const [sheet, columns] = [`Table ${table.number}`, table.columns.length];
      expect(sorted(amountsOn(computed, sheet, columns))).toEqual(sorted(amountsOf(table)));
      // What programs read that compute nothing.
      expect(sorted(amountsOn(stored, sheet, columns))).toEqual(sorted(amountsOf(table)));
    }
  });

  it.each(statements)('of %s comes back without a difference when LibreOffice saved it', async (...args) => {
    const { bytes } = await exported(args);
    const saved = savedAgain(bytes, (path) => readFileSync(path));
    const path = join(folder, 'saved.xlsx');
    writeFileSync(path, saved);
    const [name = '', ...options] = args;
    const back = await runHere(['import', path, '--statement', name, ...options, '--format', 'json']);
    expect([back.code, back.stderr]).toEqual([0, '']);
    expect(JSON.parse(back.stdout)).toMatchObject({ proposals: [], problems: [], differences: [] });
  });

  it('follows a rate that is changed, and says so', async () => {
    const { bytes } = await exported([join(root, 'examples/item.json')]);
    const isRate = /(<c r="F5"[^>]*><v>)([\d.]+)(<\/v>)/;
    const changed = changeSheets(bytes, (xml) =>
      xml.includes('Every rate once')
        ? xml.replace(isRate, (_, a: string, value: string, b: string) => `${a}${Number(value) * 2}${b}`)
        : xml,
    );
    const computed = recalculate(changed);
    expect(computed['Proof']?.[3]?.[1]).toMatch(/figures differ/);
  });
});
