import type { Estimate, ShownTable } from '../../results/estimate.ts';
import { spokenWords } from '../../documents/table-names.ts';
import { type PrintedRow, percentOf, printedValues } from '../tables/cells.ts';
import { layoutRows } from '../tables/layout-rows.ts';
import { layoutTotal } from '../tables/layout-total.ts';
import { plainRows, plainTotals } from '../tables/plain-rows.ts';
import type { TableWords } from '../tables/table-words.ts';
import { textWidth } from '../text-width.ts';
import { absolute, address, type Cell, columnName, quoteText } from './cell.ts';
import { headRow } from './columns.ts';
import { headCells, headHeight } from './heads.ts';
import type { Figure } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { NumberFormat, Style } from './style-book.ts';
import type { TableFormulas } from './table-formulas.ts';
import type { Words } from './words.ts';

const labelWidth = 62;

/** A table as it is laid out, every amount a formula; and its figures, for the proof. */
export function tableSheet(
  estimate: Estimate,
  table: ShownTable,
  formulas: TableFormulas,
  words: Words,
): { sheet: Sheet; figures: readonly Figure[] } {
  const name = words.sheet('table', table.number);
  const names = spokenWords({ voice: words.voice, estimate });
  const rows = table.by === undefined ? plainRows(estimate, table) : layoutRows(estimate, table);
  const totals = table.by === undefined ? plainTotals(table) : [layoutTotal(table)];
  const printed = [...rows, ...totals];
  const rowOf = (isMeant: (row: PrintedRow) => boolean) => headRow + 1 + printed.findIndex(isMeant);
  const heads = names.columns(table);
  const mark = heads.length + 1;
  const place: TablePlace = {
    name,
    words,
    names,
    heads,
    table,
    formulas,
    mark,
    rowOfTable: makeRowLookup(printed),
    total: rowOf(({ of }) => of === 'total'),
    columnOf: (column) => 1 + column + (table.percentages ?? []).filter(({ at }) => at <= column).length,
  };
  const figures: Figure[] = [];
  const body = printed.map((row, index) => printedRow(row, headRow + 1 + index, place, figures));
  const foot = names
    .remarks(table)
    .flatMap((text): Row[] => [{ cells: [] }, { cells: [{ text, style: { font: 'quiet' } }] }]);
  const last = headRow + printed.length;
  const format = amountFormat(table);
  const all = [names.heading(table), ...heads];
  return {
    figures,
    sheet: {
      name,
      widths: [labelWidth, ...heads.map(() => 15), 6],
      frozen: { rows: headRow, columns: 1 },
      length: last + foot.length,
      rows: [
        { cells: [{ text: names.label(table), style: { font: 'title' } }], height: 20 },
        { cells: [{ text: names.title(table), style: { font: 'bold' } }] },
        { cells: [{ text: names.unit(table), style: { font: 'quiet' } }] },
        { cells: headCells(all, 1), height: headHeight(all, (index) => (index === 0 ? labelWidth : 15)) },
        ...body,
        ...foot,
      ],
      spaced: (format.shown === 'posts' ? [] : table.columns).map((_, column) => {
        const letters = columnName(place.columnOf(column));
        return { range: `${letters}${headRow + 1}:${letters}${last}`, format };
      }),
      printed: heads.length + 1,
      names: [{ name: `Table_${table.number}`, range: `A${headRow}:${address(heads.length, last)}` }],
    },
  };
}

/** Where a table stands: rows of its sheet by rows of the table, columns by columns of amounts. */
type TablePlace = {
  name: string;
  words: Words;
  names: TableWords;
  heads: readonly string[];
  table: ShownTable;
  formulas: TableFormulas;
  mark: number;
  rowOfTable: (row: number) => number;
  total: number;
  columnOf: (column: number) => number;
};

function makeRowLookup(printed: readonly PrintedRow[]): (row: number) => number {
  const rows = new Map(
    printed.flatMap(({ of }, index) =>
      typeof of === 'object' && 'row' in of ? [[of.row, headRow + 1 + index] as const] : [],
    ),
  );
  return (row) => rows.get(row) ?? 0;
}

function printedRow(printed: PrintedRow, row: number, place: TablePlace, figures: Figure[]): Row {
  const { table, columnOf, mark, words, names } = place;
  const { of } = printed;
  const label = names.row(table, printed);
  const isRow = typeof of === 'object' && 'row' in of;
  const isTotal = of === 'total' || of === 'net';
  const indent = Math.floor((printed.label.length - printed.label.trimStart().length) / 2);
  const font = isRow ? {} : ({ font: 'bold' } as const);
  const line = isTotal ? ({ line: 'above' } as const) : {};
  // A label that is wrapped needs a row that shows all of it.
  const height = 13.5 * Math.ceil((textWidth(label) + 2 * indent) / (labelWidth - 4));
  const cells: (Cell | undefined)[] = [
    { text: label, style: { ...font, ...line, wrap: true, ...(indent > 0 && { indent }) } },
  ];
  const values = printedValues(table, printed);
  const style: Style = { ...font, ...line, number: amountFormat(table) };
  values?.forEach((value, column) => {
    const at = columnOf(column);
    cells[at] = { formula: amountFormula(of, row, column, place), value, style };
    figures.push({
      figure: figureName(place, label, of),
      column: place.heads[at - 1] ?? '',
      engine: value,
      cell: absolute(place.name, at, row),
    });
  });
  if (values !== undefined && of !== undefined)
    percentCells(of, row, { ...font, ...line }, place, label, cells, figures);
  if (of !== undefined) cells[mark] = { text: words.say(isRow ? 'mark.row' : 'mark.sum'), style: { font: 'quiet' } };
  return { cells: Array.from(cells), height };
}

