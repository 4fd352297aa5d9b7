import type { Entry } from '../../engine/lay-out-rows.ts';
import type { Estimate } from '../../results/estimate.ts';
import type { Cell } from './cell.ts';
import { headRow } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import { sourcesText } from './inputs-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './words.ts';

/** Where each amount of a base stands; none in a workbook without bases. */
export type PlacedBases = { sheet?: Sheet; rowOf: (entry: Entry) => number | undefined };

/** Amounts that the statement starts from, one a row. */
export function placeBases({ layouts }: Estimate, words: Words): PlacedBases {
  const bases = layouts?.bases ?? [];
  const rows = bases.flatMap((base) => base.amounts.map((amount) => ({ base, amount })));
  if (rows.length === 0) return { rowOf: () => undefined };
  const places = new Map<string, number[]>();
  rows.forEach(({ base, amount }, index) => {
    const key = keyOf(base.id, amount);
    places.set(key, [...(places.get(key) ?? []), headRow + 1 + index]);
  });
  const length = headRow + rows.length;
  const name = words.sheet('bases');
  return {
    rowOf: (entry) =>
      'base' in entry ? places.get(keyOf(entry.base, { ...entry.names, amount: entry.amount }))?.[0] : undefined,
    sheet: {
      name,
      widths: [40, 9, 30, 30, 20, 16, 60],
      frozen: { rows: headRow, columns: 0 },
      length,
      rows: [
        ...titleRows(name, words.say('about.bases')),
        {
          cells: headCells([
            ...words.heads('head.base', 'head.section', 'head.object', 'head.line', 'head.group'),
            ...words.heads('head.amount', 'head.sources'),
          ]),
          height: 14,
        },
        ...rows.map(({ base, amount }): { cells: readonly (Cell | undefined)[] } => ({
          cells: [
            { text: base.title },
            { text: amount.section },
            { text: amount.object === undefined ? '' : words.term(amount.object) },
            { text: amount.line ?? '' },
            { text: amount.group ?? '' },
            { number: amount.amount, style: { font: 'input' } },
            { text: sourcesText(base.source) },
          ],
        })),
      ],
      spaced: [{ range: `F${headRow + 1}:F${length}`, format: { shown: 'amount' }, wholeOnly: true }],
      names: [{ name: 'Bases', range: `A${headRow}:G${length}` }],
    },
  };
}

type Names = { section?: string | undefined; object?: string | undefined; line?: string | undefined; amount: string };

/** Amounts of a base that are alike in all of it are interchangeable; each is added as often as it stands there. */
function keyOf(base: string, { section, object, line, amount }: Names): string {
  return JSON.stringify([base, section, object, line, amount]);
}
