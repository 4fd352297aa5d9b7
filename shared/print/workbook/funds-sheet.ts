import type { Estimate } from '../../results/estimate.ts';
import type { FundTable } from '../../results/fund-table.ts';
import { columnHead } from '../../documents/table-names.ts';
import { plainText } from '../../languages/voice.ts';
import { absolute, address, type Cell, columnName, quoteText } from './cell.ts';
import { headRow } from './columns.ts';
import type { FundParts } from './fund-parts.ts';
import { headCells, headHeight, titleRows } from './heads.ts';
import type { Figure } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { NumberFormat, Style } from './style-book.ts';
import { belowZero } from './table-sheet.ts';
import type { Words } from './words.ts';

const firstAmount = 3;

/** Requirements by fund: what each has of every line, added up. */
export function fundsSheet(
  estimate: Estimate,
  funds: FundTable,
  parts: FundParts,
  words: Words,
): { sheet: Sheet; figures: readonly Figure[] } {
  const figures: Figure[] = [];
  const name = words.sheet('funds');
  const format: NumberFormat = { shown: 'amount', ...belowZero(funds) };
  const amountStyle: Style = { number: format };
  const sumStyle: Style = { ...amountStyle, font: 'bold', line: 'above' };
  const last = headRow + funds.rows.length;
  const heads = [
    ...words.heads('table.fund', 'head.type', 'head.counts-as'),
    ...funds.columnYears.map((column) => plainText(columnHead({ voice: words.voice }, column))),
  ];
  const amounts = (title: string, row: number, values: readonly number[], style: Style, of: AmountFormula): Cell[] =>
    values.map((value, column) => {
      figures.push({
        figure: words.say('proof.cell', { sheet: name, row: title }),
        column: heads[column + firstAmount] ?? '',
        engine: value,
        cell: absolute(name, column + firstAmount, row),
      });
      return { formula: of(column), value, style };
    });
  const rows = funds.rows.map(({ title, type, fund, isRequested, values }, index): Row => ({
    cells: [
      { text: title },
      { text: type },
      { text: words.say(isRequested ? 'mark.requested' : type === 'absorption' ? 'mark.absorbed' : 'mark.other') },
      ...amounts(title, headRow + 1 + index, values, amountStyle, (column) =>
        parts.totalOf(fund, funds.columnYears[column]?.year ?? 0),
      ),
    ],
  }));
  const bold: Style = { font: 'bold', line: 'above' };
  const sum = (title: string, of: string | undefined, values: readonly number[], row: number): Row => ({
    cells: [
      { text: title, style: bold },
      { text: '', style: { line: 'above' } },
      { text: '', style: { line: 'above' } },
      ...amounts(title, row, values, sumStyle, (column) => {
        const letters = columnName(column + firstAmount);
        const range = `${letters}$${headRow + 1}:${letters}$${last}`;
        return of === undefined ? `SUM(${range})` : `SUMIF($C$${headRow + 1}:$C$${last},${quoteText(of)},${range})`;
      }),
    ],
  });
  const sums = [
    sum(words.say('funds.total'), undefined, funds.total, last + 1),
    sum(words.say('funds.absorbed'), words.say('mark.absorbed'), funds.absorbed, last + 2),
    sum(words.say('funds.others'), words.say('mark.other'), funds.others, last + 3),
    sum(words.say('funds.requested'), words.say('mark.requested'), funds.requested, last + 4),
  ];
  return { figures, sheet: sheetOf(name, heads, [...rows, ...sums], { words, currency: estimate.currency, format }) };
}

function sheetOf(
  name: string,
  heads: readonly string[],
  rows: readonly Row[],
  { words, currency, format }: { words: Words; currency: string; format: NumberFormat },
): Sheet {
  const length = headRow + rows.length;
  return {
    name,
    widths: [50, 20, 14, ...heads.slice(firstAmount).map(() => 15)],
    frozen: { rows: headRow, columns: 1 },
    length,
    rows: [
      ...titleRows(name, words.say('about.funds', { currency })),
      { cells: headCells(heads, firstAmount), height: headHeight(heads, (index) => (index === 0 ? 50 : 15)) },
      ...rows,
    ],
    spaced: [{ range: `${address(firstAmount, headRow + 1)}:${address(heads.length - 1, length)}`, format }],
    names: [{ name: 'Funds', range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}

type AmountFormula = (column: number) => string;
