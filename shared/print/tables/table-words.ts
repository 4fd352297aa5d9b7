import type { PostLevel, RowLevel } from '../../model/row-levels.ts';
import type { Estimate, ShownTable } from '../../results/estimate.ts';
import { columnHeads, type PrintedRow } from './cells.ts';

/** What a table says besides its figures, in one language. */
export type TableWords = {
  label: (table: ShownTable) => string;
  title: (table: ShownTable) => string;
  unit: (table: ShownTable) => string;
  /** What stands over the names of the rows. */
  heading: (table: ShownTable) => string;
  /** The heads of all columns, those of percentages among those of amounts. */
  columns: (table: ShownTable) => readonly string[];
  /** The name of a row, without its indentation. */
  row: (table: ShownTable, row: PrintedRow) => string;
  /** What is printed in a cell. */
  cell: (printed: string) => string;
  /** How amounts go on, and how sums are made, where a layout says so. */
  remarks: (table: ShownTable) => readonly string[];
};

/** What stands over the names of the rows where a layout does not say it. */
const HEADINGS: Readonly<Record<RowLevel | PostLevel, string>> = {
  group: 'Component',
  section: 'Budget section',
  object: 'Object of expenditure',
  line: 'Line',
  fund: 'Source of funds',
  dutyStation: 'Duty station',
  category: 'Category',
  grade: 'Grade',
  type: 'Type',
  postTitle: 'Post',
};

/** What is said below a table whose sums are rounded by themselves. */
export const OWN_SUMS =
  'Every figure is rounded from its own exact sum, so that sums may differ from what is shown by a unit.';

/** What stands over the names of the rows. */
export function layoutHeading({ heading, by = [] }: ShownTable): string {
  return heading ?? HEADINGS[by[0] ?? 'section'];
}

/** In English, without the phrases of any other language, which few readers need. */
export function englishWords({ basis, currency }: Pick<Estimate, 'basis' | 'currency'>): TableWords {
  return {
    label: ({ number }) => `Table ${number}`,
    title: ({ title, measure }) => (measure === 'posts' ? title : `${title} (${basis})`),
    unit: ({ unit, measure }) => {
      if (measure === 'posts') return '(number of posts)';
      return `(${unit?.shownIn === 'thousands' ? 'thousands of ' : ''}${currency})`;
    },
    heading: layoutHeading,
    columns: columnHeads,
    row: (_, { label }) => label.trimStart(),
    cell: (printed) => printed,
    remarks: ({ thereafter, unit }) => [
      ...(thereafter === undefined ? [] : [thereafter]),
      ...(unit?.rule === 'summed-then-rounded' ? [OWN_SUMS] : []),
    ],
  };
}
