import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import { headCells, titleRows } from './heads.ts';

/**
 * A figure of the estimate and the cell of the workbook that computes it. `shown` is what a percentage reads, where it
 * is one.
 */
export type Figure = { figure: string; column: string; engine: number | string; cell: string };

const amount: Style = { number: { shown: 'amount' } };
/** The verdict, and what it counts. */
const verdictRows = { verdict: 4, compared: 5, differing: 6, head: 8 } as const;

/** The cell that says whether everything is equal, for the first sheet. */
export const verdictCell = `Proof!$B$${verdictRows.verdict}`;

/** What the verdict reads as long as nothing was changed. */
export const allEqual = 'All figures are equal';

/** Every figure as the engine computed it beside what the formulas of the workbook come to. */
export function proofSheet(figures: readonly Figure[]): Sheet {
  const first = verdictRows.head + 1;
  const last = Math.max(first, verdictRows.head + figures.length);
  const { compared, differing } = verdictRows;
  const verdict =
    `IF(AND(B${compared}=${figures.length},B${differing}=0),"${allEqual}",B${differing}&" of "&B${compared}&" ` +
    'figures differ: rates or quantities were changed after the estimate")';
  const rows: Row[] = [
    ...titleRows('Proof', 'Each figure as rule153 computed it, exactly, beside the one that this workbook computes.'),
    {
      cells: [
        { text: 'Verdict', style: { font: 'bold' } },
        { formula: verdict, value: allEqual, style: { font: 'bold' } },
      ],
    },
    {
      cells: [
        { text: 'Figures compared' },
        { formula: `SUMPRODUCT(--(F${first}:F${last}<>""))`, value: figures.length },
      ],
    },
    {
      cells: [{ text: 'Figures that differ' }, { formula: `SUMPRODUCT(--(F${first}:F${last}="differs"))`, value: 0 }],
    },
    { cells: [] },
    { cells: headCells(['Figure', 'Column', 'rule153', 'This workbook', 'Difference', 'Equal'], 2), height: 14 },
    ...figures.map(({ figure, column, engine, cell }, index): Row => {
      const row = first + index;
      const style = typeof engine === 'number' ? { style: amount } : {};
      return {
        cells: [
          { text: figure },
          { text: column },
          typeof engine === 'number' ? { number: engine, ...style } : { text: engine },
          { formula: cell, value: engine, ...style },
          typeof engine === 'number' ? { formula: `D${row}-C${row}`, value: 0, ...style } : undefined,
          { formula: `IF(D${row}=C${row},"equal","differs")`, value: 'equal' },
        ],
      };
    }),
  ];
  return {
    name: 'Proof',
    widths: [80, 24, 18, 18, 14, 12],
    frozen: { rows: verdictRows.head, columns: 0 },
    length: rows.length,
    rows,
    spaced: [{ range: `C${first}:E${last}`, format: { shown: 'amount' } }],
    names: [{ name: 'Verdict', range: `B${verdictRows.verdict}` }],
  };
}
