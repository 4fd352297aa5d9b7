import { POST_LEVELS, type PostLevel, type RowLevel, type RowNames } from '../../model/row-levels.ts';
import type { ShownTable } from '../../results/estimate.ts';
import { type CellsOf, percentOf } from './cells.ts';

/** The names of rows that tables of amounts always show, and what else stands in the head of a column of names. */
const ALWAYS = ['section', 'object', 'line'] as const;
const HEADS: Readonly<Partial<Record<RowLevel | PostLevel, string>>> = {
  dutyStation: 'duty station',
  postTitle: 'post title',
};

/** One record: a figure of a row or sum, in a column. */
export type CsvFigure = { table: string; names: RowNames; kind: string; column: string; amount: string };

/**
 * The tables as CSV (RFC 4180): one line a row and column, so that tables with different columns share one file. A text
 * that a spreadsheet would take for a formula is preceded by an apostrophe. `further` figures follow.
 */
export function tablesCsv(tables: readonly ShownTable[], further: readonly CsvFigure[] = []): string {
  // Tables without groups or posts have the columns that they always had.
  const hasGroups = tables.some(({ groups }) => groups !== undefined);
  const shown = new Set(tables.flatMap(({ measure, by = [] }) => (measure === 'posts' ? by : [])));
  const levels = [
    ...(hasGroups ? (['group'] as const) : []),
    ...ALWAYS,
    ...POST_LEVELS.filter((level) => level !== 'group' && level !== 'section' && shown.has(level)),
  ];
  const header = ['table', ...levels.map((level) => HEADS[level] ?? level), 'kind', 'column', 'amount'];
  const records = [...tables.flatMap(figuresOf), ...further].map(({ table, names, kind, column, amount }) => [
    table,
    ...levels.map((level) => names[level] ?? ''),
    kind,
    column,
    amount,
  ]);
  return csv([header, ...records]);
}

function figuresOf(table: ShownTable): readonly CsvFigure[] {
  const net = table.totalNetOfStaffAssessment;
  return [
    ...table.rows.flatMap(({ values, ...names }, row) => cells(table, names, 'row', values, { row })),
    ...(table.subtotals ?? []).flatMap(({ id, title, values, ...names }, subtotal) =>
      id === undefined
        ? cells(table, names, 'subtotal', values, { subtotal })
        : cells(table, { object: title ?? id }, 'running total', values, { subtotal }),
    ),
    ...cells(table, {}, 'total', table.total, 'total'),
    ...(net === undefined ? [] : cells(table, {}, 'total net of staff assessment', net, 'total')),
    ...(table.income ?? []).flatMap(({ section, title, values }) =>
      cells(table, { section, object: title }, 'income', values, 'total'),
    ),
  ];
}

/** A record for each column of amounts, then one for each of percentages, whose kind says so. */
function cells(
  table: ShownTable,
  names: RowNames,
  kind: string,
  values: readonly number[],
  of: CellsOf,
): readonly CsvFigure[] {
  const number = String(table.number);
  return [
    ...values.map((value, column) => ({
      table: number,
      names,
      kind,
      column: table.columns[column] ?? '',
      amount: String(value),
    })),
    ...(table.percentages ?? []).map((column) => ({
      table: number,
      names,
      kind: `${kind}, per cent`,
      column: column.label,
      amount: percentOf(column, of) ?? '',
    })),
  ];
}

/** Records as CSV lines, each ended by CR LF. */
export function csv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(csvField).join(',')}\r\n`).join('');
}

/**
 * With what a spreadsheet begins a formula. Full-width characters count too: spreadsheets of some languages read them
 * as the plain ones.
 */
const formulaStart = '[=+\\-@\\t\\r\\n\\uff0b\\uff0d\\uff1d\\uff20]';
const formula = new RegExp(`^${formulaStart}`);

/** What was guarded by an apostrophe so that it is no formula, or looks so. */
export const guardedFormula = new RegExp(`^'+${formulaStart}`);

function csvField(text: string): string {
  const harmless = formula.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
