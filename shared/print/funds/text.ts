import type { Estimate } from '../../results/estimate.ts';
import type { FundTable } from '../../results/fund-table.ts';
import { alignAmounts } from '../align-columns.ts';
import { formatAmount } from '../format-amount.ts';
import { textWidth } from '../text-width.ts';

/** What the table of funds says besides its figures, in one language. */
export type FundWords = {
  heading: string;
  unit: string;
  fund: string;
  columns: readonly string[];
  notRequested: (title: string) => string;
  ofWhich: (name: string) => string;
  total: string;
  absorbed: string;
  others: string;
  requested: string;
  cell: (printed: string) => string;
};

function englishFundWords({ columns }: FundTable, currency: string): FundWords {
  return {
    heading: 'Requirements by fund, net of staff assessment',
    unit: `(${currency})`,
    fund: 'Fund',
    columns,
    notRequested: (title) => `${title} (not requested)`,
    ofWhich: (name) => `of which ${name}`,
    total: 'Total',
    absorbed: 'Absorbed',
    others: 'Paid by other funds',
    requested: 'Requested',
    cell: (printed) => printed,
  };
}

/**
 * Requirements by fund, what is absorbed and what other funds pay, down to what is requested; nothing for a statement
 * without funds.
 */
export function fundsText({ funds, currency }: Pick<Estimate, 'funds' | 'currency'>, given?: FundWords): string {
  if (funds === undefined) return '';
  const words = given ?? englishFundWords(funds, currency);
  const row = (label: string, values: readonly number[]) => [
    label,
    ...values.map((value) => words.cell(formatAmount(value, ' ', funds.negatives))),
  ];
  const rows = funds.rows.flatMap(({ title, isRequested, values, entities = [] }) => [
    row(isRequested ? title : words.notRequested(title), values),
    ...entities.map(({ name, values: part }) => row(`  ${words.ofWhich(name)}`, part)),
  ]);
  const takenOff = (label: string, values: readonly number[]) =>
    values.some((value) => value !== 0)
      ? [
          row(
            label,
            values.map((value) => -value),
          ),
        ]
      : [];
  const [head = '', ...lines] = alignAmounts(
    [
      [words.fund, ...words.columns],
      ...rows,
      row(words.total, funds.total),
      ...takenOff(words.absorbed, funds.absorbed),
      ...takenOff(words.others, funds.others),
      row(words.requested, funds.requested),
    ],
    1,
  );
  const rule = '-'.repeat(Math.max(textWidth(head), ...lines.map(textWidth)));
  const body = [...lines.slice(0, rows.length), rule, ...lines.slice(rows.length)];
  const { thereafter } = funds;
  return [
    words.heading,
    words.unit,
    '',
    head,
    rule,
    ...body,
    '',
    ...(thereafter === undefined ? [] : [thereafter, '']),
  ].join('\n');
}
