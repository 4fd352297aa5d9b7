import type { Estimate } from '../../results/estimate.ts';
import { alignAmounts } from '../align-columns.ts';
import { formatAmount } from '../format-amount.ts';

/**
 * Requirements by fund, what is absorbed and what other funds pay, down to what is requested; nothing for a statement
 * without funds.
 */
export function fundsText({ funds, currency }: Pick<Estimate, 'funds' | 'currency'>): string {
  if (funds === undefined) return '';
  const row = (label: string, values: readonly number[]) => [
    label,
    ...values.map((value) => formatAmount(value, ' ', funds.negatives)),
  ];
  const isSome = (values: readonly number[]) => values.some((value) => value !== 0);
  const rows = funds.rows.flatMap(({ title, isRequested, values, entities = [] }) => [
    row(`${title}${isRequested ? '' : ' (not requested)'}`, values),
    ...entities.map(({ name, values: part }) => row(`  of which ${name}`, part)),
  ]);
  const [head = '', ...lines] = alignAmounts(
    [
      ['Fund', ...funds.columns],
      ...rows,
      row('Total', funds.total),
      ...(isSome(funds.absorbed)
        ? [
            row(
              'Absorbed',
              funds.absorbed.map((value) => -value),
            ),
          ]
        : []),
      ...(isSome(funds.others)
        ? [
            row(
              'Paid by other funds',
              funds.others.map((value) => -value),
            ),
          ]
        : []),
      row('Requested', funds.requested),
    ],
    1,
  );
  const rule = '-'.repeat(Math.max(head.length, ...lines.map((line) => line.length)));
  const body = [...lines.slice(0, rows.length), rule, ...lines.slice(rows.length)];
  return ['Requirements by fund, net of staff assessment', `(${currency})`, '', head, rule, ...body, ''].join('\n');
}