function amountFormula(of: PrintedRow['of'], row: number, column: number, place: TablePlace): string {
  const { table, columnOf, formulas, rowOfTable, total, mark } = place;
  const letters = columnName(columnOf(column));
  const here = (other: number) => address(columnOf(other), row);
  if (of === undefined) return '0';
  if (of === 'net') {
    const netted = formulas.nettedRow;
    return `${letters}${total}${netted === undefined ? '' : `-${letters}${rowOfTable(netted)}`}`;
  }
  if (typeof of === 'object' && 'income' in of) {
    const offsets = table.income?.[of.income]?.offsets;
    return `${letters}${rowOfTable(table.rows.findIndex(({ section }) => section === offsets))}`;
  }
  if (typeof of === 'object' && 'row' in of) return formulas.ofRow(of.row, column, here);
  const { from, to } = of === 'total' ? { from: 0, to: table.rows.length } : spanOf(table, of.subtotal);
  const own = formulas.ofSpan?.(from, to, column);
  if (own !== undefined) return own;
  if (to <= from) return '0';
  const [first, last] = [rowOfTable(from), rowOfTable(to - 1)];
  const letterOfMark = columnName(mark);
  return `SUMIF($${letterOfMark}$${first}:$${letterOfMark}$${last},${quoteText(place.words.say('mark.row'))},${letters}$${first}:${letters}$${last})`;
}

/** Which rows a subtotal adds: what it says itself, or those of its section. */
function spanOf({ subtotals = [], rows }: ShownTable, index: number): { from: number; to: number } {
  const { from, to, section } = subtotals[index] ?? {};
  if (from !== undefined && to !== undefined) return { from, to };
  const first = rows.findIndex((row) => row.section === section);
  return { from: first, to: first + rows.filter((row) => row.section === section).length };
}

function percentCells(
  of: NonNullable<PrintedRow['of']>,
  row: number,
  style: Style,
  place: TablePlace,
  label: string,
  cells: (Cell | undefined)[],
  figures: Figure[],
): void {
  const { name, table, columnOf, formulas } = place;
  (table.percentages ?? []).forEach((percentage, index) => {
    const before = (table.percentages ?? []).slice(0, index).length;
    const at = 1 + percentage.at + before;
    const { of: part, on, decimals } = formulas.percentOf(percentage.id);
    const found = percentOf(percentage, of === 'net' || (typeof of === 'object' && 'income' in of) ? 'total' : of);
    const [a, b] = [address(columnOf(part), row), address(columnOf(on), row)];
    const value = found === null ? '–' : Number(found);
    cells[at] = {
      formula: `IF(${b}=0,"–",ROUND(ROUND(${a}/${b}*100,9),${decimals}))`,
      value,
      style: { ...style, align: 'right', number: { shown: 'percent', decimals, ...belowZero(table) } },
    };
    figures.push({
      figure: figureName(place, label, of),
      column: place.heads[at - 1] ?? '',
      engine: value,
      cell: absolute(name, at, row),
    });
  });
}

/** What a figure is called away from its table: objects have the same names in several sections. */
function figureName({ name, table, words }: TablePlace, label: string, of: PrintedRow['of']): string {
  const row = typeof of === 'object' && 'row' in of ? table.rows[of.row] : undefined;
  if (row === undefined) return words.say('proof.cell', { sheet: name, row: label });
  const { group, section, object, line, fund, dutyStation, category, grade, type, postTitle } = row;
  const names = [
    group,
    section === undefined ? undefined : words.say('proof.section', { number: section }),
    object === undefined ? undefined : words.term(object),
    line,
    ...[fund, dutyStation, category, grade, type, postTitle],
  ];
  return words.say('proof.cell', { sheet: name, row: names.filter((one) => one !== undefined).join(', ') });
}

/** In what amounts of a table are shown. */
function amountFormat(table: ShownTable): NumberFormat {
  const { unit, measure } = table;
  if (measure === 'posts') return postFormat(table);
  if (unit?.shownIn !== 'thousands') return { shown: 'amount', ...belowZero(table) };
  return { shown: 'thousands', decimals: unit.to === '1000' ? 0 : unit.to === '100' ? 1 : 3, ...belowZero(table) };
}

/** Posts with as many decimals as one of them has. */
function postFormat(table: ShownTable): NumberFormat {
  const all = [...table.rows.flatMap(({ values }) => values), ...table.total];
  const decimals = Math.max(0, ...all.map((value) => String(value).split('.')[1]?.length ?? 0));
  return { ...(decimals === 0 ? { shown: 'amount' } : { shown: 'posts', decimals }), ...belowZero(table) };
}

/** How numbers below zero are shown, where it is not with a minus. */
export function belowZero({ negatives }: Pick<ShownTable, 'negatives'>): Pick<NumberFormat, 'negatives'> {
  return negatives === 'parentheses' ? { negatives } : {};
}
