import type { RecostedStatement, RecostingEffect } from '../../results/recosting.ts';
import { csv } from '../tables/csv.ts';

/**
 * A recosted statement as CSV: for each line, the total and the total net of staff assessment, a record for each stage,
 * factor and column. Lines of a statement that divides them by group or category name theirs.
 */
export function recostingCsv({ columns, lines, total, net }: RecostedStatement): string {
  const cells = (names: readonly string[], kind: string, factor: string, values: readonly (number | string)[]) =>
    values.map((value, column) => [...names, kind, factor, columns[column]?.label ?? '', String(value)]);
  const records = (names: readonly string[], { before, recosting, after, effects }: RecostedStatement['total']) => [
    ...cells(names, 'before recosting', '', before),
    ...cells(names, 'recosting', '', recosting),
    ...effects.flatMap((effect) => cells(names, `of which ${effect.of}`, effect.factor ?? '', effect.amounts)),
    ...cells(names, 'after recosting', '', after),
  ];
  const divided = (['group', 'category'] as const).filter((name) => lines.some((line) => line[name] !== undefined));
  return csv([
    [...divided, 'section', 'object', 'line', 'servicing', 'kind', 'factor', 'column', 'amount'],
    ...lines.flatMap(({ section, object, line = '', servicing, group = '', category = '', ...stages }) =>
      records([...divided.map((name) => ({ group, category })[name]), section, object, line, servicing], stages),
    ),
    ...records([...divided.map(() => ''), 'total', '', '', ''], total),
    ...records([...divided.map(() => ''), 'total, net of staff assessment', '', '', ''], net),
  ]);
}

/** What causes a part of recosting, in words. */
export function effectText({ of, factor = '' }: RecostingEffect, titles: ReadonlyMap<string, string>): string {
  if (of === 'factor') return titles.get(factor) ?? factor;
  return of === 'shares' ? 'shares of recosted amounts' : 'rounding';
}
