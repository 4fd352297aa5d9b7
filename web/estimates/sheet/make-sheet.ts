import { columnKey, movedCells, rowKey, type MovedCell } from '../../../shared/comparisons/moved-cells.ts';
import type { RowNames } from '../../../shared/model/row-levels.ts';
import { type PrintedRow, printedCells, printedValues } from '../../../shared/print/tables/cells.ts';
import { layoutRows } from '../../../shared/print/tables/layout-rows.ts';
import { layoutTotal } from '../../../shared/print/tables/layout-total.ts';
import { layoutHeading } from '../../../shared/print/tables/table-words.ts';
import { plainRows, plainTotals } from '../../../shared/print/tables/plain-rows.ts';
import type { Estimate, ShownTable } from '../../../shared/results/estimate.ts';
import { printedText } from '../../format/numbers.ts';

/** A table as the page shows it: what the printed one says, with keys by which a cell is found again. */
export type Sheet = {
  number: number;
  title: string;
  /** What stands over the names of the rows. */
  heading: string;
  /** In what its figures are: the currency, thousands of it, or posts. */
  unit: 'currency' | 'thousands' | 'posts';
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** Rows that this estimate no longer has, by name. */
  left: readonly string[];
};

export type SheetColumn = { key: string; label: string; kind: 'amount' | 'percentage'; year: number | undefined };

export type SheetRow = {
  key: string;
  kind: 'heading' | 'row' | 'sum' | 'total' | 'net' | 'income';
  /** Which row, sum or income of the table it is; none of a heading. */
  of: PrintedRow['of'];
  level: number;
  /** "Section 2" of a section, which stands in bold before its title. */
  number: string | undefined;
  title: string;
  /** What the row is called by, for the question why a figure is what it is. */
  names: RowNames & { id?: string | undefined };
  cells: readonly SheetCell[];
};

export type SheetCell = { text: string; amount: number | undefined; moved: MovedCell | undefined };

type Named = Pick<Estimate, 'sections'>;

/** Lays a table out for the page; against another estimate's table of the same number its moved cells are marked. */
export function makeSheet(estimate: Named, table: ShownTable, before?: ShownTable): Sheet {
  const printed =
    table.by === undefined
      ? [...plainRows(estimate, table), ...plainTotals(table)]
      : [...layoutRows(estimate, table), layoutTotal(table)];
  const columns = columnsOf(table);
  const moved = before === undefined ? undefined : movedCells(before, table);
  const byPlace = new Map((moved?.cells ?? []).map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    number: table.number,
    title: table.title,
    heading: table.by === undefined ? 'Budget section' : layoutHeading(table),
    unit: table.measure ?? (table.unit?.shownIn === 'thousands' ? 'thousands' : 'currency'),
    columns,
    rows: printed.map((row, position) => sheetRow(estimate, table, row, { position, columns, byPlace })),
    left: (moved?.left ?? []).map(
      ({ names }) => names.line ?? names.object ?? names.grade ?? names.section ?? names.group ?? '',
    ),
  };
}

/** How many cells of a sheet moved. */
export function countMoved({ rows }: Sheet): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(({ moved }) => moved !== undefined).length, 0);
}

type Around = {
  position: number;
  columns: readonly SheetColumn[];
  byPlace: ReadonlyMap<string, MovedCell>;
};

function sheetRow(estimate: Named, table: ShownTable, row: PrintedRow, around: Around): SheetRow {
  const { kind, names } = identify(table, row);
  const key = kind === 'heading' ? `heading ${around.position}` : rowKey(kind, names);
  const label = row.label.trimStart();
  const section = estimate.sections.find(({ number, title }) => label === `Section ${number}, ${title}`);
  const values = printedValues(table, row);
  const texts = values === undefined ? [] : (printedCells(table, row).values ?? []);
  let amounts = -1;
  return {
    key,
    kind,
    of: row.of,
    level: Math.floor((row.label.length - label.length) / 2),
    number: section === undefined ? undefined : `Section ${section.number}`,
    title: section?.title ?? label,
    names,
    cells: texts.map((text, position): SheetCell => {
      const column = around.columns[position];
      if (column?.kind === 'percentage') return { text: printedText(text), amount: undefined, moved: undefined };
      amounts += 1;
      return {
        text: printedText(text),
        amount: values?.[amounts],
        moved: around.byPlace.get(`${key} ${column?.key ?? ''}`),
      };
    }),
  };
}

function identify(table: ShownTable, { of }: PrintedRow): Pick<SheetRow, 'kind' | 'names'> {
  if (of === undefined) return { kind: 'heading', names: {} };
  if (of === 'total' || of === 'net') return { kind: of, names: {} };
  if ('row' in of) return { kind: 'row', names: namesOf(table.rows[of.row]) };
  if ('subtotal' in of) {
    const sum = table.subtotals?.[of.subtotal];
    return { kind: 'sum', names: { ...namesOf(sum), id: sum?.id } };
  }
  return { kind: 'income', names: { section: table.income?.[of.income]?.section } };
}

function namesOf(row: RowNames | undefined): RowNames {
  const { group, section, object, line, fund, dutyStation, category, grade, type, postTitle } = row ?? {};
  return { group, section, object, line, fund, dutyStation, category, grade, type, postTitle };
}

/** The columns of a table, those of percentages among those of amounts, as they are printed. */
function columnsOf({ columns, columnYears, percentages = [] }: ShownTable): readonly SheetColumn[] {
  return Array.from({ length: columns.length + 1 }, (_, at): readonly SheetColumn[] => {
    const own = columnYears[at];
    return [
      ...percentages
        .filter((column) => column.at === at)
        .map(({ id, label }): SheetColumn => ({ key: id, label, kind: 'percentage', year: undefined })),
      ...(own === undefined
        ? []
        : [{ key: columnKey(own), label: columns[at] ?? own.label, kind: 'amount' as const, year: own.year }]),
    ];
  }).flat();
}
