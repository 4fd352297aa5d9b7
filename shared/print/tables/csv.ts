import type { Table } from '../../results/estimate.ts';

/**
 * The tables as CSV (RFC 4180): one line a row and column, so that tables with different columns share one file. A text that a
 * spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function tablesCsv(tables: readonly Table[]): string {
  const header = ['table', 'section', 'object', 'line', 'kind', 'column', 'amount'];
  const records = tables.flatMap((table) => [
    ...table.rows.flatMap((row) => cells(table, [row.section, row.object ?? '', row.line ?? '', 'row'], row.values)),
    ...(table.subtotals ?? []).flatMap((subtotal) =>
      cells(table, [subtotal.section, '', '', 'subtotal'], subtotal.values),
    ),
    ...cells(table, ['', '', '', 'total'], table.total),
    ...(table.totalNetOfStaffAssessment === undefined
      ? []
      : cells(table, ['', '', '', 'total net of staff assessment'], table.totalNetOfStaffAssessment)),
    ...(table.income ?? []).flatMap((income) =>
      cells(table, [income.section, income.title, '', 'income'], income.values),
    ),
  ]);
  return csv([header, ...records]);
}

function cells(table: Table, fields: readonly string[], values: readonly number[]): string[][] {
  return values.map((value, column) => [String(table.number), ...fields, table.columns[column] ?? '', String(value)]);
}

/** Records as CSV lines, each ended by CR LF. */
export function csv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(csvField).join(',')}\r\n`).join('');
}

/** With what a spreadsheet begins a formula. Full-width characters count too: spreadsheets of some languages read them as the plain ones. */
const formulaStart = '[=+\\-@\\t\\r\\n\\uff0b\\uff0d\\uff1d\\uff20]';
const formula = new RegExp(`^${formulaStart}`);

/** What was guarded by an apostrophe so that it is no formula, or looks so. */
export const guardedFormula = new RegExp(`^'+${formulaStart}`);

function csvField(text: string): string {
  const harmless = formula.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
