import type { Cell } from './cell.ts';
import type { Row } from './sheet.ts';
import { textWidth } from '../text-width.ts';
import type { Style } from './style-book.ts';

const headStyle: Style = { font: 'bold', wrap: true, line: 'below' };
const amountHead: Style = { ...headStyle, align: 'right' };

/** Title, what the sheet holds, and an empty row: the three rows above the heads of columns. */
export function titleRows(title: string, about: string): readonly Row[] {
  return [
    { cells: [{ text: title, style: { font: 'title' } }], height: 20 },
    { cells: [{ text: about, style: { font: 'quiet' } }] },
    { cells: [] },
  ];
}

/** Heads of columns; those from `amountsFrom` on stand over numbers. */
export function headCells(heads: readonly string[], amountsFrom = Infinity): readonly Cell[] {
  return heads.map((text, index) => ({ text, style: index >= amountsFrom ? amountHead : headStyle }));
}

/** A height in which heads of columns are seen whole, at some letters a row. */
export function headHeight(heads: readonly string[], lettersOf: (index: number) => number): number {
  return 13.5 * Math.max(1, ...heads.map((text, index) => Math.ceil((textWidth(text) + 4) / lettersOf(index))));
}

/** A height that shows the longest text whole, up to the greatest that spreadsheets have. */
export function rowHeight(values: readonly (string | number | undefined)[], widths: readonly number[]): number {
  const lines = values.map((value, index) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.1) / (widths[index] ?? 10))), 0),
  );
  return Math.min(409, 13.5 * Math.max(1, ...lines));
}
