import type { LineFilter } from '../model/line-filter.ts';
import type { Problem } from '../model/problem.ts';
import { unknownReference } from '../model/unknown-reference.ts';

/** The names by which layouts, bases, published figures and charges refer to lists of the statement. */
export type KnownNames = {
  groups: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  bases: ReadonlySet<string>;
  funds: ReadonlySet<string>;
};

const LISTS = { group: 'groups', category: 'categories', section: 'sections', base: 'bases', fund: 'funds' } as const;

/** A problem if a name is on no list of its kind, with what is there. */
export function unknownName(
  what: keyof typeof LISTS,
  name: string | undefined,
  path: string,
  known: KnownNames,
): readonly Problem[] {
  const names = known[LISTS[what]];
  if (name === undefined || names.has(name)) return [];
  const there = names.size === 0 ? `it has no list of ${LISTS[what]}` : `it has ${[...names].slice(0, 12).join(', ')}`;
  return [unknownReference(path, `there is no ${what} "${name}" in this statement; ${there}`, name, [...names])];
}

/** The same for each name by which lines are chosen. */
export function filterProblems(
  {
    group,
    section,
    category,
    fund,
  }: Pick<LineFilter, 'group' | 'section' | 'category'> & { fund?: string | undefined },
  path: string,
  known: KnownNames,
): readonly Problem[] {
  return [
    ...unknownName('group', group, `${path}.group`, known),
    ...unknownName('section', section, `${path}.section`, known),
    ...unknownName('category', category, `${path}.category`, known),
    ...unknownName('fund', fund, `${path}.fund`, known),
  ];
}
