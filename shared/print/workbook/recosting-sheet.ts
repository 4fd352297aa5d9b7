import type { RecostingFactor } from '../../model/recosting.ts';
import type { Statement } from '../../model/statement.ts';
import { showFactor } from '../../recosting/show-factor.ts';
import { absolute, address, type Cell } from './cell.ts';
import { headRow, recostingColumns as columns } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import { sourcesText } from './inputs-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';
import type { Words } from './words.ts';

const input: Style = { font: 'input' };

/** Factors of recosting, each once; whatever is changed here changes the amounts after it. */
export function recostingSheet({ factors }: NonNullable<Statement['recosting']>, words: Words): Sheet {
  const name = words.sheet('recosting');
  const heads = words.heads(
    ...(['head.recosting-factor', 'head.title', 'head.cause', 'head.first-year', 'head.last-year'] as const),
    ...(['head.ratio', 'head.before', 'head.after', 'head.share', 'head.value'] as const),
    ...(['head.multiplies', 'head.as-of', 'head.sources'] as const),
  );
  const length = headRow + factors.length;
  return {
    name,
    widths: [22, 40, 18, 11, 11, 12, 12, 12, 10, 14, 60, 12, 50],
    frozen: { rows: headRow, columns: 1 },
    length,
    rows: [
      ...titleRows(name, words.say('about.recosting')),
      { cells: headCells(heads), height: 27 },
      ...factors.map((factor, index): Row => ({ cells: factorCells(factor, headRow + 1 + index) })),
    ],
    inputs: { of: 'recosting', columns: [columns.value, columns.before, columns.after, columns.share] },
    names: [{ name: 'Recosting', range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}

/** The cell of a factor, by its position in the statement. */
export function recostingCell(words: Words, position: number): string {
  return absolute(words.sheet('recosting'), columns.factor, headRow + 1 + position);
}

function factorCells(factor: RecostingFactor, row: number): readonly (Cell | undefined)[] {
  const { id, title, cause, years, value, before, after, share, asOf = '', source } = factor;
  const at = (column: number) => address(column, row);
  const number = (text: string | undefined): Cell | undefined =>
    text === undefined ? undefined : { number: text, style: input };
  const ratio = value === undefined ? `${at(columns.after)}/${at(columns.before)}` : at(columns.value);
  const ratioNow = value === undefined ? Number(after) / Number(before) : Number(value);
  return [
    { text: id },
    { text: title },
    { text: cause },
    { number: years.first },
    years.last === undefined ? undefined : { number: years.last },
    number(value),
    number(before),
    number(after),
    number(share),
    {
      formula: share === undefined ? ratio : `1+${at(columns.share)}*(${ratio}-1)`,
      value: share === undefined ? ratioNow : 1 + Number(share) * (ratioNow - 1),
    },
    { text: showFactor(factor, []).of },
    { text: asOf },
    { text: sourcesText(source) },
  ];
}
