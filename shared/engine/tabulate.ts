import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import { chargeDivision } from '../model/charge.ts';
import type { Statement } from '../model/statement.ts';
import type { TableLayout } from '../model/table-layout.ts';
import type { EstimatedLine, Table, TableRow } from '../results/estimate.ts';
import { amountIn, recostedIn } from './amount-in.ts';
import { generateLineColumns } from './describe-recurrence.ts';
import { lineKey } from './evaluate-lines.ts';
import type { Horizon } from './plan-years.ts';
import { STANDARD_OBJECTS } from './standard-objects.ts';
import { layoutTable } from './tabulate-layout.ts';

const OBJECT_ORDER: readonly string[] = STANDARD_OBJECTS.map(({ name }) => nameKey(name));

/** The tables of amounts of a statement, as its layout asks. Totals are sums of the rows shown. */
export function tabulate(statement: Statement, lines: readonly EstimatedLine[], horizon: Horizon): readonly Table[] {
  const sorted = sortLines(statement, lines);
  return statement.tables.flatMap((layout) =>
    layout.of === 'posts'
      ? []
      : [
          {
            ...tabulateOne(statement, layout, sorted, horizon),
            ...defined({ negatives: statement.negatives }),
          },
        ],
  );
}

function tabulateOne(
  statement: Statement,
  layout: Exclude<TableLayout, { of: 'posts' }>,
  sorted: readonly EstimatedLine[],
  horizon: Horizon,
): Table {
  if (layout.of === 'layout') return layoutTable(statement, layout, sorted, horizon);
  if (layout.of === 'summary') return summaryTable(statement, layout, sorted);
  return linesTable(statement, layout, sorted, horizon);
}

/** Lines by section as the statement lists them, then by object and label. */
export function sortLines(statement: Statement, lines: readonly EstimatedLine[]): readonly EstimatedLine[] {
  const sectionOrder = statement.sections.map(({ number }) => nameKey(number));
  const rank = (order: readonly string[], value: string) => {
    const position = order.indexOf(nameKey(value));
    return position < 0 ? order.length : position;
  };
  return [...lines].sort(
    (a, b) =>
      rank(sectionOrder, a.section) - rank(sectionOrder, b.section) ||
      compareTexts(a.section, b.section) ||
      rank(OBJECT_ORDER, a.object) - rank(OBJECT_ORDER, b.object) ||
      compareTexts(a.object, b.object) ||
      compareTexts(a.line ?? '', b.line ?? '') ||
      compareTexts(a.servicing, b.servicing) ||
      compareTexts(JSON.stringify(chargeDivision(a)), JSON.stringify(chargeDivision(b))),
  );
}

type LinesLayout = Exclude<TableLayout, { of: 'summary' | 'layout' | 'posts' }>;
type SummaryLayout = Extract<TableLayout, { of: 'summary' }>;

function linesTable(
  statement: Statement,
  layout: LinesLayout,
  sorted: readonly EstimatedLine[],
  horizon: Horizon,
): Table {
  const lines = joinDivisions(sorted.filter((line) => line.servicing === layout.of));
  const { columns: columnYears, thereafter } = generateLineColumns(statement, lines, horizon);
  const rows = lines.map((line) => ({
    section: line.section,
    object: line.object,
    ...defined({ line: line.line }),
    values: columnYears.map(({ year }) => amountIn(line, year)),
  }));
  return {
    number: layout.number,
    title: layout.title,
    columns: columnYears.map(({ label }) => label),
    rows,
    ...(layout.subtotals && { subtotals: subtotals(rows, columnYears.length) }),
    total: sumRows(rows, columnYears.length),
    columnYears,
    ...defined({ thereafter }),
  };
}

/** Lines that differ in group or category alone are one row of a table that shows neither. */
function joinDivisions(lines: readonly EstimatedLine[]): readonly EstimatedLine[] {
  if (lines.every(({ group, category }) => group === undefined && category === undefined)) return lines;
  const joined = new Map<string, EstimatedLine>();
  for (const { group: _group, category: _category, ...line } of lines) {
    const key = lineKey(line);
    const known = joined.get(key);
    joined.set(key, known === undefined ? line : { ...known, amounts: addAmounts(known.amounts, line.amounts) });
  }
  return [...joined.values()];
}

function addAmounts(a: EstimatedLine['amounts'], b: EstimatedLine['amounts']): EstimatedLine['amounts'] {
  const years = [...new Set([...a, ...b].map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => {
    const both = [...a, ...b].filter((one) => one.year === year);
    const amount = both.reduce((sum, one) => sum + one.amount, 0);
    const isRecosted = both.some(({ recosted }) => recosted !== undefined);
    const recosted = both.reduce((sum, one) => sum + (one.recosted ?? one.amount), 0);
    return { year, amount, ...(isRecosted && { recosted }), components: both.flatMap(({ components }) => components) };
  });
}

/** Sections of one row need no subtotal: it would repeat the row. */
function subtotals(
  rows: readonly TableRow[],
  width: number,
): readonly { section: string; values: readonly number[] }[] {
  return [...new Set(rows.flatMap(({ section }) => section ?? []))]
    .map((section) => ({ section, rows: rows.filter((row) => row.section === section) }))
    .filter((group) => group.rows.length > 1)
    .map((group) => ({ section: group.section, values: sumRows(group.rows, width) }));
}

function summaryTable(statement: Statement, layout: SummaryLayout, sorted: readonly EstimatedLine[]): Table {
  const sections = [...new Set(sorted.map(({ section }) => section))];
  const rows = sections.flatMap((section): readonly TableRow[] => {
    const lines = sorted.filter((line) => line.section === section);
    const sums = (amountOf: (line: EstimatedLine, year: number) => number) =>
      layout.years.map((year) => lines.reduce((sum, line) => sum + amountOf(line, year), 0));
    const values = sums(amountIn);
    // A table before recosting and the one after it have the same rows.
    return [...values, ...sums(recostedIn)].some((value) => value !== 0) ? [{ section, values }] : [];
  });
  const total = sumRows(rows, layout.years.length);
  const netOf = rows.find((row) => row.section === layout.netOf);
  const income = incomeRows(statement, rows);
  return {
    number: layout.number,
    title: layout.title,
    columns: layout.years.map(String),
    rows,
    total,
    ...(layout.netOf !== undefined && {
      totalNetOfStaffAssessment: total.map((value, position) => value - (netOf?.values[position] ?? 0)),
    }),
    ...(income.length !== 0 && { income }),
    columnYears: layout.years.map((year) => ({ label: String(year), year })),
  };
}

/** What an expenditure section gives back as income: the same amount, so that the net effect is nil. */
function incomeRows(statement: Statement, rows: readonly TableRow[]): NonNullable<Table['income']> {
  return statement.sections.flatMap(({ number, offsetBy }) => {
    const row = rows.find(({ section }) => section === number);
    if (offsetBy === undefined || row === undefined) return [];
    return [{ section: offsetBy.section, title: offsetBy.title, offsets: number, values: row.values }];
  });
}

function sumRows(rows: readonly TableRow[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0));
}
