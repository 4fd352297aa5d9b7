import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableCellBorders,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentTable, Inlines, TableRow as Row } from '../../../shared/documents/statement-document.ts';

/** Where a table stands, and how its paragraphs are written. */
export type TablePlace = {
  width: number;
  isFromRight: boolean;
  paragraph: (inlines: Inlines, options: IParagraphOptions, bold: boolean) => Paragraph;
};

/** A table of at most so many rows is kept on one page. */
const ROWS_TOGETHER = 30;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const faint = { style: BorderStyle.SINGLE, size: 2, color: 'A0A0A0' };
const margins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 50, right: 50 };

/** A table with heads that are repeated on every page, and totals that stay with the rows above them. */
export function docxTable(table: DocumentTable, place: TablePlace): Table {
  const { columns, rows } = table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((place.width * share) / shares));
  const isOfTexts = columns.some(({ align }, at) => at > 0 && align === 'start');
  const cell = (children: readonly Paragraph[], at: number, borders: ITableCellBorders, span = 1) =>
    new TableCell({
      children,
      width: { size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      verticalAlign: isOfTexts ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
      margins,
      borders: { top: none, bottom: none, left: none, right: none, ...borders },
      ...(span > 1 && { columnSpan: span }),
    });
  const alignmentOf = (at: number) => (columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text }, at) =>
      cell([place.paragraph(text, { style: 'Cell', alignment: alignmentOf(at), keepNext: true }, false)], at, {
        top: thin,
        bottom: thick,
      }),
    ),
  });
  const body = rows.map((row, at) => {
    const bold = row.role !== 'row';
    const borders = bordersOf(row, isOfTexts, at === rows.length - 1);
    const keepNext = staysWithNext(rows, at, isOfTexts);
    const options = (column: number): IParagraphOptions => ({
      style: 'Cell',
      keepNext,
      alignment: alignmentOf(column),
      ...(column === 0 && row.indent > 0 && { indent: { start: row.indent * 160 } }),
    });
    const [name = [], ...others] = row.cells;
    return new TableRow({
      cantSplit: true,
      children:
        others.length === 0
          ? [cell([place.paragraph(name, options(0), bold)], 0, borders, columns.length)]
          : row.cells.map((inlines, column) =>
              cell([place.paragraph(inlines, options(column), bold)], column, borders),
            ),
    });
  });
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: place.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: place.isFromRight,
  });
}

function bordersOf({ role }: Row, isOfTexts: boolean, isLast: boolean): ITableCellBorders {
  const top = role === 'total' || role === 'subtotal' ? { top: thin } : {};
  if (isLast) return { ...top, bottom: thick };
  return isOfTexts ? { ...top, bottom: faint } : top;
}

/** A heading stays with its first row, a row with the sum that follows it. */
function staysWithNext(rows: readonly Row[], at: number, isOfTexts: boolean): boolean {
  const next = rows[at + 1];
  if (next === undefined) return false;
  // A table that fits on a page is not divided.
  return (
    (rows.length <= ROWS_TOGETHER && !isOfTexts) ||
    rows[at]?.role === 'heading' ||
    next.role === 'subtotal' ||
    next.role === 'total'
  );
}
