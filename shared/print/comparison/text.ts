import { EFFECT_KINDS } from '../../comparisons/effect-kind.ts';
import { type ComparisonLevel, type ComparisonRow, comparisonRows, effectsByChange } from './rows.ts';
import { formatAmount, formatDecimal } from '../format-amount.ts';
import { alignAmounts } from '../align-columns.ts';
import type { Comparison } from '../../results/comparison.ts';

/**
 * A comparison for reading: effects that nothing has are left out, lines without an amount too, and cents where all are
 * zero.
 */
export function comparisonText(
  comparison: Comparison,
  level: ComparisonLevel,
  heading: string,
  years?: readonly number[],
): string {
  const { columns, rows: every, total, net } = comparisonRows(comparison, level, years);
  const rows = every.filter(
    ({ from, to, effects }) => from !== 0 || to !== 0 || Object.values(effects).some((amount) => amount !== '0.00'),
  );
  const all = [...rows, total, net];
  const kinds = EFFECT_KINDS.filter((kind) => all.some(({ effects }) => effects[kind] !== '0.00'));
  const changes = effectsByChange(comparison, years).filter(({ amount }) => amount !== '0.00');
  const hasCents =
    all.some(({ effects }) => kinds.some((kind) => !effects[kind].endsWith('.00'))) ||
    changes.some(({ amount }) => !amount.endsWith('.00'));
  const cents = (text: string) => (text === '0.00' ? '–' : formatDecimal(hasCents ? text : text.slice(0, -3)));
  const record = ({ names, from, to, difference, effects }: ComparisonRow) => [
    ...names,
    ...[from, to, difference].map((amount) => formatAmount(amount)),
    ...kinds.map((kind) => cents(effects[kind])),
  ];
  const lines = alignAmounts([[...columns, 'from', 'to', 'difference', ...kinds], ...all.map(record)], columns.length);
  const { currency, years: span } = comparison;
  const shown = years === undefined ? `${span.first} to ${span.last}` : years.join(', ');
  const because = changes.every(({ change }) => change === undefined)
    ? []
    : [
        '',
        'By change',
        ...alignAmounts(
          changes.map(({ change, amount }) => [
            `  ${change ?? 'rounding, and what follows from no change'}`,
            cents(amount),
          ]),
          1,
        ),
      ];
  const body =
    total.difference === 0 && kinds.length === 0
      ? ['There is no difference.']
      : [
          ...lines.slice(0, 1 + rows.length),
          '-'.repeat(Math.max(...lines.map(({ length }) => length))),
          ...lines.slice(-2),
          ...because,
        ];
  return [heading, `${currency}, sums of ${shown}`, '', ...body, ''].join('\n');
}
