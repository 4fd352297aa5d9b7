import { staffCategorySchema, gradeKey } from '../model/grade.ts';
import type { PostFilter } from '../model/post-filter.ts';
import type { PostLayout } from '../model/post-layout.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { columnChainProblems, repeated, yearProblems } from './check-columns.ts';
import { sumProblems } from './check-sums.ts';
import { type KnownNames, filterProblems } from './known-names.ts';
import { type Band, bandsOf } from './order-posts.ts';
import { postColumnIds, postLevelsOf } from './tabulate-posts.ts';

/** What a table of posts names that there is not, and columns that cannot be made. */
export function postLayoutProblems(
  layout: PostLayout,
  path: string,
  { years: { first, last } }: Statement,
  known: KnownNames,
): readonly Problem[] {
  const { only = [] } = layout.rows ?? {};
  const bands = bandsOf(layout);
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const filters = (all: readonly PostFilter[], at: string) =>
    all.flatMap(({ group, section, fund, category }, index) => [
      ...filterProblems({ group, section, fund }, `${at}[${index}]`, known),
      ...bandProblems(category, `${at}[${index}].category`, bands),
    ]);
  return [
    ...filters(only, `${path}.rows.only`),
    ...sumProblems(layout, postLevelsOf(layout), path, known),
    ...bandListProblems(layout.rows?.categories ?? [], `${path}.rows.categories`),
    ...columnChainProblems(layout.columns, `${path}.columns`, {
      own: (column, at) => [
        ...filters('only' in column ? (column.only ?? []) : [], `${at}.only`),
        ...yearProblems(column, at, { first, last }),
      ],
      idsOf: (column) => postColumnIds(column, years),
    }),
  ];
}

/** A problem if a table has no category by that id. */
export function bandProblems(id: string | undefined, path: string, bands: readonly Band[]): readonly Problem[] {
  const ids = bands.map((band) => band.id);
  if (id === undefined || ids.includes(id)) return [];
  return [unknownReference(path, `this table of posts has no category "${id}"; it has ${ids.join(', ')}`, id, ids)];
}

/** Each grade stands in one band, and a band without grades is that of a category of staff. */
function bandListProblems(bands: readonly Band[], path: string): readonly Problem[] {
  const standard: readonly string[] = staffCategorySchema.options;
  const known = new Map<string, string>();
  return [
    ...repeated(path, bands),
    ...bands.flatMap(({ id, grades }, index): readonly Problem[] => {
      if (grades === undefined)
        return standard.includes(id)
          ? []
          : [
              {
                code: 'invalid',
                path: `${path}[${index}]`,
                message: `has no grades. List them in "grades", or give it the id ${standard.join(' or ')}.`,
              },
            ];
      return grades.flatMap((grade, position): readonly Problem[] => {
        const other = known.get(gradeKey(grade));
        if (other === undefined) {
          known.set(gradeKey(grade), id);
          return [];
        }
        const message = `"${grade}" stands in "${other}" already. Name every grade once.`;
        return [{ code: 'duplicate-id', path: `${path}[${index}].grades[${position}]`, message }];
      });
    }),
  ];
}
