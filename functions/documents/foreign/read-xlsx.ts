import {
  contentLimits,
  type DocumentContent,
  type Grid,
  type GridCell,
  type Paragraph,
} from '../../../shared/footing/document-content.ts';
import { splitGrid } from '../../../shared/footing/split-grid.ts';
import { boundContent, refuseMore } from './content-builder.ts';
import { readXml } from './read-xml.ts';
import { type CellStyle, readStyles, showNumber } from './sheet-styles.ts';
import type { Package } from './unpack.ts';
import { boundTexts, columnOf, positionOf, readSheetList, readStrings } from './workbook-parts.ts';

/**
 * Reads a workbook as it is seen: each sheet's cells as they are shown, formulas by the value that was last calculated.
 * What a formula or a link refers to is not followed.
 *
 * @throws Refused for a package without a workbook, and for what is too large.
 */
export function readXlsx(file: Package): DocumentContent {
  const sheets = readSheetList(file);
  const strings = readStrings(file.text('xl/sharedStrings.xml'));
  const styles = readStyles(file.text('xl/styles.xml'));
  const bound = boundTexts();
  const blocks = sheets.flatMap(({ name, path }): (Paragraph | Grid)[] => {
    const xml = file.text(path);
    return xml === undefined ? [] : [...splitGrid(readSheet(xml, name, { strings, styles, bound }), `Sheet "${name}"`)];
  });
  return boundContent(blocks);
}

/** What cells refer to, and what counts their texts. */
type Meaning = {
  strings: readonly string[];
  styles: readonly CellStyle[];
  bound: (text: string) => void;
};

type SheetCell = { row: number; column: number; text: string; indent: number };

function readSheet(xml: string, name: string, { strings, styles, bound }: Meaning): readonly (readonly GridCell[])[] {
  const cells: SheetCell[] = [];
  const spans = new Map<string, number>();
  let [row, column, type, value, inValue] = [0, 0, 'n', '', false];
  let style: CellStyle | undefined;
  readXml(xml, `Sheet "${name.slice(0, 40)}"`, {
    open: (element, attribute) => {
      if (element === 'row') [row, column] = [positionOf(attribute('r'), row + 1), 0];
      else if (element === 'c') {
        const reference = attribute('r');
        column = reference === undefined ? column + 1 : columnOf(reference);
        [type, value, style] = [attribute('t') ?? 'n', '', styles[Number(attribute('s') ?? 'NaN')]];
      } else if (element === 'v' || element === 't') inValue = true;
      else if (element === 'mergeCell') addSpan(spans, attribute('ref') ?? '');
    },
    text: (piece) => {
      if (inValue) value += piece;
    },
    close: (element) => {
      if (element === 'v' || element === 't') inValue = false;
      if (element !== 'c' || value === '') return;
      const text = type === 's' ? (strings[Number(value)] ?? '') : type === 'n' ? showNumber(value, style) : value;
      bound(text);
      if (text.trim() === '') return;
      refuseMore('columns in a table', column, contentLimits.columns);
      cells.push({ row, column, text, indent: style?.indent ?? 0 });
      refuseMore('cells in tables', cells.length, contentLimits.cells);
    },
  });
  return asRows(cells, spans);
}

/** Cells that are merged along one row, as heads over several columns are. */
function addSpan(spans: Map<string, number>, reference: string): void {
  const [from = '', until = ''] = reference.split(':');
  const [first, last] = [columnOf(from), columnOf(until)];
  const row = from.replace(/\D/gu, '');
  if (row === until.replace(/\D/gu, '') && last > first && last <= contentLimits.columns)
    spans.set(`${row} ${first}`, last - first + 1);
}

/** Cells by their places; however many rows are empty between two, one empty row stands for them. */
function asRows(cells: readonly SheetCell[], spans: ReadonlyMap<string, number>): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = [];
  let before = 0;
  for (const { row, column, text, indent } of cells) {
    if (row > before + 1 && rows.length > 0) rows.push([]);
    if (row !== before) rows.push([]);
    before = row;
    const current = rows.at(-1) ?? [];
    let filled = current.reduce((sum, { span = 1 }) => sum + span, 0);
    for (; filled < column - 1; filled += 1) current.push({ text: '' });
    const span = spans.get(`${row} ${column}`);
    current.push({ text, ...(indent > 0 && { indent }), ...(span !== undefined && { span }) });
  }
  return rows;
}
