import { countsNet } from '../../model/net-of-staff-assessment.ts';
import type { Component } from '../../model/component.ts';
import type { Estimate, EstimatedLine, YearAmount } from '../../results/estimate.ts';
import { absolute, address, type Cell, columnName, quoteSheet, quoteText } from './cell.ts';
import { componentColumns, headRow, partColumns, recostedColumns } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import { lineName } from './line-name.ts';
import type { Places } from './place-components.ts';
import type { Figure } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import { shorten } from './stored-value.ts';
import type { Style } from './style-book.ts';
import { sumFormula } from './sum-formula.ts';

const amountStyle: Style = { number: { shown: 'amount' } };

/** The sheet on which amounts are divided among funds; none in a workbook without funds. */
export type FundParts = {
  sheet?: Sheet;
  figures: readonly Figure[];
  /** The cell of what a fund has of a line in a year; undefined where it has nothing. */
  cellOf: (line: EstimatedLine, year: number, fund: string) => string | undefined;
  /** The formula of all that a fund has in a year, net of staff assessment. */
  totalOf: (fund: string, year: number) => string;
};

/** Amounts before or after recosting: what each figure is, what funds have of it, what components come to. */
export type Stage = {
  isRecosted: boolean;
  amountOf: (figure: YearAmount) => number;
  fundsOf: (line: EstimatedLine, figure: YearAmount) => readonly { fund: string; amount: number }[];
  valueOf: (component: Component) => number;
};

type Part = {
  line: EstimatedLine;
  figure: YearAmount;
  fund: string;
  engine: number;
  /** The first row of the parts of one figure, and how many there are. */
  first: number;
  size: number;
  division: Division;
};

/** How a part comes about; for programs that compute nothing. */
type Division = { exact: number; down: number; left: number; before: number };

/**
 * How each rounded amount is divided among funds, a part a row: rounded down to the unit, and the units left over to
 * the parts that lost most, among equals to the first id.
 */
export function placeFundParts(estimate: Estimate, places: Places, stage: Stage): FundParts {
  const parts = listParts(estimate, stage);
  if (parts.length === 0) return { figures: [], cellOf: () => undefined, totalOf: () => '0' };
  const { words } = places;
  const name = words.sheet(stage.isRecosted ? 'recosted-fund-parts' : 'fund-parts');
  const rows = new Map<EstimatedLine, Map<string, number>>();
  parts.forEach(({ line, figure, fund }, index) => {
    const own = rows.get(line) ?? new Map<string, number>();
    rows.set(line, own.set(`${figure.year} ${fund}`, headRow + 1 + index));
  });
  const range = (column: number) => {
    const letters = columnName(column);
    return `${quoteSheet(name)}!$${letters}$${headRow + 1}:$${letters}$${headRow + parts.length}`;
  };
  const { amount, fund: funds, year: years, counts } = partColumns;
  return {
    sheet: partsSheet(name, estimate, places, stage, parts),
    figures: parts.map(({ line, figure, fund, engine }, index) => ({
      figure: words.say('proof.fund', { fund, line: lineName(words, line) }),
      column: String(figure.year),
      engine,
      cell: absolute(name, amount, headRow + 1 + index),
    })),
    cellOf: (line, year, fund) => {
      const row = rows.get(line)?.get(`${year} ${fund}`);
      return row === undefined ? undefined : absolute(name, amount, row);
    },
    totalOf: (fund, year) => {
      const net = quoteText(words.say('mark.net'));
      return `SUMIFS(${range(amount)},${range(funds)},${quoteText(fund)},${range(years)},${year},${range(counts)},${net})`;
    },
  };
}

function listParts({ lines, rounding }: Estimate, { fundsOf, valueOf }: Stage): readonly Part[] {
  let next = headRow + 1;
  return lines.flatMap((line) =>
    line.amounts.flatMap((figure) => {
      const funds = fundsOf(line, figure);
      const first = next;
      next += funds.length;
      const divisions = divide(
        funds.map(({ fund }) =>
          figure.components.reduce((sum, one) => (one.fund === fund ? sum + valueOf(one) : sum), 0),
        ),
        Number(rounding.to),
      );
      return funds.map(({ fund, amount }, position): Part => {
        const division = divisions[position] ?? { exact: 0, down: 0, left: 0, before: 0 };
        return { line, figure, fund, engine: amount, first, size: funds.length, division };
      });
    }),
  );
}

