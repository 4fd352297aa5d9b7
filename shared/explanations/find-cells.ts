import { isSameName } from '../canonical/names.ts';
import type { RowNames } from '../model/row-levels.ts';
import { Refused } from '../model/problem.ts';
import { columnPosition } from '../engine/compare-controls.ts';
import { makeRowOrder } from '../engine/order-rows.ts';
import type { EstimatedFigures, Table } from '../results/estimate.ts';
import { statementOf } from './estimated-layout.ts';

/**
 * Which cell of a table of its own layout: its column by id, label or year; its row by names, or a running total by its
 * id.
 */
export type CellReference = {
  column?: string | undefined;
  year?: number | undefined;
  group?: string | undefined;
  section?: string | undefined;
  object?: string | undefined;
  line?: string | undefined;
  sum?: string | undefined;
};

export function findColumn(table: Table, wanted: string): number {
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
  table: Table,
  { group, section, object, line, sum }: CellReference,
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
  const { chainOf } = makeRowOrder(statementOf(estimate));
  const found = all.filter((index) => {
    const row: RowNames = table.rows[index] ?? {};
    return (
      (group === undefined || chainOf(row.group).includes(group)) &&
      (section === undefined || row.section === section) &&
      (object === undefined || (row.object !== undefined && isSameName(row.object, object))) &&
      (line === undefined || (row.line !== undefined && isSameName(row.line, line)))
    );
  });
  if (found.length > 0 || [group, section, object, line].every((name) => name === undefined)) return found;
  const named = [group, section === undefined ? undefined : `section ${section}`, object, line].filter(
    (name) => name !== undefined,
  );
  const rows = table.rows
    .slice(0, 40)
    .map((row) => [row.group, row.section, row.object, row.line].filter((name) => name !== undefined).join(', '));
  return refuse(`Table ${table.number} has no row of ${named.join(', ')}. It has ${rows.join('; ')}.`);
}

function refuse(message: string): never {
  throw new Refused([{ code: 'no-such-line', path: '', message }]);
}
