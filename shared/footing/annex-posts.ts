import type { FiguresTable } from './figures-table.ts';
import { millionths } from './read-figure.ts';
import { gradeKey } from './text-posts.ts';

/** One row of an annex of posts. */
export type AnnexPost = {
  readonly place: string;
  readonly count: number;
  readonly grade: string;
  readonly stations: readonly string[];
  /** "One in each of the following duty stations". */
  readonly oneEach: boolean;
};

/** The posts that annexes list: tables with a column of numbers of posts and one of grades. */
export function annexPosts(tables: readonly FiguresTable[]): readonly AnnexPost[] {
  return tables.flatMap((table) => {
    const heads = table.columns.map(({ head }) => head);
    const counts = heads.findIndex((head) =>
      /^(?:number(?: of posts)?|no\. of posts|posts?|positions?|posts proposed)$/iu.test(head),
    );
    const grades = heads.findIndex((head) => /^(?:grade|level|category|category and grade|post level)$/iu.test(head));
    const stations = heads.findIndex((head) => /\bduty station\b|^location$/iu.test(head));
    if (counts === -1 || grades === -1) return [];
    return table.rows.flatMap(({ figures, texts, number, role }): readonly AnnexPost[] => {
      const figure = figures[counts];
      const grade = texts[grades] ?? '';
      if (figure?.kind !== 'amount' || grade === '' || role !== 'item') return [];
      const station = stations === -1 ? '' : (texts[stations] ?? '');
      const oneEach = /\bone (?:in )?each\b/iu.test(station);
      return [
        {
          place: `${table.name}, row ${number}`,
          count: Number(figure.value / millionths),
          grade: gradeKey(grade),
          stations: oneEach ? stationList(station) : station === '' ? [] : [stationName(station)],
          oneEach,
        },
      ];
    });
  });
}

function stationList(text: string): readonly string[] {
  const [, list = ''] = text.split(':');
  const parts = list.includes(';') ? list.split(';') : list.split(/,|\band\b/u);
  return parts.map((part) => stationName(part.replace(/^\s*and\s+/u, ''))).filter((name) => name !== '');
}

/** "Istanbul, Türkiye" is Istanbul. */
function stationName(text: string): string {
  return text.split(',')[0]?.replace(/[.*]/gu, '').trim() ?? '';
}

export function gradesOf(posts: readonly AnnexPost[]): ReadonlyMap<string, number> {
  const grades = new Map<string, number>();
  for (const { grade, count } of posts) grades.set(grade, (grades.get(grade) ?? 0) + count);
  return grades;
}

/** How many posts each duty station has. Rows with one post in each of several stations count once in each. */
export function stationsOf(posts: readonly AnnexPost[]): ReadonlyMap<string, number> {
  const stations = new Map<string, number>();
  for (const { stations: names, count, oneEach } of posts) {
    for (const name of names) stations.set(name, (stations.get(name) ?? 0) + (oneEach ? 1 : count));
  }
  return stations;
}
