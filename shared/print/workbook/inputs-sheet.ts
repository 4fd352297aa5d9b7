import { qualifierTexts } from '../../model/rate.ts';
import type { Source } from '../../model/source.ts';
import type { Cell } from './cell.ts';
import { headRow, inputColumn } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import type { Input, Places } from './place-components.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './words.ts';

/** Rates or quantities, each once; whatever is changed here changes the tables. */
export function inputsSheet(of: 'rates' | 'quantities', { inputs, words }: Places): Sheet {
  const name = words.sheet(of);
  const heads =
    of === 'rates'
      ? [
          ...words.heads('workbook.rate-card', 'head.rate', 'head.for', 'head.name', 'head.unit', 'head.value'),
          ...words.heads('head.provenance', 'head.sources'),
        ]
      : [
          ...words.heads('head.requirement', 'head.driver', 'head.first-year', 'head.name', 'head.unit', 'head.value'),
          ...words.heads('head.kind', 'head.sources'),
        ];
  const length = headRow + inputs[of].length;
  const last = Math.max(length, headRow + 1);
  return {
    name,
    widths: [26, 26, 26, 34, 26, 16, 14, 60],
    frozen: { rows: headRow, columns: 0 },
    length,
    rows: [
      ...titleRows(name, words.say(`about.${of}`)),
      { cells: headCells(heads), height: 14 },
      ...inputs[of].map((input) => ({ cells: of === 'rates' ? rateCells(input, words) : quantityCells(input) })),
    ],
    inputs: { of, columns: [inputColumn] },
    spaced: [{ range: `F${headRow + 1}:F${last}`, format: { shown: 'amount' }, wholeOnly: true }],
    names: [{ name: of === 'rates' ? 'Rates' : 'Quantities', range: `A${headRow}:H${length}` }],
  };
}

function rateCells({ factor, component }: Input, words: Words): readonly (Cell | undefined)[] {
  const { name, unit, origin } = factor;
  const { card, code, for: qualifiers = {}, provenance } = origin.rateCard ?? {};
  return [
    { text: card ?? words.say('text.stated-in', { requirement: component.requirement }) },
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