function divide(sums: readonly number[], unit: number): readonly Division[] {
  const floors = sums.map((sum) => {
    const exact = shorten(sum);
    const down = Math.floor(Number((exact / unit).toFixed(8))) * unit;
    return { exact, down, left: Number((exact - down).toFixed(6)) };
  });
  return floors.map((one, position) => ({
    ...one,
    before: floors.filter(({ left }, other) => left > one.left || (left === one.left && other < position)).length,
  }));
}

function partsSheet(name: string, estimate: Estimate, places: Places, stage: Stage, parts: readonly Part[]): Sheet {
  const { words } = places;
  const heads = words.heads(
    ...(['head.section', 'head.object', 'head.line', 'head.year', 'head.fund', 'head.counts-as'] as const),
    ...(['head.exact-sum', 'head.rounded-down', 'head.left-over', 'head.parts-before', 'head.amount'] as const),
  );
  const length = headRow + parts.length;
  const amounts = `${address(partColumns.exact, headRow + 1)}:${address(partColumns.amount, length)}`;
  return {
    name,
    widths: [9, 30, 30, 8, 22, 16, 16, 16, 12, 12, 16],
    frozen: { rows: headRow, columns: 0 },
    length,
    rows: [
      ...titleRows(name, words.say('about.fund-parts')),
      { cells: headCells(heads, partColumns.exact), height: 27 },
      ...parts.map((part, index): Row => ({ cells: partCells(part, headRow + 1 + index, estimate, places, stage) })),
    ],
    spaced: [{ range: amounts, format: { shown: 'amount' }, wholeOnly: true }],
    names: [
      {
        name: stage.isRecosted ? 'Recosted_fund_parts' : 'Fund_parts',
        range: `A${headRow}:${address(partColumns.amount, length)}`,
      },
    ],
  };
}

function partCells(
  part: Part,
  row: number,
  { rounding, sections }: Estimate,
  places: Places,
  stage: Stage,
): readonly (Cell | undefined)[] {
  const { line, figure, fund, engine } = part;
  const { words } = places;
  const mark = words.say(countsNet(line, sections) ? 'mark.net' : 'mark.assessment');
  return [
    { text: line.section },
    { text: words.term(line.object) },
    line.line === undefined ? undefined : { text: line.line },
    { number: figure.year },
    { text: fund },
    { text: mark },
    ...divisionCells(part, row, rounding.to, places, stage),
    { formula: amountFormula(part, row, rounding.to, places, stage), value: engine, style: amountStyle },
  ];
}

function amountFormula(
  { line, figure, first, size }: Part,
  row: number,
  unit: string,
  { words, columnOfYear, rowOfLine }: Places,
  { isRecosted }: Stage,
): string {
  const whole = absolute(words.sheet(isRecosted ? 'recosted' : 'lines'), columnOfYear(figure.year), rowOfLine(line));
  if (size === 1) return whole;
  const { down, before } = partColumns;
  const floors = `${columnName(down)}$${first}:${columnName(down)}$${first + size - 1}`;
  return `${address(down, row)}+IF(${address(before, row)}<ROUND((${whole}-SUM(${floors}))/${unit},0),${unit},0)`;
}

/** Exact sum, what it is rounded down to, what is lost, how many parts go before; none of it for a part alone. */
function divisionCells(
  { line, figure, fund, first, size, division }: Part,
  row: number,
  unit: string,
  places: Places,
  { isRecosted }: Stage,
): readonly (Cell | undefined)[] {
  if (size === 1) return [undefined, undefined, undefined, undefined];
  const from = places.rowsOf(line, figure.year)?.from ?? 0;
  const own = figure.components.flatMap((component, at) => (component.fund === fund ? [from + at] : []));
  const sheet = places.words.sheet(isRecosted ? 'recosted-components' : 'components');
  const sum = sumFormula(sheet, isRecosted ? recostedColumns.value : componentColumns.value, own);
  const { exact, down, left } = partColumns;
  const letters = columnName(left);
  const here = `${letters}${row}`;
  const larger = `SUMPRODUCT(--(${letters}$${first}:${letters}$${first + size - 1}>${here}))`;
  const equal = row === first ? '' : `+SUMPRODUCT(--(${letters}$${first}:${letters}${row - 1}=${here}))`;
  return [
    { formula: sum, value: division.exact, style: amountStyle },
    { formula: `INT(ROUND(${address(exact, row)}/${unit},8))*${unit}`, value: division.down, style: amountStyle },
    { formula: `ROUND(${address(exact, row)}-${address(down, row)},6)`, value: division.left },
    { formula: `${larger}${equal}`, value: division.before },
  ];
}
