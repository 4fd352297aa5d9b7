import { compareTexts } from '../canonical/compare-texts.ts';
import { nameKey } from '../canonical/names.ts';
import { listFunds } from '../model/fund.ts';
import { type StaffCategory, gradeKey, rankOfGrade } from '../model/grade.ts';
import type { PostLayout } from '../model/post-layout.ts';
import type { PostLevel, RowNames } from '../model/row-levels.ts';
import type { Statement } from '../model/statement.ts';
import { type RowOrder, makeRowOrder } from './order-rows.ts';

/** A band of grades: those that it lists, or else those of the category whose id it has. */
export type Band = { id: string; title: string; grades?: readonly string[] | undefined };

/** The bands that a table has where it names none itself. */
const STANDARD_BANDS: readonly (Band & { id: StaffCategory })[] = [
  { id: 'professional', title: 'Professional and higher' },
  { id: 'general-service', title: 'General Service and related' },
];

/** What rows of posts are called where a name is an id. */
const TYPE_TITLES = { established: 'Established posts', temporary: 'Temporary positions' } as const;

/** The bands of a table in their order; standard ones that it does not name follow, so that no post is left out. */
export function bandsOf({ rows }: Pick<PostLayout, 'rows'>): readonly Band[] {
  const own: readonly Band[] = rows?.categories ?? [];
  return [...own, ...STANDARD_BANDS.filter(({ id }) => own.every((band) => band.id !== id))];
}

/** The band of a post: the first that lists its grade, or else that of its category. */
export function bandOf(bands: readonly Band[], grade: string, category: StaffCategory): string {
  const key = gradeKey(grade);
  return bands.find(({ grades }) => grades?.some((one) => gradeKey(one) === key))?.id ?? category;
}

/** The order of rows of posts: the statement's lists, the table's own, then grade or name. */
export function makePostOrder(statement: Statement, layout: Pick<PostLayout, 'rows'>): RowOrder<PostLevel> {
  const { compare: ofLines, ...order } = makeRowOrder(statement);
  const bands = bandsOf(layout);
  const positions = {
    category: placesOf(bands.map(({ id }) => id)),
    type: placesOf(Object.keys(TYPE_TITLES)),
    dutyStation: placesOf((layout.rows?.dutyStations ?? []).map(nameKey)),
    grade: placesOf(bands.flatMap(({ grades = [] }) => grades).map(gradeKey)),
  };
  const compare = (level: PostLevel, a: RowNames, b: RowNames): number => {
    if (level === 'group' || level === 'section' || level === 'fund') return ofLines(level, a, b);
    const [one, other] = [a[level] ?? '', b[level] ?? ''];
    if (level === 'postTitle') return compareTexts(nameKey(one), nameKey(other));
    const key = level === 'grade' ? gradeKey : level === 'dutyStation' ? nameKey : (name: string) => name;
    const rank = (name: string) => positions[level].get(key(name)) ?? positions[level].size;
    const byGrade = level === 'grade' ? rankOfGrade(one) - rankOfGrade(other) : 0;
    return rank(one) - rank(other) || byGrade || compareTexts(key(one), key(other));
  };
  return { ...order, compare };
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place] as const).reverse());
}

/** What the ids in the names of rows are called: of bands, funds and types. */
export function titlesOfPosts(
  { funds = [] }: Pick<Statement, 'funds'>,
  layout: Pick<PostLayout, 'rows'>,
): (level: PostLevel, name: string) => string | undefined {
  const bands = bandsOf(layout);
  const known = new Map(listFunds(funds).map(({ id, title }) => [id, title]));
  return (level, name) => {
    if (level === 'category') return bands.find(({ id }) => id === name)?.title;
    if (level === 'type') return name === 'temporary' ? TYPE_TITLES.temporary : TYPE_TITLES.established;
    if (level !== 'fund') return undefined;
    return name
      .split(' + ')
      .map((id) => known.get(id) ?? id)
      .join(' + ');
  };
}
