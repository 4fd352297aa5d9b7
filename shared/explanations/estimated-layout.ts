import { isSameName } from '../canonical/names.ts';
import type { RowNames } from '../model/row-levels.ts';
import type { LayoutLists } from '../model/row-lists.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import { type AmountColumn, layOutColumns } from '../engine/lay-out-columns.ts';
import { type Entry, gatherEntries, rowLevelsOf } from '../engine/lay-out-rows.ts';
import { makeRowOrder } from '../engine/order-rows.ts';
import type { EstimatedFigures, Table } from '../results/estimate.ts';

/** The layout of a table that has one. */
export function layoutOf(estimate: EstimatedFigures, { number }: Table): OwnLayout {
  const found = estimate.layouts?.tables.find((layout) => layout.number === number);
  if (found === undefined) throw new Error(`the estimate has no layout of Table ${number}`);
  return found;
}

/** What of a statement decides rows and columns, as the estimate has it. */
export function statementOf({ sections, layouts }: EstimatedFigures): LayoutLists {
  return { sections, ...layouts };
}

/** The columns of a table as its layout makes them; the years that were generated are those that the table has. */
export function layoutColumns(estimate: EstimatedFigures, table: Table): readonly AmountColumn[] {
  const years = table.columnYears.flatMap(({ kind, year, label, id }) =>
    kind === 'year' && year !== undefined && id === String(year) ? [{ year, label }] : [],
  );
  const layout = layoutOf(estimate, table);
  const stated = new Set(
    layout.columns.flatMap((column) => ('year' in column && column.id === undefined ? [column.year] : [])),
  );
  return layOutColumns(statementOf(estimate), layout, () => years.filter(({ year }) => !stated.has(year))).amounts;
}

/** The lines and base amounts of each row of a table. */
export function entriesByRow(estimate: EstimatedFigures, table: Table): (row: number) => readonly Entry[] {
  const layout = layoutOf(estimate, table);
  const statement = statementOf(estimate);
  const order = makeRowOrder(statement);
  const levels = rowLevelsOf(statement, layout);
  const entries = gatherEntries(statement, layout, estimate.lines, order);
  const depth = layout.rows?.groupDepth;
  // A group that lies deeper than the table shows is in the row of the one above; no other row takes in the groups
  // below its own.
  const shownGroup = (group: string | undefined) => {
    const chain = order.chainOf(group);
    return depth === undefined ? group : chain[Math.min(depth, chain.length) - 1];
  };
  return (row) => {
    const names: RowNames = table.rows[row] ?? {};
    return entries.filter((entry) =>
      levels.every((level) => {
        const [own, other] = [entry.names[level], names[level]];
        if (level === 'group') return shownGroup(own) === other;
        return (
          own === other ||
          (own !== undefined &&
            other !== undefined &&
            level !== 'section' &&
            level !== 'fund' &&
            isSameName(own, other))
        );
      }),
    );
  };
}
