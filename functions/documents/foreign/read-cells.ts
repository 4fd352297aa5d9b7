import type { ReadCell, ReadSheet } from '../../../shared/workbooks/read-workbook.ts';
import { readXml } from './read-xml.ts';
import { refuseFile } from './reading-limits.ts';
import { readStyles, showsDays } from './sheet-styles.ts';
import { moveFormula } from './move-formula.ts';
import type { Package } from './unpack.ts';
import { boundTexts, columnOf, positionOf, readSheetList, readStrings } from './workbook-parts.ts';

/** Cells of a workbook that are read with their formulas: more are no statement's. */
const cellsMost = 600_000;
const columnsMost = 1_000;
const rowsMost = 1_048_576;

/**
 * Reads the cells of a workbook as they are stored: formulas, numbers with all their digits, texts. Nothing is
 * calculated, and nothing that a formula or a link refers to is opened.
 *
 * @throws Refused for a package without a workbook, and for what is too large.
 */
export function readCells(file: Package): readonly ReadSheet[] {
  const list = readSheetList(file);
  const strings = readStrings(file.text('xl/sharedStrings.xml'));
  const styles = readStyles(file.text('xl/styles.xml'));
  const isFrom1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(file.text('xl/workbook.xml') ?? '');
  const dayOf = (style: string, value: string): string | undefined =>
    showsDays(styles[Number(style)]) ? dayOfCount(value, isFrom1904) : undefined;
  const bound = boundTexts();
  let left = cellsMost;
  return list.flatMap(({ name, path }): ReadSheet[] => {
    const xml = file.text(path);
    if (xml === undefined) return [];
    const rows = readRows(xml, name, { strings, dayOf }, (text) => {
      bound(text);
      left -= 1;
      if (left < 0) refuseFile(`The workbook has more than ${cellsMost} cells; no more are read back.`, 'too-large');
    });
    return [{ name, rows }];
  });
}

type Meaning = {
  /** Texts that cells share. */
  strings: readonly string[];
  /** The day that a number of a style is. */
  dayOf: (style: string, value: string) => string | undefined;
};

function readRows(xml: string, name: string, meaning: Meaning, count: (text: string) => void): ReadSheet['rows'] {
  const rows = new Map<number, ReadCell[]>();
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let [row, column, type, style, value, formula] = [0, 0, 'n', '', '', ''];
  let inside: 'value' | 'formula' | undefined;
  let sharedIndex: string | undefined;
  let hasFormula = false;
  readXml(xml, `Sheet "${name.slice(0, 40)}"`, {
    open: (element, attribute) => {
      if (element === 'row') [row, column] = [positionOf(attribute('r'), row + 1), 0];
      else if (element === 'c') {
        const reference = attribute('r');
        column = reference === undefined ? column + 1 : columnOf(reference);
        [type, style, value, formula] = [attribute('t') ?? 'n', attribute('s') ?? '', '', ''];
        [hasFormula, sharedIndex] = [false, undefined];
      } else if (element === 'v' || element === 't') inside = 'value';
      else if (element === 'f') {
        inside = 'formula';
        hasFormula = true;
        sharedIndex = attribute('t') === 'shared' ? attribute('si') : undefined;
      }
    },
    text: (piece) => {
      if (inside === 'value') value += piece;
      else if (inside === 'formula') formula += piece;
    },
    close: (element) => {
      if (element === 'v' || element === 't' || element === 'f') inside = undefined;
      if (element !== 'c' || (value === '' && !hasFormula)) return;
      if (row > rowsMost || column > columnsMost)
        refuseFile(
          `Sheet "${name.slice(0, 40)}" has a cell in row ${row}, column ${column}; no statement has one there.`,
          'too-large',
        );
      if (sharedIndex !== undefined) {
        const first = shared.get(sharedIndex);
        // Of a shared formula the first cell alone has the text; elsewhere it is moved.
        if (formula !== '') shared.set(sharedIndex, { formula, row, column });
        else if (first !== undefined) formula = moveFormula(first.formula, row - first.row, column - first.column);
      }
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      const content = contentOf(type, style, value, meaning);
      count(content.value);
      cells.push({ column: column - 1, ...content, ...(hasFormula && { formula }) });
    },
  });
  return [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
}

function contentOf(
  type: string,
  style: string,
  value: string,
  { strings, dayOf }: Meaning,
): Pick<ReadCell, 'kind' | 'value'> {
  const day = type === 'n' ? dayOf(style, value) : undefined;
  if (day !== undefined) return { kind: 'other', value: day };
  if (type === 's') return { kind: 'text', value: strings[Number(value)] ?? '' };
  if (type === 'inlineStr' || type === 'str') return { kind: 'text', value };
  if (type === 'b') return { kind: 'other', value: value === '1' ? 'TRUE' : 'FALSE' };
  return { kind: type === 'n' ? 'number' : 'other', value };
}

/** A count of days as a day: from 1900, whose 29 February there never was, or from 1904. */
function dayOfCount(value: string, isFrom1904: boolean): string | undefined {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 61 || count > 200_000) return undefined;
  const day = new Date(Date.UTC(isFrom1904 ? 1904 : 1899, isFrom1904 ? 0 : 11, (isFrom1904 ? 1 : 30) + count));
  return day.toISOString().slice(0, 10);
}
