import { Refused } from '../../model/problem.ts';
import { columnName, quoteSheet } from './cell.ts';

/** Arguments that a function of a spreadsheet takes. */
const mostArguments = 250;
/** Characters of a formula. */
const mostCharacters = 8_000;

/**
 * The sum of cells of one column, by their rows: neighbours become a range. A row that is named twice counts twice.
 *
 * @throws Refused `too-large` where a spreadsheet has no room for the formula.
 */
export function sumFormula(sheet: string, column: number, rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const letters = columnName(column);
  const at = `${quoteSheet(sheet)}!$${letters}$`;
  const texts = ranges.map(({ from, to }) => (from === to ? `${at}${from}` : `${at}${from}:$${letters}$${to}`));
  const [only] = texts;
  if (only === undefined) return '0';
  if (texts.length === 1) return only.includes(':') ? `SUM(${only})` : only;
  const chunks = Array.from({ length: Math.ceil(texts.length / mostArguments) }, (_, index) =>
    texts.slice(index * mostArguments, (index + 1) * mostArguments).join(','),
  );
  const formula =
    chunks.length === 1 ? `SUM(${chunks[0] ?? ''})` : `SUM(${chunks.map((one) => `SUM(${one})`).join(',')})`;
  if (formula.length > mostCharacters)
    throw new Refused([
      {
        code: 'too-large',
        path: 'tables',
        message:
          `A cell of a table adds ${texts.length} ranges of lines, more than a formula of a spreadsheet holds. ` +
          `Divide the rows of the table further, or leave it out of the workbook's statement.`,
      },
    ]);
  return formula;
}

/**
 * Rounds as statements are rounded. A single ROUND would round 186,550, as binary numbers have it, down in some
 * programs; so what is beyond the sixth decimal goes first.
 */
export function roundFormula(formula: string, unit: string): string {
  return `ROUND(ROUND(${formula},6),${unit === '1' ? '0' : String(1 - unit.length)})`;
}
