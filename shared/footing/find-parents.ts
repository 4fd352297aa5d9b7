import type { FiguresTable } from './figures-table.ts';
import { type Addend, cellAt, evidenceDigits, footSum, type FootedSum, tellingDigits } from './footed-sum.ts';
import { type RoughFigures, runsThatCouldAgree } from './rough-figures.ts';
import { suspectFigures } from './suspect-figure.ts';

/** Rows that stand above what they sum up are searched for at most so many terms. */
const childrenMax = 60;

/**
 * By what rows are seen to be under another: set-in labels and figures, figures alone, nothing, or figures of however
 * few digits.
 */
export type ParentRule = 'indent' | 'figures' | 'none' | 'any-digits';

/** A table, its columns of amounts, and its figures for a quick look. */
export type Searched = {
  readonly table: FiguresTable;
  readonly columns: readonly number[];
  readonly rough: RoughFigures;
};

/** `asked` are figures that no row of theirs confirms, among others whose set-in rows add up to them. */
export type Parents = {
  readonly sums: readonly FootedSum[];
  readonly asked: readonly FootedSum[];
  readonly children: ReadonlySet<number>;
};

/**
 * Finds rows that are totals of the rows below them ("Programmes 17 581 308", then its programmes), so that neither is
 * added twice.
 */
export function findParents(searched: Searched, rule: ParentRule): Parents {
  const { table, columns } = searched;
  const children = new Set<number>();
  const sums: FootedSum[] = [];
  if (rule === 'none') return { sums, asked: [], children };
  const doubted: FootedSum[] = [];
  let families = 0;
  // From the bottom, so that a parent of parents finds its direct children alone.
  for (let at = table.rows.length - 2; at >= 0; at -= 1) {
    if (table.rows[at]?.role !== 'item') continue;
    const byIndent = rule === 'indent' ? childrenByIndent(table, columns, at, children) : undefined;
    const found = byIndent ?? childrenByFigures(searched, at, children);
    if (found === undefined) continue;
    sums.unshift(...found.sums);
    if (found.sums.length > 0) families += 1;
    doubted.unshift(...(found.doubted ?? []));
    for (const child of found.rows) children.add(child);
  }
  // Where several figures are seen to be the sums of what is set in below them, one that is not is asked about.
  return { sums, asked: families >= familiesMin ? doubted : [], children };
}

/** Sums of a family, and those that would be its sums if its rows were not examples. */
type Family = { rows: readonly number[]; sums: readonly FootedSum[]; doubted?: readonly FootedSum[] };

/** So many figures with set-in rows that add up show that this is what set-in rows of the table do. */
const familiesMin = 3;

function childrenByIndent(
  table: FiguresTable,
  columns: readonly number[],
  at: number,
  taken: ReadonlySet<number>,
): Family | undefined {
  const indent = table.rows[at]?.indent ?? 0;
  const rows: number[] = [];
  for (let next = at + 1; next < table.rows.length; next += 1) {
    const row = table.rows[next];
    if (row === undefined || row.indent <= indent || row.role !== 'item') break;
    if (!taken.has(next)) rows.push(next);
  }
  if (rows.length === 0) return undefined;
  const sums = sumsOver(table, columns, rows, at);
  // Set-in rows that do not mostly add up are examples out of a figure: they are not added again, and not judged.
  if (rows.length > 1 && isSum(sums)) return { rows, sums };
  const doubted = rows.length > 1 ? sums.map((sum) => ({ ...sum, evidence: 'unconfirmed' as const })) : [];
  return { rows, sums: [], doubted };
}

function childrenByFigures(
  { table, columns, rough }: Searched,
  at: number,
  taken: ReadonlySet<number>,
): Family | undefined {
  const rows: number[] = [];
  for (let next = at + 1; next < table.rows.length && rows.length < childrenMax; next += 1) {
    if (table.rows[next]?.role !== 'item') break;
    if (!taken.has(next)) rows.push(next);
  }
  for (const count of runsThatCouldAgree(rough, columns, at, rows)) {
    const sums = sumsOver(table, columns, rows.slice(0, count), at);
    if (isSum(sums)) return { rows: rows.slice(0, count), sums };
  }
  return undefined;
}

/**
 * Sums that show themselves: they agree with more digits than chance gives, and those that do not are few or explained
 * by one slip.
 */
export function isSum(sums: readonly FootedSum[], digits: number = tellingDigits): boolean {
  if (evidenceDigits(sums) < digits) return false;
  const wrong = sums.filter(({ outcome }) => outcome === 'wrong');
  const matching = sums.length - wrong.length;
  if (wrong.length * 3 <= matching) return true;
  return wrong.length <= matching && wrong.every((sum) => suspectFigures(sum).length > 0);
}

function sumsOver(
  table: FiguresTable,
  columns: readonly number[],
  rows: readonly number[],
  at: number,
): readonly FootedSum[] {
  return columns.flatMap((column) => {
    const addends = rows.map((row): Addend => ({
      place: { table, row, column },
      figure: cellAt(table, row, column),
      sign: 1n,
    }));
    return footSum({ table, row: at, column }, addends, 'down', 'pattern') ?? [];
  });
}
