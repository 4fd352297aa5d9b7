import { defined } from '../canonical/defined.ts';
import type { Statement } from '../model/statement.ts';
import type { PublishedChoice } from './published-choice.ts';
import type { ImportedTable } from './import-table.ts';
import { type FoundControl, mergeControls } from './merge-controls.ts';
import { type PublishedTable, sectionOf, sourcesOf } from './published-rows.ts';
import { refuse } from './read-table.ts';

/**
 * Makes a published table controls of one of the statement's tables: figures that are compared with what is computed,
 * and never added. A row that is called a total is the table's total.
 *
 * @throws Refused where the table is not said.
 */
export function publishedAsControls(
  statement: Statement,
  { years, rows, totals }: PublishedTable,
  choice: PublishedChoice,
): ImportedTable<Statement> {
  const table = tableOf(statement, choice.table);
  if (years.includes('thereafter'))
    throw refuse([
      {
        path: 'column "thereafter"',
        message:
          'is of no year; name the column by the year with which it begins in the table, or map it to "-" to pass it over',
      },
    ]);
  const sources = sourcesOf(rows);
  const allSources = sources.length === 0 ? undefined : sources;
  const found = [
    ...rows.map((one): FoundControl => {
      const names = { section: sectionOf(one.row), object: one.row.text('object'), line: one.row.text('line') };
      return {
        ...one,
        control: { table, row: defined(names), amounts: amountsOf(one.amounts), source: one.row.sources() },
      };
    }),
    ...totals.map((one): FoundControl => ({
      ...one,
      // The total of a document is in the document that its rows are in.
      control: { table, amounts: amountsOf(one.amounts), source: one.row.sources() ?? allSources },
    })),
  ];
  return mergeControls(statement, found);
}

/** The number of a table of the statement. @throws Refused. */
function tableOf({ tables }: Statement, wanted: string | undefined): number {
  const numbers = tables.map(({ number }) => number);
  const number = numbers.find((one) => String(one) === wanted);
  if (number !== undefined) return number;
  throw refuse([
    { path: 'table', message: `must name the table that the figures are compared with: ${numbers.join(', ')}` },
  ]);
}

function amountsOf(amounts: ReadonlyMap<string, string | undefined>): Readonly<Record<string, string>> {
  return Object.fromEntries([...amounts].flatMap(([year, amount]) => (amount === undefined ? [] : [[year, amount]])));
}
