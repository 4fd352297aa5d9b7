import type { RowLevel } from '../../model/row-levels.ts';
import type { Estimate, Table } from '../../results/estimate.ts';
import { columnHeads, type PrintedRow } from './cells.ts';

/** What a table says besides its figures, in one language. */
export type TableWords = {
  label: (table: Table) => string;
  title: (table: Table) => string;
  unit: (table: Table) => string;
  /** What stands over the names of the rows. */
  heading: (table: Table) => string;
  /** The heads of all columns, those of percentages among those of amounts. */
  columns: (table: Table) => readonly string[];
  /** The name of a row, without its indentation. */
  row: (table: Table, row: PrintedRow) => string;
  /** What is printed in a cell. */
  cell: (printed: string) => string;
  /** How amounts go on, and how sums are made, where a layout says so. */
  remarks: (table: Table) => readonly string[];
};

/** What stands over the names of the rows where a layout does not say it. */
const HEADINGS: Readonly<Record<RowLevel, string>> = {
  group: 'Component',
  section: 'Budget section',
  object: 'Object of expenditure',
  line: 'Line',
};

/** What is said below a table whose sums are rounded by themselves. */
export const OWN_SUMS =
  'Every figure is rounded from its own exact sum, so that sums may differ from what is shown by a unit.';

/** What stands over the names of the rows. */
export function layoutHeading({ heading, by = [] }: Table): string {
  return heading ?? HEADINGS[by[0] ?? 'section'];
}

/** In English, without the phrases of any other language, which few readers need. */
export function englishWords({ basis, currency }: Pick<Estimate, 'basis' | 'currency'>): TableWords {
  return {
    label: ({ number }) => `Table ${number}`,
    title: ({ title }) => `${title} (${basis})`,
    unit: ({ unit }) => `(${unit?.shownIn === 'thousands' ? 'thousands of ' : ''}${currency})`,
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
