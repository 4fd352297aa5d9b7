import { defined } from '../canonical/defined.ts';
import type { RowNames } from '../model/row-levels.ts';
import { Refused } from '../model/problem.ts';
import { columnPosition } from '../engine/compare-controls.ts';
import { fitsRow } from '../engine/fits-row.ts';
import { makeRowOrder } from '../engine/order-rows.ts';
import type { EstimatedFigures, ShownTable } from '../results/estimate.ts';
import { statementOf } from './estimated-layout.ts';

/**
 * Which cell of a table of its own layout: its column by id, label or year; its row by names, or a running total by its
 * id.
 */
export type CellReference = RowNames & {
  column?: string | undefined;
  year?: number | undefined;
  sum?: string | undefined;
};

export function findColumn(table: ShownTable, wanted: string): number {
  const position = columnPosition(table, wanted);
  if (position !== undefined) return position;
  const ids = table.columnYears.map(({ id, label }) => `"${id ?? label}"`);
  return refuse(
    `Table ${table.number} has no column "${wanted}". Its columns are ` +
      `${[...ids, ...(table.percentages ?? []).map(({ id }) => `"${id}"`)].join(', ')}.`,
  );
}

export function findRows(
  estimate: EstimatedFigures,
  table: ShownTable,
  { sum, column: _column, year: _year, ...wanted }: CellReference,
): readonly number[] {
  const all = table.rows.map((_, index) => index);
  if (sum !== undefined) {
    const span = table.subtotals?.find(({ id }) => id === sum);
    if (span !== undefined) return all.slice(span.from, span.to);
    const known = (table.subtotals ?? []).flatMap(({ id }) => id ?? []);
    return refuse(
      `Table ${table.number} has no running total "${sum}". It has ${known.length === 0 ? 'none' : known.join(', ')}.`,
    );
  }
  const names = namesOf(wanted);
  const order = makeRowOrder(listsOf(estimate, table));
  const found = all.filter((index) => fitsRow(table.rows[index] ?? {}, names, order));
  if (found.length > 0 || Object.keys(names).length === 0) return found;
  const rows = table.rows.slice(0, 40).map((row) => Object.values(namesOf(row)).join(', '));
  const wantedNames = Object.entries(names).map(([level, name]) => (level === 'section' ? `section ${name}` : name));
  return refuse(`Table ${table.number} has no row of ${wantedNames.join(', ')}. It has ${rows.join('; ')}.`);
}

/** The names of a row alone, of whatever has more than these. */
function namesOf({ group, section, object, line, ...names }: RowNames): RowNames {
  const { fund, dutyStation, category, grade, type, postTitle } = names;
  return defined({ group, section, object, line, fund, dutyStation, category, grade, type, postTitle });
}

/** How groups lie in each other: as the estimate's layouts or the table itself have it. */
function listsOf(estimate: EstimatedFigures, table: ShownTable) {
  return table.measure === 'posts' ? { sections: estimate.sections, groups: table.groups } : statementOf(estimate);
}

function refuse(message: string): never {
  throw new Refused([{ code: 'no-such-line', path: '', message }]);
}
