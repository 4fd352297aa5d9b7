import type { Breakdown } from '../../results/breakdown.ts';
import { alignAmounts } from '../align-columns.ts';
import { formatAmount } from '../format-amount.ts';

/** Figures divided, the total below them, and why they sum to it. */
export function breakdownText(breakdown: Breakdown): string {
  const { symbol, currency, by, table, columns, rows, total, thereafter, rounding } = breakdown;
  const row = (title: string, values: readonly number[]) => [title, ...values.map((value) => formatAmount(value))];
  const [head = '', ...lines] = alignAmounts(
    [
      [by, ...columns.map(({ label }) => label)],
      ...rows.map(({ title, values }) => row(title, values)),
      row('Total', total),
    ],
    1,
  );
  const rule = '-'.repeat(Math.max(head.length, ...lines.map((line) => line.length)));
  const of = table === undefined ? symbol : `Table ${table.number} of ${symbol}, ${table.title}`;
  return [
    `${of}, by ${by}`,
    `(${currency})`,
    '',
    head,
    rule,
    ...lines.slice(0, -1),
    rule,
    ...lines.slice(-1),
    '',
    ...(thereafter === undefined ? [] : [thereafter]),
    rounding,
    '',
  ].join('\n');
}
