import type { Problem } from '../model/problem.ts';
import type { Table } from '../results/estimate.ts';

/**
 * Sums of amounts that each fit may not fit themselves: beyond 2^53 a total would no longer be the exact sum of its
 * rows.
 */
export function checkTables(tables: readonly Table[]): readonly Problem[] {
  return tables.flatMap(({ number, columns, rows, subtotals, total, totalNetOfStaffAssessment }) => {
    const sums = [
      ...rows.map(({ values }) => values),
      ...(subtotals ?? []).map(({ values }) => values),
      total,
      totalNetOfStaffAssessment ?? [],
    ];
    return columns.flatMap((column, position): Problem[] => {
      if (sums.every((values) => Number.isSafeInteger(values[position] ?? 0))) return [];
      const message =
        `The sums of Table ${number} in the column "${column}" are beyond 9,007,199,254,740,991, the largest that a ` +
        'table holds. Check quantities and rates, or use a larger unit of currency.';
      return [{ code: 'amount-too-large', path: '', message }];
    });
  });
}
