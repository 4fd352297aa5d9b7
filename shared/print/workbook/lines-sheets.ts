import type { RoundingUnit } from '../../money/rounding.ts';
import type { Estimate } from '../../results/estimate.ts';
import { absolute, address, type Cell } from './cell.ts';
import { valueColumn } from './components-sheet.ts';
import { headCells, titleRows } from './heads.ts';
import { headRow, lineColumns, type Places } from './place-components.ts';
import type { Figure } from './proof-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import { shorten, storedValue } from './stored-value.ts';
import { roundFormula, sumFormula } from './sum-formula.ts';

const heads = ['Section', 'Title of the section', 'Object of expenditure', 'Line', 'Servicing', 'Group', 'Category'];
const amountStyle: Style = { number: { shown: 'amount' } };

/**
 * Sheets with a row for each line and a column for each year: what its components come to, the same rounded, and, of a
 * statement with factors of recosting, the amounts after it, which the engine computed.
 */
export function linesSheets(
  estimate: Estimate,
  places: Places,
): { sheets: readonly Sheet[]; figures: readonly Figure[] } {
  const unit = estimate.rounding.to as RoundingUnit;
  const figures: Figure[] = [];
  const cellsOf = (make: (line: Estimate['lines'][number], year: number) => Cell | undefined) =>
    estimate.lines.map((line) => ({
      cells: [...nameCells(estimate, line), ...places.years.map((year) => make(line, year))],
    }));
  const sums = cellsOf((line, year) => {
    const rows = places.rowsOf(line, year);
    const found = line.amounts.find((one) => one.year === year);
    if (rows === undefined || found === undefined) return undefined;
    const value = shorten(found.components.reduce((sum, one) => sum + storedValue(one, unit), 0));
    const all = Array.from({ length: rows.to - rows.from + 1 }, (_, position) => rows.from + position);
    return { formula: sumFormula('Components', valueColumn, all), value };
  });
  const lines = cellsOf((line, year) => {
    const found = line.amounts.find((one) => one.year === year);
    if (found === undefined) return undefined;
    const [column, row] = [places.columnOfYear(year), places.rowOfLine(line)];
    const name = [`section ${line.section}`, line.object, line.line, line.group, line.category];
    figures.push({
      figure: `Line: ${name.filter((one) => one !== undefined).join(', ')}`,
      column: String(year),
      engine: found.amount,
      cell: absolute('Lines', column, row),
    });
    return {
      formula: roundFormula(`Sums!${address(column, row)}`, unit),
      value: found.amount,
      style: amountStyle,
    };
  });
  const recosted = cellsOf((line, year) => {
    const found = line.amounts.find((one) => one.year === year);
    if (found === undefined) return undefined;
    const shown = { value: found.recosted ?? found.amount, style: amountStyle };
    return found.recosted === undefined
      ? { ...shown, formula: `Lines!${address(places.columnOfYear(year), places.rowOfLine(line))}` }
      : { number: String(shown.value), style: amountStyle };
  });
  const isRecosted = estimate.lines.some(({ amounts }) => amounts.some((one) => one.recosted !== undefined));
  return {
    sheets: [
      yearSheet(places, 'Sums', 'What the components of each line come to in each year, before rounding.', sums),
      yearSheet(
        places,
        'Lines',
        `Each line in each year, rounded to ${unit} ${estimate.currency}. Tables add these amounts.`,
        lines,
      ),
      ...(isRecosted
        ? [
            yearSheet(
              places,
              'Recosted',
              'Each line in each year after recosting, as computed: values, not formulas.',
              recosted,
            ),
          ]
        : []),
    ],
    figures,
  };
}

/** A sheet of lines by years, under its heads. */
function yearSheet(
  { years }: Places,
  name: 'Sums' | 'Lines' | 'Recosted',
  about: string,
  rows: readonly { cells: readonly (Cell | undefined)[] }[],
): Sheet {
  const [length, width] = [headRow + rows.length, lineColumns + years.length];
  const all = [...heads, ...years.map(String)];
  return {
    name,
    widths: [9, 40, 30, 30, 16, 16, 16, ...years.map(() => 14)],
    frozen: { rows: headRow, columns: 4 },
    length,
    rows: [...titleRows(name, about), { cells: headCells(all, lineColumns), height: 14 }, ...rows],
    spaced: [
      {
        range: `${address(lineColumns, headRow + 1)}:${address(width - 1, Math.max(length, headRow + 1))}`,
        format: { shown: 'amount' },
        ...(name === 'Sums' && { wholeOnly: true as const }),
      },
    ],
    names: [{ name, range: `A${headRow}:${address(width - 1, length)}` }],
  };
}

function nameCells({ sections }: Estimate, line: Estimate['lines'][number]): readonly (Cell | undefined)[] {
  const title = sections.find(({ number }) => number === line.section)?.title ?? '';
  const texts = [line.section, title, line.object, line.line, line.servicing, line.group, line.category];
  return texts.map((text) => (text === undefined ? undefined : { text }));
}
