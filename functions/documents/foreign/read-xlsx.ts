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
import { refuseFile } from './reading-limits.ts';
import { type CellStyle, readStyles, showNumber } from './sheet-styles.ts';
import type { Package } from './unpack.ts';

/**
 * Reads a workbook as it is seen: each sheet's cells as they are shown, formulas by the value that was last calculated.
 * What a formula or a link refers to is not followed.
 *
 * @throws Refused for a package without a workbook, and for what is too large.
 */
export function readXlsx(file: Package): DocumentContent {
  const workbook = file.text('xl/workbook.xml') ?? refuseFile('The file holds no workbook ("xl/workbook.xml").');
  const strings = readStrings(file.text('xl/sharedStrings.xml'));
  const styles = readStyles(file.text('xl/styles.xml'));
  const targets = readTargets(file.text('xl/_rels/workbook.xml.rels'));
  const sheets: { name: string; id: string }[] = [];
  readXml(workbook, 'The workbook', {
    open: (name, attribute) => {
      if (name === 'sheet') sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const blocks = sheets.flatMap(({ name, id }): (Paragraph | Grid)[] => {
    const xml = file.text(`xl/${(targets.get(id) ?? '').replace(/^\/?(?:xl\/)?/u, '')}`);
    return xml === undefined ? [] : [...splitGrid(readSheet(xml, name, strings, styles), `Sheet "${name}"`)];
  });
  return boundContent(blocks);
}

function readTargets(xml: string | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === undefined) return targets;
  readXml(xml, 'The list of sheets', {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** Texts that cells share. Superscripts are marks of footnotes; phonetic readings are beside the text. */
function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let [text, inText, isBeside] = ['', false, false];
  readXml(xml, 'The texts of the workbook', {
    open: (name, attribute) => {
      if (name === 'si') text = '';
      else if (name === 'r') isBeside = false;
      else if (name === 'rPh' || (name === 'vertAlign' && attribute('val') === 'superscript')) isBeside = true;
      else if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText && !(isBeside && text !== '')) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh' || name === 'r') isBeside = false;
      else if (name === 'si') {
        strings.push(text);
        refuseMore('texts', strings.length, contentLimits.cells);
      }
    },
  });
  return strings;
}

type SheetCell = { row: number; column: number; text: string; indent: number };

function readSheet(
  xml: string,
  name: string,
  strings: readonly string[],
  styles: readonly CellStyle[],
): readonly (readonly GridCell[])[] {
  const cells: SheetCell[] = [];
  const spans = new Map<string, number>();
  let [row, column, type, value, inValue] = [0, 0, 'n', '', false];
  let style: CellStyle | undefined;
  readXml(xml, `Sheet "${name.slice(0, 40)}"`, {
    open: (element, attribute) => {
      if (element === 'row') [row, column] = [position(attribute('r'), row + 1), 0];
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
      if (text.trim() === '') return;
      refuseMore('columns in a table', column, contentLimits.columns);
      cells.push({ row, column, text, indent: style?.indent ?? 0 });
      refuseMore('cells in tables', cells.length, contentLimits.cells);
    },
  });
  return asRows(cells, spans);
}

function position(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}

/** "AB12" is in column 28. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,4}/u.exec(reference)?.[0] ?? 'A';
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
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
