import type { PostTable } from '../../results/post-table.ts';
import { alignAmounts } from '../align-columns.ts';

/** Numbers of posts by year, before, change and after; then the annex. */
export function postTableText({ symbol, by, years, annex }: PostTable): string {
  const tables = years.flatMap(({ year, rows, total }) => [
    '',
    ...alignAmounts(
      [
        [String(year), 'before', 'change', 'after'],
        ...[...rows, { key: 'Total', ...total }].map(({ key, before, change, after }) => [
          key,
          String(before),
          change > 0 ? `+${change}` : String(change),
          String(after),
        ]),
      ],
      1,
    ),
  ]);
  const list = annex.map(({ count, grade, dutyStation, title, action = 'establish', effective, from, fund }) => {
    const was = Object.values(from ?? {}).join(', ');
    const paid = fund === undefined ? '' : `, paid by ${fund}`;
    return `${effective}  ${action} ${count} ${grade}, ${dutyStation}, ${title}${paid}${was === '' ? '' : ` (before: ${was})`}`;
  });
  return [`Posts of ${symbol} by ${by}`, ...tables, '', 'Annex', ...list, ''].join('\n');
}
