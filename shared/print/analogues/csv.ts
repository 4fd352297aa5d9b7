import type { Analogues, PublishedSummary } from '../../results/analogues.ts';
import { csv } from '../tables/csv.ts';

const COLUMNS = [
  'symbol',
  'title',
  'committee',
  'session',
  'year',
  'amount',
  'document',
  'stage',
  'posts',
  'sections',
  'recurring',
];

/** Published statements, a row each. What is not known is empty. */
export function publishedCsv(items: readonly PublishedSummary[]): string {
  return csv([COLUMNS, ...items.map(cellsOf)]);
}

/** Analogues of a statement, a row each, with what is said of each criterion. */
export function analoguesCsv({ analogues, rules }: Analogues): string {
  return csv([
    [...COLUMNS, 'alike', 'different', 'unknown', ...rules.map(({ criterion }) => criterion)],
    ...analogues.map(({ statement, alike, different, unknown, criteria }) => [
      ...cellsOf(statement),
      String(alike),
      String(different),
      String(unknown),
      ...criteria.map(({ verdict, because }) => `${verdict}: ${because}`),
    ]),
  ]);
}

function cellsOf(summary: PublishedSummary): readonly string[] {
  const { symbol, title, committee = '', session, year, amount, posts, sections, recurring } = summary;
  return [
    symbol,
    title,
    committee,
    shown(session),
    shown(year?.year),
    amount?.amount ?? '',
    amount?.symbol ?? '',
    amount?.stage ?? '',
    shown(posts?.count),
    sections.join(' '),
    shown(recurring),
  ];
}

function shown(value: number | boolean | undefined): string {
  return value === undefined ? '' : String(value);
}
