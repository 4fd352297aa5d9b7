import { compareTexts } from '../../canonical/compare-texts.ts';
import { directionOfText } from '../../languages/language.ts';
import { address, type Cell, cellXml, columnName, quoteSheet } from './cell.ts';
import type { InputSheet } from './place-components.ts';
import { escapeXml } from './xml-text.ts';
import { type NumberFormat, SPACES, type StyleBook, spacedFormat } from './style-book.ts';

export type Row = { cells: readonly (Cell | undefined)[]; height?: number };

/**
 * A sheet. Its rows are asked for once, one after the other, while it is written: a large one is never in memory as a
 * whole.
 */
export type Sheet = {
  /** At most 31 characters, unlike every other, none of : \ / ? * [ ]. */
  name: string;
  /** In characters. */
  widths: readonly number[];
  /** Rows above the first that moves, repeated on every printed page; and columns before it. */
  frozen: { rows: number; columns: number };
  /** How many rows there are. */
  length: number;
  rows: Iterable<Row>;
  /** Where numbers have their thousands apart. */
  spaced?: readonly { range: string; format: NumberFormat; wholeOnly?: true }[];
  /** How many columns are printed; all, if left out. */
  printed?: number;
  /** Where values may be changed, and what they are. */
  inputs?: { of: InputSheet | 'recosting'; columns: readonly number[] };
  /** Names of ranges of this sheet. */
  names?: readonly { name: string; range: string }[];
};

const chunkLength = 1 << 16;

/** A sheet as XML, piece by piece. */
export function* sheetXml(sheet: Sheet, styles: StyleBook, isFromRight = false): Generator<string> {
  yield opening(sheet, isFromRight);
  let chunk = '';
  let number = 0;
  for (const { cells, height } of sheet.rows) {
    number += 1;
    let row = `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const reads = isFromRight && 'text' in cell ? directionOfText(cell.text) : undefined;
      row += cellXml(cell, address(column, number), styles.idOf(cell.style, reads));
    });
    chunk += `${row}</row>`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
  yield closing(sheet);
}

function opening({ widths, frozen: { rows, columns }, length }: Sheet, isFromRight: boolean): string {
  const corner = address(columns, rows + 1);
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`} ySplit="${rows}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ' +
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(Math.max(0, widths.length - 1), Math.max(1, length))}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFromRight ? ' rightToLeft="1"' : ''} workbookViewId="0">`,
    rows === 0 ? '' : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    rows === 0 ? '' : `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

function closing({ name, spaced = [] }: Sheet): string {
  let priority = 0;
  const rules = spaced.map(({ range, format, wholeOnly }) => {
    const first = range.split(':')[0] ?? 'A1';
    const each = SPACES.filter((spaces) => spaces < 5 || format.shown === 'amount').map((spaces) => {
      priority += 1;
      const from = 1000 ** (spaces + (format.shown === 'thousands' ? 1 : 0));
      const size = `ABS(${first})&gt;=${from}`;
      const formula = wholeOnly === true ? `AND(${size},${first}=INT(${first}))` : size;
      return (
        `<cfRule type="expression" dxfId="${spacedFormat(format, spaces)}" priority="${priority}" ` +
        `stopIfTrue="1"><formula>${formula}</formula></cfRule>`
      );
    });
    return `<conditionalFormatting sqref="${range}">${each.join('')}</conditionalFormatting>`;
  });
  return [
    '</sheetData>',
    ...rules,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L${escapeXml(name.replaceAll('&', '&&'))}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

/** Print titles, print areas and named ranges of all sheets. */
export function definedNames(sheets: readonly Sheet[]): string {
  const local = sheets.flatMap(({ name, frozen, printed, length }, index) => {
    const sheet = quoteSheet(name);
    return [
      ...(printed === undefined
        ? []
        : [['_xlnm.Print_Area', `${sheet}!$A$1:$${columnName(printed - 1)}$${length}`, index] as const]),
      ...(frozen.rows === 0 ? [] : [['_xlnm.Print_Titles', `${sheet}!$1:$${frozen.rows}`, index] as const]),
    ];
  });
  const global = sheets.flatMap(({ name, names = [] }) =>
    names.map((one) => [one.name, `${quoteSheet(name)}!${absoluteRange(one.range)}`] as const),
  );
  // Sorted by name, as spreadsheets write them.
  const all: (readonly [string, string, number?])[] = [...local, ...global];
  return all
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, range, sheet]) => {
      const scope = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
      return `<definedName name="${name}"${scope}>${range}</definedName>`;
    })
    .join('');
}

function absoluteRange(range: string): string {
  return range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
