import { contentLimits, type DocumentContent, type GridCell } from '../../../shared/footing/document-content.ts';
import { splitGrid } from '../../../shared/footing/split-grid.ts';
import { type Delimiter, findDelimiter } from '../../../shared/csv/find-delimiter.ts';
import { parseRows } from '../../../shared/csv/parse-rows.ts';
import { boundContent, refuseMore } from './content-builder.ts';

/** What separates fields is looked for in so many lines. */
const lookedAtLines = 200;

/**
 * Reads CSV with any columns, as a spreadsheet saves a sheet: empty lines part tables, lines of one field are titles
 * and notes.
 *
 * @throws Refused for broken quotes, and for what is larger than may be.
 */
export function readCsvDocument(text: string): DocumentContent {
  refuseMore('rows in tables', (text.match(/\r\n|\r|\n/gu) ?? []).length, contentLimits.rows);
  const opened = /^\uFEFF?"?sep=/iu.test(text)
    ? findDelimiter(text, () => false)
    : { text: text.replace(/^\uFEFF/u, ''), linesBefore: 0, delimiter: delimiterOf(text) };
  const rows: (readonly GridCell[])[] = [];
  let before = 0;
  for (const { line, fields } of parseRows(opened)) {
    if (line > before + 1) rows.push([]);
    before = line;
    rows.push(fields.map((field) => ({ text: withoutGuard(field) })));
  }
  return boundContent(splitGrid(rows));
}

/** What stands in half of the lines; commas else, which figures have too. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r\n|\r|\n/u, lookedAtLines).filter((line) => line.trim() !== '');
  const isCommon = (delimiter: Delimiter) =>
    lines.filter((line) => line.includes(delimiter)).length * 2 >= lines.length;
  return (['\t', ';', '|'] as const).find(isCommon) ?? ',';
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(field: string): string {
  return /^'[=+\-@]/u.test(field) ? field.slice(1) : field;
}
