import type { PostTable } from '../../results/post-table.ts';
import { csv } from '../tables/csv.ts';

/**
 * Numbers of posts, one record a year and row, then the annex, one record a row of posts, in columns in which posts are
 * imported.
 */
export function postTableCsv({ by, years, annex }: PostTable): string {
  const numbers = years.flatMap(({ year, rows, total }) =>
    [...rows, { key: 'total', ...total }].map(({ key, before, change, after }) => [
      String(year),
      by,
      key,
      String(before),
      String(change),
      String(after),
    ]),
  );
  return csv([['year', 'by', 'posts', 'before', 'change', 'after'], ...numbers]) + annexCsv(annex);
}

function annexCsv(annex: PostTable['annex']): string {
  // A statement without funds has the columns that it always had.
  const hasFunds = annex.some(({ fund }) => fund !== undefined);
  const header = ['begins', 'action', 'number', 'grade', 'duty station', 'title', 'type', 'requirement', 'before'];
  const rows = annex.map((row) => [
    row.effective,
    row.action ?? 'establish',
    String(row.count),
    row.grade,
    row.dutyStation,
    row.title,
    row.type,
    row.requirement,
    Object.values(row.from ?? {}).join(', '),
    ...(hasFunds ? [row.fund ?? ''] : []),
  ]);
  return csv([[...header, ...(hasFunds ? ['fund'] : [])], ...rows]);
}
