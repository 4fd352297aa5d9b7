import { columnFinder } from '../../../shared/csv/column-name.ts';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import { findDelimiter } from '../../../shared/csv/find-delimiter.ts';
import { parseRows } from '../../../shared/csv/parse-rows.ts';
import type { ImportKind } from '../../../shared/results/import-kind.ts';
import { importColumns } from '../../../shared/imports/import-kinds.ts';
import type { ColumnMapping, SourceTable } from '../../../shared/imports/import-table.ts';
import { cellDecimal } from '../../../shared/workbooks/cell-decimal.ts';
import type { ReadSheet } from '../../../shared/workbooks/read-workbook.ts';
import { readCells } from './read-cells.ts';
import { readingLimits, refuseFile } from './reading-limits.ts';
import { openPackage } from './unpack.ts';

/** Characters of CSV that are read. */
const charactersMost = 10_000_000;
/** Lines of CSV that are parsed; a cell may hold a few. */
const linesMost = 100_000;
/** Titles may stand above a header. */
const headerWithin = 30;

export type SourceChoice = { kind: ImportKind; mapping?: ColumnMapping | undefined; sheet?: string | undefined };

/**
 * Reads a table to be taken in, from CSV as spreadsheets save it or from a sheet of a workbook: the one that is named,
 * else the first that has the columns. Formulas count by what they last came to; days of a workbook are days.
 *
 * @throws Refused for a file that is not read, with the reason.
 */
export function readSourceTable(bytes: Uint8Array, { kind, mapping = {}, sheet }: SourceChoice): SourceTable {
  if (bytes.length > readingLimits.fileBytes)
    refuseFile(`The file has ${bytes.length} bytes; at most ${readingLimits.fileBytes} are read.`, 'too-large');
  const names = importColumns(kind).flatMap(({ name, also = [] }) => [name, ...also]);
  const find = columnFinder([...names, ...Object.keys(mapping)]);
  const isColumn = (name: string) => find(name) !== undefined;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSheet(readCells(openPackage(bytes)), isColumn, sheet);
  if (sheet !== undefined) refuseFile('CSV has no sheets; leave the name of the sheet out.');
  const text = decodeText(bytes);
  if (text.length > charactersMost)
    refuseFile(`The file has ${text.length} characters; at most ${charactersMost} are read.`, 'too-large');
  // Counted before anything is parsed: a million empty rows are no table, and would take as long as one.
  const lines = text.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (lines > linesMost) refuseFile(`The file has ${lines} lines; at most ${linesMost} are read.`, 'too-large');
  const opened = findDelimiter(text, isColumn);
  const rows = parseRows(opened).map(({ line, fields }) => ({ number: line, cells: fields }));
  return { rows, rowName: 'line', isSemicolon: opened.delimiter === ';' };
}

function readSheet(
  sheets: readonly ReadSheet[],
  isColumn: (name: string) => boolean,
  wanted: string | undefined,
): SourceTable {
  const [first] = sheets;
  if (first === undefined) return refuseFile('The workbook has no sheet.');
  const known = ({ rows }: ReadSheet) =>
    Math.max(0, ...rows.slice(0, headerWithin).map(({ cells }) => cells.filter(({ value }) => isColumn(value)).length));
  const best = sheets.reduce((one, other) => (known(other) > known(one) ? other : one), first);
  const sheet = wanted === undefined ? best : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined)
    return refuseFile(
      `There is no sheet "${(wanted ?? '').slice(0, 60)}"; there are ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`,
    );
  const rows = sheet.rows.map(({ number, cells }) => {
    const texts: string[] = [];
    for (const { column, kind, value } of cells)
      texts[column] = kind === 'number' ? (cellDecimal(value) ?? value) : value;
    return { number, cells: Array.from(texts, (text: string | undefined) => text ?? '') };
  });
  return { rows, rowName: 'row', isSemicolon: false };
}
