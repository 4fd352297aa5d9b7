import { absolute, type Cell, quoteText } from './cell.ts';
import { proofRows } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import type { Words } from './words.ts';

/**
 * A figure of the estimate and the cell of the workbook that computes it. `shown` is what a percentage reads, where it
 * is one.
 */
export type Figure = { figure: string; column: string; engine: number | string; cell: string };

const amount: Style = { number: { shown: 'amount' } };

/** The cell that says whether everything is equal, for the first sheet. */
export function verdictCell(words: Words): Cell {
  return {
    formula: absolute(words.sheet('proof'), 1, proofRows.verdict),
    value: words.say('proof.all-equal'),
    style: { font: 'bold' },
  };
}

/** Every figure as the engine computed it beside what the formulas of the workbook come to. */
export function proofSheet(figures: readonly Figure[], words: Words): Sheet {
  const { compared, differing, head, verdict } = proofRows;
  const first = head + 1;
  const last = Math.max(first, head + figures.length);
  const name = words.sheet('proof');
  const [equal, differs] = [words.say('proof.equal'), words.say('proof.differs')];
  const bold: Style = { font: 'bold' };
  const isEqual = `AND(B${compared}=${figures.length},B${differing}=0)`;
  const count = (formula: string, value: number): Cell => ({ formula, value, style: { align: 'left' } });
  const rows: Row[] = [
    ...titleRows(name, words.say('about.proof')),
    {
      cells: [
        { text: words.say('proof.verdict'), style: bold },
        {
          formula: `IF(${isEqual},${quoteText(words.say('proof.all-equal'))},${changedFormula(words)})`,
          value: words.say('proof.all-equal'),
          style: bold,
        },
      ],
    },
    {
      cells: [{ text: words.say('proof.compared') }, count(`SUMPRODUCT(--(F${first}:F${last}<>""))`, figures.length)],
    },
    {
      cells: [
        { text: words.say('proof.differing') },
        count(`SUMPRODUCT(--(F${first}:F${last}=${quoteText(differs)}))`, 0),
      ],
    },
    { cells: [] },
    {
      cells: headCells(
        words.heads(
          ...(['head.figure', 'head.column', 'head.engine', 'head.workbook'] as const),
          ...(['head.difference', 'head.equal'] as const),
        ),
        2,
      ),
      height: 14,
    },
    ...figures.map((figure, index) => figureRow(figure, first + index, [equal, differs])),
  ];
  return {
    name,
    widths: [80, 24, 18, 18, 14, 12],
    frozen: { rows: head, columns: 0 },
    length: rows.length,
    rows,
    spaced: [{ range: `C${first}:E${last}`, format: { shown: 'amount' } }],
    names: [{ name: 'Verdict', range: `B${verdict}` }],
  };
}

/** How many of how many figures differ, in a sentence that the spreadsheet puts together. */
function changedFormula(words: Words): string {
  const cells: Readonly<Record<string, string>> = {
    differing: `B${proofRows.differing}`,
    compared: `B${proofRows.compared}`,
  };
  const marked = words.say('proof.changed', { differing: '\u0000differing\u0000', compared: '\u0000compared\u0000' });
  return marked
    .split('\u0000')
    .flatMap((piece, position) => (position % 2 === 1 ? (cells[piece] ?? []) : piece === '' ? [] : quoteText(piece)))
    .join('&');
}

function figureRow(
  { figure, column, engine, cell }: Figure,
  row: number,
  [equal, differs]: readonly [string, string],
): Row {
  const isAmount = typeof engine === 'number';
  const style = isAmount ? { style: amount } : {};
  return {
    cells: [
      { text: figure },
      { text: column },
      isAmount ? { number: engine, ...style } : { text: engine },
      { formula: cell, value: engine, ...style },
      isAmount ? { formula: `D${row}-C${row}`, value: 0, ...style } : undefined,
      { formula: `IF(D${row}=C${row},${quoteText(equal)},${quoteText(differs)})`, value: equal },
    ],
  };
}
