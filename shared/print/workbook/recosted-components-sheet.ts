import { recostingName } from '../../engine/recost.ts';
import { findShared } from '../../explanations/find-shared.ts';
import type { Component, Factor } from '../../model/component.ts';
import type { Statement } from '../../model/statement.ts';
import type { RoundingUnit } from '../../money/rounding.ts';
import type { Estimate } from '../../results/estimate.ts';
import { absolute, address, type Cell } from './cell.ts';
import { componentColumns, headRow, recostedColumns as columns } from './columns.ts';
import type { FundParts } from './fund-parts.ts';
import { headCells, titleRows } from './heads.ts';
import type { Places } from './place-components.ts';
import type { RecostedStage } from './recosted-stage.ts';
import { recostingCell } from './recosting-sheet.ts';
import { shareFormula } from './share-formula.ts';
import type { Row, Sheet } from './sheet.ts';
import { storedValue } from './stored-value.ts';
import { roundFormula } from './sum-formula.ts';

type Recosted = { estimate: Estimate; statement: Statement; places: Places; stage: RecostedStage; parts: FundParts };

/** Every component after recosting, in the rows in which the sheet of components has it before. */
export function recostedComponentsSheet(recosted: Recosted): Sheet {
  const { places, stage } = recosted;
  const { words } = places;
  let most = 0;
  for (const { component } of places.components()) most = Math.max(most, stage.factorsOf(component).length);
  const factorHeads = Array.from({ length: most }, (_, index) => [
    words.say('head.factor', { number: String(index + 1) }),
    words.say('head.factor-value', { number: String(index + 1) }),
  ]);
  const name = words.sheet('recosted-components');
  const heads = [
    ...words.heads('head.component', 'head.title', 'head.year', 'head.before-recosting', 'head.share-of'),
    words.say('head.after-recosting'),
    ...factorHeads.flat(),
  ];
  const length = headRow + places.count;
  const first: readonly Row[] = [
    ...titleRows(name, words.say('about.recosted-components')),
    { cells: headCells(heads), height: 40.5 },
  ];
  return {
    name,
    widths: [34, 40, 7, 16, 16, 16, ...factorHeads.flatMap(() => [34, 13])],
    frozen: { rows: headRow, columns: 1 },
    length,
    rows: rowsOf(recosted, first),
    spaced: [{ range: `D${headRow + 1}:F${length}`, format: { shown: 'amount' }, wholeOnly: true }],
    names: [{ name: 'Recosted_components', range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}

function* rowsOf(recosted: Recosted, first: readonly Row[]): Generator<Row> {
  yield* first;
  const { estimate, statement, places, stage } = recosted;
  const { words } = places;
  const sharedOf = findShared(estimate);
  const ids = new Map(
    (statement.recosting?.factors ?? []).map(({ id }, position) => [recostingName(id), position] as const),
  );
  const unit = estimate.rounding.to as RoundingUnit;
  let row = headRow;
  for (const { component } of places.components()) {
    row += 1;
    const factors = stage.factorsOf(component);
    const shareAt = component.factors.findIndex((factor) => sharedOf(component, factor) !== undefined);
    const after = stage.recosted(component);
    const base = after.factors[shareAt];
    const formula = shareAt < 0 ? undefined : shareBase(recosted, component, component.factors[shareAt], sharedOf);
    yield {
      cells: [
        { text: component.id },
        { text: component.title },
        { number: component.year },
        {
          formula: absolute(words.sheet('components'), componentColumns.value, row),
          value: storedValue(component, unit),
        },
        base === undefined
          ? undefined
          : formula === undefined
            ? { number: base.value }
            : { formula, value: Number(base.value) },
        {
          formula: valueFormula(component, row, { unit, words, shareAt, factors: factors.length }),
          value: storedValue(after, unit),
        },
        ...factors.flatMap(({ name, driver = '', value, over = '1' }): Cell[] => [
          { text: name },
          { formula: recostingCell(words, ids.get(driver) ?? 0), value: Number(value) / Number(over) },
        ]),
      ],
    };
  }
}

function shareBase(
  { estimate, places, parts }: Recosted,
  component: Component,
  factor: Factor | undefined,
  sharedOf: ReturnType<typeof findShared>,
): string | undefined {
  const line = factor === undefined ? undefined : sharedOf(component, factor);
  if (factor === undefined || line === undefined) return undefined;
  return shareFormula({ estimate, places, parts, isRecosted: true }, line, component, factor);
}

/**
 * The product of a component with the factors of recosting: from its value before, where that is a product; anew where
 * it is a share, or is rounded by itself.
 */
function valueFormula(
  { factors: own, roundedAlone }: Component,
  row: number,
  { unit, words, shareAt, factors }: { unit: string; words: Places['words']; shareAt: number; factors: number },
): string {
  const added = Array.from({ length: factors }, (_, index) => address(columns.firstFactor + 1 + 2 * index, row));
  if (shareAt < 0 && !roundedAlone) return [address(columns.before, row), ...added].join('*');
  const cells = own.map((factor, index) => ({
    isEach: factor.each === true,
    cell:
      index === shareAt
        ? address(columns.shareOf, row)
        : absolute(words.sheet('components'), componentColumns.firstFactor + 1 + 2 * index, row),
  }));
  const product = (isMeant: (isEach: boolean) => boolean) =>
    cells.flatMap(({ isEach, cell }) => (isMeant(isEach) ? [cell] : []));
  if (!roundedAlone) return [...product(() => true), ...added].join('*');
  const one = roundFormula([...product((isEach) => !isEach), ...added].join('*'), unit);
  return [one, ...product((isEach) => isEach)].join('*');
}
