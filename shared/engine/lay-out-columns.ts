import { defined } from '../canonical/defined.ts';
import type { LineFilter } from '../model/line-filter.ts';
import type { LayoutLists } from '../model/row-lists.ts';
import type { ColumnLayout, OwnLayout } from '../model/table-layout.ts';
import type { TableColumn } from '../results/estimate.ts';

/** What a column shows of the lines and base amounts of a row, before any column is added to another. */
export type ColumnContent =
  { year: number; only: readonly LineFilter[] | undefined; stage?: 'recosting' | 'after-recosting' } | { base: string };

/**
 * A column of amounts: either its content, or the columns before it that it adds up and takes off, by their positions.
 */
export type AmountColumn = {
  shown: TableColumn & { id: string };
  content?: ColumnContent;
  terms?: readonly { column: number; sign: 1 | -1 }[];
};

/** A column of percentages: what it divides by what, by position, and how many columns of amounts stand before it. */
export type PercentColumn = { id: string; label: string; of: number; on: number; decimals: number; at: number };

/**
 * The columns of a layout in their order. `generated` gives the years and recurring columns of the lines that a filter
 * takes in.
 */
export function layOutColumns(
  { categories = [], bases = [] }: Pick<LayoutLists, 'categories' | 'bases'>,
  layout: OwnLayout,
  generated: (only: readonly LineFilter[] | undefined) => readonly (TableColumn & { year: number })[],
): { amounts: readonly AmountColumn[]; percents: readonly PercentColumn[] } {
  const amounts: AmountColumn[] = [];
  const percents: PercentColumn[] = [];
  const positionOf = (id: string) => amounts.findIndex(({ shown }) => shown.id === id);
  for (const column of layout.columns) {
    if ('generated' in column) {
      for (const one of generated(column.only))
        amounts.push({
          shown: { ...one, id: String(one.year), kind: 'year' },
          content: { year: one.year, only: column.only },
        });
    } else if ('changes' in column) {
      for (const { id, title } of categories) {
        const content = { year: column.changes, only: [{ category: id }] };
        amounts.push({ shown: { label: title, year: column.changes, id, kind: 'change' }, content });
      }
    } else if ('percentage' in column) {
      const { id, title, percentage, decimals = 1 } = column;
      const [of, on] = [positionOf(percentage.of), positionOf(percentage.on)];
      percents.push({ id, label: title, of, on, decimals, at: amounts.length });
    } else if ('sum' in column) {
      amounts.push({
        shown: { label: column.title, id: column.id, kind: 'sum' },
        terms: [
          ...column.sum.map((id) => ({ column: positionOf(id), sign: 1 as const })),
          ...(column.less ?? []).map((id) => ({ column: positionOf(id), sign: -1 as const })),
        ],
      });
    } else if ('base' in column) {
      const base = bases.find(({ id }) => id === column.base);
      amounts.push({
        shown: {
          label: column.title ?? base?.title ?? column.base,
          ...defined({ year: base?.year }),
          id: columnIds(column, [])[0] ?? '',
          kind: 'base',
        },
        content: { base: column.base },
      });
    } else if ('recosting' in column) {
      const { title = 'Recosting', recosting: year, only } = column;
      amounts.push({
        shown: { label: title, year, id: columnIds(column, [])[0] ?? '', kind: 'recosting' },
        content: { year, only, stage: 'recosting' },
      });
    } else {
      const { title = String(column.year), year, only, stage } = column;
      amounts.push({
        shown: { label: title, year, id: columnIds(column, [])[0] ?? '', kind: stage ?? 'year' },
        content: { year, only, ...defined({ stage }) },
      });
    }
  }
  return { amounts, percents };
}

/**
 * The ids of a column as its layout has it: what later columns and published figures call it. `years` are those that a
 * statement shows.
 */
export function columnIds(
  column: ColumnLayout,
  years: readonly number[],
  categories: readonly { id: string }[] = [],
): readonly string[] {
  if ('generated' in column) return years.map(String);
  if ('changes' in column) return categories.map(({ id }) => id);
  if (column.id !== undefined) return [column.id];
  if ('recosting' in column) return ['recosting'];
  return ['base' in column ? column.base : String('year' in column ? column.year : '')];
}
