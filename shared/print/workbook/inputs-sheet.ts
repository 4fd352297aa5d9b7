import { qualifierTexts } from '../../model/rate.ts';
import type { Source } from '../../model/source.ts';
import type { Cell } from './cell.ts';
import { headCells, titleRows } from './heads.ts';
import { headRow, type Input } from './place-components.ts';
import type { Sheet } from './sheet.ts';

/** The column of the values of rates and quantities. */
export const inputColumn = 5;

/** Rates or quantities, each once; whatever is changed here changes the tables. */
export function inputsSheet(name: 'Rates' | 'Quantities', inputs: readonly Input[]): Sheet {
  const about =
    name === 'Rates'
      ? 'Every rate once. Values in blue may be changed: components, lines and tables follow.'
      : 'Every quantity once, by requirement. Values in blue may be changed: components, lines and tables follow.';
  const heads =
    name === 'Rates'
      ? ['Rate card', 'Rate', 'For', 'Name', 'Unit', 'Value', 'Provenance', 'Sources']
      : ['Requirement', 'Driver', 'First year', 'Name', 'Unit', 'Value', 'Kind', 'Sources'];
  const length = headRow + inputs.length;
  const last = Math.max(length, headRow + 1);
  return {
    name,
    widths: [26, 26, 26, 34, 26, 16, 14, 60],
    frozen: { rows: headRow, columns: 0 },
    length,
    rows: [
      ...titleRows(name, about),
      { cells: headCells(heads), height: 14 },
      ...inputs.map((input) => ({ cells: name === 'Rates' ? rateCells(input) : quantityCells(input) })),
    ],
    spaced: [{ range: `F${headRow + 1}:F${last}`, format: { shown: 'amount' }, wholeOnly: true }],
    names: [{ name, range: `A${headRow}:H${length}` }],
  };
}

function rateCells({ factor, component }: Input): readonly (Cell | undefined)[] {
  const { name, unit, origin } = factor;
  const { card, code, for: qualifiers = {}, provenance } = origin.rateCard ?? {};
  return [
    { text: card ?? `stated in ${component.requirement}` },
    code === undefined ? undefined : { text: code },
    { text: qualifierTexts(qualifiers).join(', ') },
    { text: name },
    { text: unit },
    valueCell(factor),
    provenance === undefined ? undefined : { text: provenance },
    { text: sourcesText(origin.documents) },
  ];
}

function quantityCells({ factor, component }: Input): readonly (Cell | undefined)[] {
  const { name, unit, origin, driver = '', kind } = factor;
  return [
    { text: component.requirement },
    { text: driver },
    { number: component.year },
    { text: name },
    { text: unit },
    valueCell(factor),
    { text: kind },
    { text: sourcesText(origin.documents) },
  ];
}

function valueCell({ value, over }: Input['factor']): Cell {
  if (over === undefined) return { number: value, style: { font: 'input' } };
  return { formula: `${value}/${over}`, value: Number(value) / Number(over), style: { font: 'input' } };
}

/** Documents with the places in them. */
export function sourcesText(sources: readonly Source[] = []): string {
  return sources.map(sourceText).join('; ');
}

function sourceText({ symbol, paragraph, note }: Source): string {
  return [symbol, paragraph, note].filter((one) => one !== undefined).join(', ');
}
