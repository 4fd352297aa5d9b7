import { findShared } from '../../explanations/find-shared.ts';
import type { Component, Factor } from '../../model/component.ts';
import type { RoundingUnit } from '../../money/rounding.ts';
import type { Estimate } from '../../results/estimate.ts';
import { absolute, address, type Cell } from './cell.ts';
import { componentColumns, headRow, inputColumn } from './columns.ts';
import type { FundParts } from './fund-parts.ts';
import { headCells, titleRows } from './heads.ts';
import type { Places } from './place-components.ts';
import { shareFormula } from './share-formula.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import { storedValue } from './stored-value.ts';
import { roundFormula } from './sum-formula.ts';

const widths = [34, 40, 9, 26, 26, 7, 12, 9, 16];
const plain: Style = {};
const input: Style = { font: 'input' };

/** Every product, one a row: its factors in columns, and what it adds to its line. */
export function componentsSheet(estimate: Estimate, places: Places, parts: FundParts): Sheet {
  const { count, mostFactors, words } = places;
  const factorHeads = Array.from({ length: mostFactors }, (_, index) => [
    words.say('head.factor', { number: String(index + 1) }),
    words.say('head.factor-value', { number: String(index + 1) }),
  ]);
  const all = [
    ...words.heads('head.component', 'head.title', 'head.section', 'head.object', 'head.line', 'head.year'),
    ...words.heads('head.fund', 'head.known-by', 'head.value'),
    ...factorHeads.flat(),
  ];
  const length = headRow + count;
  const name = words.sheet('components');
  const title = titleRows(name, words.say('about.components'));
  return {
    name,
    widths: [...widths, ...factorHeads.flatMap(() => [34, 13])],
    frozen: { rows: headRow, columns: 1 },
    length,
    rows: rowsOf(estimate, places, parts, [...title, { cells: headCells(all), height: 27 }]),
    spaced: [
      { range: `I${headRow + 1}:I${Math.max(length, headRow + 1)}`, format: { shown: 'amount' }, wholeOnly: true },
    ],
    names: [{ name: 'Components', range: `A${headRow}:${address(all.length - 1, length)}` }],
  };
}

function* rowsOf(estimate: Estimate, places: Places, parts: FundParts, first: readonly Row[]): Generator<Row> {
  yield* first;
  const { words } = places;
  const named = {
    term: (name: string) => words.term(name),
    drivers: words.say('mark.drivers'),
    sumOnly: words.say('mark.sum-only'),
  };
  const formulaOf = factorFormulas(estimate, places, parts);
  let row = headRow;
  for (const { component } of places.components()) {
    row += 1;
    yield { cells: componentCells(component, row, estimate, formulaOf, named) };
  }
}

function componentCells(
  component: Component,
  row: number,
  { rounding }: Estimate,
  formulaOf: ReturnType<typeof factorFormulas>,
  named: { term: (name: string) => string; drivers: string; sumOnly: string },
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
    factors
      .flatMap((factor, index) => (only(factor) ? [address(componentColumns.firstFactor + 1 + 2 * index, row)] : []))
      .join('*') || '1';
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
    { text: named.term(charge.object) },
    charge.line === undefined ? undefined : { text: charge.line },
    { number: year },
    fund === undefined ? undefined : { text: fund },
    { text: decomposed ? named.drivers : named.sumOnly },
    { formula, value: storedValue(component, rounding.to as RoundingUnit) },
    ...cells,
  ];
}

/**
 * The formula of a factor: the cell of its input, the line that a share is taken of, a quotient; none where it is a
 * value by itself.
 */
function factorFormulas(estimate: Estimate, places: Places, parts: FundParts) {
  const sharedOf = findShared(estimate);
  return (component: Component, factor: Factor): string | undefined => {
    const place = places.inputOf(factor, component);
    if (place !== undefined) return absolute(places.words.sheet(place.sheet), inputColumn, place.row);
    const line = sharedOf(component, factor);
    if (line !== undefined)
      return shareFormula({ estimate, places, parts, isRecosted: false }, line, component, factor);
    return factor.over === undefined ? undefined : `${factor.value}/${factor.over}`;
  };
}
