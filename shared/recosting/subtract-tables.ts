import type { Table } from '../results/estimate.ts';

/**
 * By how much each amount of a table differs from the same of another stage. Both have the same rows and columns;
 * percentages have no difference.
 */
export function subtractTables({ percentages: _percentages, ...after }: Table, before: Table): Table {
  if (after.columns.join('\n') !== before.columns.join('\n') || after.rows.length !== before.rows.length)
    throw new Error(`Table ${after.number} has other rows or columns before recosting than after it`);
  const { subtotals, income, totalNetOfStaffAssessment: net } = after;
  return {
    ...after,
    rows: after.rows.map((row, position) => ({ ...row, values: less(row.values, before.rows[position]?.values) })),
    ...(subtotals !== undefined && { subtotals: subtractRows(subtotals, before.subtotals) }),
    total: less(after.total, before.total),
    ...(net !== undefined && { totalNetOfStaffAssessment: less(net, before.totalNetOfStaffAssessment) }),
    ...(income !== undefined && { income: subtractRows(income, before.income) }),
  };
}

function subtractRows<Row extends { values: readonly number[] }>(
  rows: readonly Row[],
  others: readonly { values: readonly number[] }[] = [],
): Row[] {
  return rows.map((row, position) => ({ ...row, values: less(row.values, others[position]?.values) }));
}

function less(values: readonly number[], others: readonly number[] = []): number[] {
  return values.map((value, position) => value - (others[position] ?? 0));
}
