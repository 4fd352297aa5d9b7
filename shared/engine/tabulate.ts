import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import type { Statement, TableLayout } from '../model/statement.ts';
import type { EstimatedLine, Table, TableColumn, TableRow } from '../results/estimate.ts';
import { compareTexts } from './evaluate-lines.ts';
import { generateColumns } from './generate-columns.ts';
import type { Horizon } from './plan-years.ts';

/** The objects of expenditure in the order in which a section lists them; any other follows by its name. */
const OBJECT_ORDER: readonly string[] = [
  'Posts',
  'Other staff costs',
  'Hospitality',
  'Consultants',
  'Experts',
  'Travel of representatives',
  'Travel of staff',
  'Contractual services',
  'General operating expenses',
  'Supplies and materials',
  'Furniture and equipment',
  'Improvement of premises',
  'Grants and contributions',
].map(nameKey);

/** The tables of a statement, as its layout asks. Totals are sums of the rows shown. */
export function tabulate(statement: Statement, lines: readonly EstimatedLine[], horizon: Horizon): readonly Table[] {
  const sorted = sortLines(statement, lines);
  return statement.tables.map((layout) =>
    layout.of === 'summary' ? summaryTable(statement, layout, sorted) : linesTable(statement, layout, sorted, horizon),
  );
}

/** Lines by section as the statement lists them, then by object and label. */
export function sortLines(statement: Statement, lines: readonly EstimatedLine[]): readonly EstimatedLine[] {
  const sectionOrder = statement.sections.map(({ number }) => nameKey(number));
  const rank = (order: readonly string[], value: string) => {
    const place = order.indexOf(nameKey(value));
    return place < 0 ? order.length : place;
  };
  return [...lines].sort(
    (a, b) =>
      rank(sectionOrder, a.section) - rank(sectionOrder, b.section) ||
      compareTexts(a.section, b.section) ||
      rank(OBJECT_ORDER, a.object) - rank(OBJECT_ORDER, b.object) ||
      compareTexts(a.object, b.object) ||
      compareTexts(a.line ?? '', b.line ?? '') ||
      compareTexts(a.servicing, b.servicing),
  );
}

type LinesLayout = Exclude<TableLayout, { of: 'summary' }>;
type SummaryLayout = Extract<TableLayout, { of: 'summary' }>;

function linesTable(
  statement: Statement,
  layout: LinesLayout,
  sorted: readonly EstimatedLine[],
  horizon: Horizon,
): Table {
  const lines = sorted.filter((line) => line.servicing === layout.of);
  const columnYears = columnsOf(statement, lines, horizon);
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
  };
}

function columnsOf(
  statement: Statement,
  lines: readonly EstimatedLine[],
  { years, period }: Horizon,
): readonly TableColumn[] {
  const signatures = new Map(
    years.map((year) => {
      const amounts = lines.map((line) => amountIn(line, year));
      return [year, amounts.every((amount) => amount === 0) ? '' : amounts.join(' ')];
    }),
  );
  return generateColumns(years, statement.years.last, signatures, period);
}

/** Sections of one row need no subtotal: it would repeat the row. */
function subtotals(
  rows: readonly TableRow[],
  width: number,
): readonly { section: string; values: readonly number[] }[] {
  return [...new Set(rows.map(({ section }) => section))]
    .map((section) => ({ section, rows: rows.filter((row) => row.section === section) }))
    .filter((group) => group.rows.length > 1)
    .map((group) => ({ section: group.section, values: sumRows(group.rows, width) }));
}

function summaryTable(statement: Statement, layout: SummaryLayout, sorted: readonly EstimatedLine[]): Table {
  const sections = [...new Set(sorted.map(({ section }) => section))];
  const rows = sections
    .map((section): TableRow => {
      const lines = sorted.filter((line) => line.section === section);
      return {
        section,
        values: layout.years.map((year) => lines.reduce((sum, line) => sum + amountIn(line, year), 0)),
      };
    })
    .filter((row) => row.values.some((value) => value !== 0));
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

/** The amount of a line in a year: zero where nothing falls due. */
export function amountIn(line: EstimatedLine, year: number): number {
  return line.amounts.find((one) => one.year === year)?.amount ?? 0;
}

function sumRows(rows: readonly TableRow[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0));
}
