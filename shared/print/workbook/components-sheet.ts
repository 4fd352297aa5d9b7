import type { Component, Factor } from '../../model/component.ts';
import type { RoundingUnit } from '../../money/rounding.ts';
import type { Estimate, EstimatedLine } from '../../results/estimate.ts';
import { absolute, address, type Cell } from './cell.ts';
import { headCells, titleRows } from './heads.ts';
import { inputColumn } from './inputs-sheet.ts';
import { findShared, headRow, type Places } from './place-components.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import { storedValue } from './stored-value.ts';
import { roundFormula, sumFormula } from './sum-formula.ts';

/** The column of what a component adds to its line. */
export const valueColumn = 8;

const heads = ['Component', 'Title', 'Section', 'Object of expenditure', 'Line', 'Year', 'Fund', 'Known by', 'Value'];
const widths = [34, 40, 9, 26, 26, 7, 12, 9, 16];
const plain: Style = {};
const input: Style = { font: 'input' };

/** Every product, one a row: its factors in columns, and what it adds to its line. */
export function componentsSheet(estimate: Estimate, places: Places): Sheet {
  const { count, mostFactors } = places;
  const factorHeads = Array.from({ length: mostFactors }, (_, index) => [`Factor ${index + 1}`, `Value ${index + 1}`]);
  const all = [...heads, ...factorHeads.flat()];
  const length = headRow + count;
  const about = 'Value = the product of the factors; where things are rounded one by one, each is rounded first.';
  return {
    name: 'Components',
    widths: [...widths, ...factorHeads.flatMap(() => [34, 13])],
    frozen: { rows: headRow, columns: 1 },
    length,
    rows: rowsOf(estimate, places, [...titleRows('Components', about), { cells: headCells(all), height: 27 }]),
    spaced: [
      { range: `I${headRow + 1}:I${Math.max(length, headRow + 1)}`, format: { shown: 'amount' }, wholeOnly: true },
    ],
    names: [{ name: 'Components', range: `A${headRow}:${address(all.length - 1, length)}` }],
  };
}

function* rowsOf(estimate: Estimate, places: Places, first: readonly Row[]): Generator<Row> {
  yield* first;
  const formulaOf = factorFormulas(estimate, places);
  let row = headRow;
  for (const { component } of places.components()) {
    row += 1;
    yield { cells: componentCells(component, row, estimate, formulaOf) };
  }
}

function componentCells(
  component: Component,
  row: number,
  { rounding }: Estimate,
  formulaOf: ReturnType<typeof factorFormulas>,
): readonly (Cell | undefined)[] {
  const { id, title, charge, year, fund, decomposed, factors, roundedAlone } = component;
  const cells = factors.flatMap((factor): (Cell | undefined)[] => {
    const { name, unit, value, over } = factor;
    const formula = formulaOf(component, factor);
    const label: Cell = { text: unit === '' ? name : `${name} (${unit})` };
    if (formula === undefined) return [label, { number: value, style: input }];
    return [label, { formula, value: over === undefined ? Number(value) : Number(value) / Number(over), style: plain }];
  });
  const product = (only: (factor: Factor) => boolean) =>
    factors.flatMap((factor, index) => (only(factor) ? [address(valueColumn + 2 + 2 * index, row)] : [])).join('*') ||
    '1';
  const one = roundFormula(
    product(({ each }) => each !== true),
    rounding.to,
  );
  const counts = product(({ each }) => each === true);
  const formula = roundedAlone ? `${one}${counts === '1' ? '' : `*${counts}`}` : product(() => true);
  return [
    { text: id },
    { text: title },
    { text: charge.section },
    { text: charge.object },
    charge.line === undefined ? undefined : { text: charge.line },
    { number: year },
    fund === undefined ? undefined : { text: fund },
    { text: decomposed ? 'drivers' : 'sum only' },
    { formula, value: storedValue(component, rounding.to as RoundingUnit) },
    ...cells,
  ];
}

/**
 * The formula of a factor: the cell of its input, the line that a share is taken of, a quotient; none where it is a
 * value by itself.
 */
function factorFormulas(estimate: Estimate, places: Places) {
  const sharedOf = findShared(estimate);
  return (component: Component, factor: Factor): string | undefined => {
    const place = places.inputOf(factor, component);
    if (place !== undefined) return absolute(place.sheet, inputColumn, place.row);
    const line = sharedOf(component, factor);
    if (line !== undefined) return shareFormula(estimate, places, line, component, factor);
    return factor.over === undefined ? undefined : `${factor.value}/${factor.over}`;
  };
}

function shareFormula(
  { rounding }: Estimate,
  places: Places,
  line: EstimatedLine,
  { year }: Component,
  { value, origin }: Factor,
): string | undefined {
  // How a rounded amount is divided among funds is not computed again here.
  if (origin.line?.fund !== undefined) return undefined;
  const found = line.amounts.find((one) => one.year === year);
  const { requirement } = origin.line ?? {};
  if (requirement === undefined) {
    if (String(found?.amount ?? 0) !== value) return undefined;
    return absolute('Lines', places.columnOfYear(year), places.rowOfLine(line));
  }
  const from = places.rowsOf(line, year)?.from ?? 0;
  const rows = (found?.components ?? []).flatMap((one, position) =>
    one.requirement === requirement ? [from + position] : [],
  );
  return roundFormula(sumFormula('Components', valueColumn, rows), rounding.to);
}
