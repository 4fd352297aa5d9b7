import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { renderWorkbook } from '../../functions/rendering/render-workbook.ts';
import { estimate } from '../../shared/engine/estimate.ts';
import { LANGUAGES } from '../../shared/languages/language.ts';
import { Words } from '../../shared/print/workbook/words.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import { runHere } from '../functions/cli/run-cli.ts';
import { statementAndCards } from '../oracle/arbitrary/statement.ts';
import {
  type CellValue,
  changeSheets,
  type ReadWorkbook,
  readWorkbook,
  recalculate,
  recalculateAll,
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

const entry = { id: 'RANDOM', revision: 1, hash: 'a'.repeat(43), content: 'b'.repeat(43) };
const basis = {
  engine: '1',
  statement: entry,
  scenarios: [],
  rateCards: [],
  decisions: [],
  superseded: [],
  madeOn: '2027-01-01',
  staleAfter_d: 365,
};

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

  it('has every figure in every official language', async () => {
    const made: Uint8Array[] = [];
    for (const name of ['A/C.3/79/L.53', 'examples/recosting.json', 'examples/funds.json'])
      for (const language of LANGUAGES) {
        const path = join(folder, 'spoken.xlsx');
        await runHere(['export', name, '--format', 'xlsx', '--language', language, '--out', path]);
        made.push(readFileSync(path));
      }
    recalculateAll(made).forEach((computed, position) => {
      const words = new Words(LANGUAGES[position % LANGUAGES.length] ?? 'en', '');
      const proof = computed[words.sheet('proof')] ?? [];
      expect([position, proof[3]?.[1]]).toEqual([position, words.say('proof.all-equal')]);
      expect(proof.slice(8).filter((row) => row[5] !== words.say('proof.equal'))).toEqual([]);
    });
  });

  it('has every figure of random statements of all kinds, with funds and recosting, as the engine has it', () => {
    const made = fc
      .sample(statementAndCards, { numRuns: 30, seed: Number(process.env['RULE153_ORACLE_SEED'] ?? 153) })
      .flatMap(({ statement, cards }) => {
        try {
          return [{ statement, estimate: estimate(statement, cards) }];
        } catch (error) {
          // A few are to be refused.
          if (error instanceof Refused) return [];
          throw error;
        }
      });
    expect(made.length).toBeGreaterThan(15);
    const workbooks = made.map((inputs) => renderWorkbook({ ...inputs, basis }).bytes);
    recalculateAll(workbooks).forEach((computed, position) => {
      const proof = computed['Proof'] ?? [];
      expect([position, proof.slice(8).filter((row) => row[5] !== 'equal')]).toEqual([position, []]);
      expect([position, proof[3]?.[1]]).toEqual([position, 'All figures are equal']);
    });
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
