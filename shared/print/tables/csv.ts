import type { Table } from '../../results/estimate.ts';
import { type CellsOf, percentOf } from './cells.ts';

/**
 * The tables as CSV (RFC 4180): one line a row and column, so that tables with different columns share one file. A text
 * that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function tablesCsv(tables: readonly Table[]): string {
  // Tables without groups have the columns that they always had.
  const hasGroups = tables.some(({ groups }) => groups !== undefined);
  const grouped = (group: string) => (hasGroups ? [group] : []);
  const header = ['table', ...grouped('group'), 'section', 'object', 'line', 'kind', 'column', 'amount'];
  const records = tables.flatMap((table) => [
    ...table.rows.flatMap(({ group = '', section = '', object = '', line = '', values }, row) =>
      cells(table, [...grouped(group), section, object, line, 'row'], values, { row }),
    ),
    ...(table.subtotals ?? []).flatMap(({ id, title, group = '', section = '', object = '', values }, subtotal) =>
      cells(
        table,
        id === undefined
          ? [...grouped(group), section, object, '', 'subtotal']
          : [...grouped(''), '', title ?? id, '', 'running total'],
        values,
        { subtotal },
      ),
    ),
    ...cells(table, [...grouped(''), '', '', '', 'total'], table.total, 'total'),
    ...(table.totalNetOfStaffAssessment === undefined
      ? []
      : cells(
          table,
          [...grouped(''), '', '', '', 'total net of staff assessment'],
          table.totalNetOfStaffAssessment,
          'total',
        )),
    ...(table.income ?? []).flatMap((income) =>
      cells(table, [...grouped(''), income.section, income.title, '', 'income'], income.values, 'total'),
    ),
  ]);
  return csv([header, ...records]);
}

/** A record for each column of amounts, then one for each of percentages, whose kind says so. */
function cells(table: Table, fields: readonly string[], values: readonly number[], of: CellsOf): string[][] {
  const number = String(table.number);
  const kind = fields.at(-1) ?? '';
  return [
    ...values.map((value, column) => [number, ...fields, table.columns[column] ?? '', String(value)]),
    ...(table.percentages ?? []).map((column) => [
      number,
      ...fields.slice(0, -1),
      `${kind}, per cent`,
      column.label,
      percentOf(column, of) ?? '',
    ]),
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
