import type { RoundingUnit } from '../../money/rounding.ts';
import type { Estimate, EstimatedLine, YearAmount } from '../../results/estimate.ts';
import { absolute, address, type Cell, quoteSheet } from './cell.ts';
import { componentColumns, headRow, lineColumns, recostedColumns } from './columns.ts';
import type { Stage } from './fund-parts.ts';
import { headCells, rowHeight, titleRows } from './heads.ts';
import { lineName } from './line-name.ts';
import type { Places } from './place-components.ts';
import type { Figure } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import { shorten, storedValue } from './stored-value.ts';
import { roundFormula, sumFormula } from './sum-formula.ts';

const amountStyle: Style = { number: { shown: 'amount' } };
const wrapped: Style = { wrap: true };
const textWidths = [9, 40, 30, 30, 16, 16, 16];

type LinesSheet = { sheet: Sheet; figures: readonly Figure[] };

/** A row for each line and a column for each year: what its components come to, before rounding. */
export function sumsSheet(estimate: Estimate, places: Places): Sheet {
  const unit = estimate.rounding.to as RoundingUnit;
  const rows = rowsOf(estimate, places, (line, { year, components }) => {
    const formula = sumOfComponents(line, year, places, 'components');
    const value = shorten(components.reduce((sum, one) => sum + storedValue(one, unit), 0));
    return { formula, value };
  });
  return yearSheet(estimate, places, 'sums', rows);
}

/** The same rounded, which tables add; and its figures, for the proof. */
export function linesSheet(estimate: Estimate, places: Places): LinesSheet {
  const { words } = places;
  return stageSheet(
    estimate,
    places,
    'lines',
    ({ amount }) => amount,
    (line, year) => {
      const at = address(places.columnOfYear(year), places.rowOfLine(line));
      return `${quoteSheet(words.sheet('sums'))}!${at}`;
    },
  );
}

/** The same after recosting, from components after it. */
export function recostedSheet(estimate: Estimate, places: Places, { amountOf }: Stage): LinesSheet {
  return stageSheet(estimate, places, 'recosted', amountOf, (line, year) =>
    sumOfComponents(line, year, places, 'recosted-components'),
  );
}

function stageSheet(
  estimate: Estimate,
  places: Places,
  id: 'lines' | 'recosted',
  amountOf: (figure: YearAmount) => number,
  exactOf: (line: EstimatedLine, year: number) => string,
): LinesSheet {
  const { words } = places;
  const figures: Figure[] = [];
  const rows = rowsOf(estimate, places, (line, figure) => {
    const { year } = figure;
    const value = amountOf(figure);
    figures.push({
      figure: words.say(id === 'lines' ? 'proof.line' : 'proof.recosted-line', { line: lineName(words, line) }),
      column: String(year),
      engine: value,
      cell: absolute(words.sheet(id), places.columnOfYear(year), places.rowOfLine(line)),
    });
    return { formula: roundFormula(exactOf(line, year), estimate.rounding.to), value, style: amountStyle };
  });
  return { sheet: yearSheet(estimate, places, id, rows), figures };
}

function sumOfComponents(
  line: EstimatedLine,
  year: number,
  places: Places,
  sheet: 'components' | 'recosted-components',
): string {
  const { from, to } = places.rowsOf(line, year) ?? { from: 1, to: 0 };
  const rows = Array.from({ length: to - from + 1 }, (_, position) => from + position);
  const column = sheet === 'components' ? componentColumns.value : recostedColumns.value;
  return sumFormula(places.words.sheet(sheet), column, rows);
}

function rowsOf(
  { lines, sections }: Estimate,
  { years, words }: Places,
  cellOf: (line: EstimatedLine, figure: YearAmount) => Cell,
): readonly Row[] {
  return lines.map((line) => {
    const title = sections.find(({ number }) => number === line.section)?.title ?? '';
    const texts = [
      line.section,
      words.term(title),
      words.term(line.object),
      line.line,
      line.servicing,
      line.group,
      line.category,
    ];
    const figures = new Map(line.amounts.map((figure) => [figure.year, figure]));
    return {
      height: rowHeight(texts, textWidths),
      cells: [
        ...texts.map((text) => (text === undefined ? undefined : { text, style: wrapped })),
        ...years.map((year) => {
          const figure = figures.get(year);
          return figure === undefined ? undefined : cellOf(line, figure);
        }),
      ],
    };
  });
}

/** A sheet of lines by years, under its heads. */
function yearSheet(
  { rounding, currency }: Estimate,
  { years, words }: Places,
  id: 'recosted' | 'sums' | 'lines',
  rows: readonly Row[],
): Sheet {
  const [length, width] = [headRow + rows.length, lineColumns + years.length];
  const heads = [
    ...words.heads('head.section', 'head.section-title', 'head.object', 'head.line', 'head.servicing'),
    ...words.heads('head.group', 'head.category'),
    ...years.map(String),
  ];
  const name = words.sheet(id);
  const about = id === 'sums' ? words.say('about.sums') : words.say(`about.${id}`, { unit: rounding.to, currency });
  const rangeName = { recosted: 'Recosted', sums: 'Sums', lines: 'Lines' }[id];
  return {
    name,
    widths: [...textWidths, ...years.map(() => 14)],
    frozen: { rows: headRow, columns: 4 },
    length,
    rows: [...titleRows(name, about), { cells: headCells(heads, lineColumns), height: 14 }, ...rows],
    spaced: [
      {
        range: `${address(lineColumns, headRow + 1)}:${address(width - 1, Math.max(length, headRow + 1))}`,
        format: { shown: 'amount' },
        ...(id === 'sums' && { wholeOnly: true as const }),
      },
    ],
    names: [{ name: rangeName, range: `A${headRow}:${address(width - 1, length)}` }],
  };
}
