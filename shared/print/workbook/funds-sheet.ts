import type { Estimate } from '../../results/estimate.ts';
import type { FundTable } from '../../results/fund-table.ts';
import { absolute, address, type Cell, columnName } from './cell.ts';
import { headCells, headHeight, titleRows } from './heads.ts';
import { headRow } from './place-components.ts';
import type { Figure } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { NumberFormat, Style } from './style-book.ts';
import { belowZero } from './table-sheet.ts';

/**
 * Requirements by fund. How a rounded line is divided among funds is not a formula: those amounts are the engine's, and
 * the sheet says so; its sums are formulas.
 */
export function fundsSheet(estimate: Estimate, funds: FundTable): { sheet: Sheet; figures: readonly Figure[] } {
  const figures: Figure[] = [];
  const format: NumberFormat = { shown: 'amount', ...belowZero(funds) };
  const amountStyle: Style = { number: format };
  const sumStyle: Style = { ...amountStyle, font: 'bold', line: 'above' };
  const last = headRow + funds.rows.length;
  const letters = (column: number) => columnName(column + 3);
  const rows = funds.rows.map((row): Row => ({
    cells: [
      { text: row.title },
      { text: row.type },
      { text: row.isRequested ? 'requested' : row.type === 'absorption' ? 'absorbed' : 'other' },
      ...row.values.map((value): Cell => ({ number: value, style: amountStyle })),
    ],
  }));
  const sum = (title: string, of: string | undefined, values: readonly number[], row: number): Row => ({
    cells: [
      { text: title, style: { font: 'bold', line: 'above' } },
      { text: '', style: { line: 'above' } },
      { text: '', style: { line: 'above' } },
      ...values.map((value, column): Cell => {
        const range = `${letters(column)}$${headRow + 1}:${letters(column)}$${last}`;
        const marks = `$C$${headRow + 1}:$C$${last}`;
        figures.push({
          figure: `Funds: ${title}`,
          column: funds.columns[column] ?? '',
          engine: value,
          cell: absolute('Funds', column + 3, row),
        });
        return {
          formula: of === undefined ? `SUM(${range})` : `SUMIF(${marks},"${of}",${range})`,
          value,
          style: sumStyle,
        };
      }),
    ],
  });
  const sums = [
    sum('Total', undefined, funds.total, last + 1),
    sum('Absorbed', 'absorbed', funds.absorbed, last + 2),
    sum('Paid by others', 'other', funds.others, last + 3),
    sum('Requested', 'requested', funds.requested, last + 4),
  ];
  const heads = ['Fund', 'Type', 'Counts as', ...funds.columns];
  const about =
    `Net of staff assessment, in ${estimate.currency}. Amounts of single funds are as rule153 divided them: they do ` +
    'not follow changes of rates.';
  return {
    figures,
    sheet: {
      name: 'Funds',
      widths: [50, 20, 12, ...funds.columns.map(() => 15)],
      frozen: { rows: headRow, columns: 1 },
      length: last + sums.length,
      rows: [
        ...titleRows('Funds', about),
        { cells: headCells(heads, 3), height: headHeight(heads, (index) => (index === 0 ? 50 : 15)) },
        ...rows,
        ...sums,
      ],
      spaced: [{ range: `D${headRow + 1}:${address(heads.length - 1, last + sums.length)}`, format }],
      names: [{ name: 'Funds', range: `A${headRow}:${address(heads.length - 1, last + sums.length)}` }],
    },
  };
}
