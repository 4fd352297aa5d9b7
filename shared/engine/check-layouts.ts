import { listFunds } from '../model/fund.ts';
import type { Problem } from '../model/problem.ts';
import type { RowNames } from '../model/row-levels.ts';
import type { Group } from '../model/row-lists.ts';
import type { Statement } from '../model/statement.ts';
import type { OwnLayout, TableLayout } from '../model/table-layout.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { kindOf } from '../requirements/index.ts';
import { bandsOf } from './order-posts.ts';
import { rowLevelsOf } from './lay-out-rows.ts';
import { columnProblems, repeated } from './check-columns.ts';
import { bandProblems, postLayoutProblems } from './check-post-layouts.ts';
import { sumProblems } from './check-sums.ts';
import { type KnownNames, unknownName, filterProblems } from './known-names.ts';

/**
 * What layouts, groups, categories, bases and published figures name that there is not, and columns that cannot be
 * made.
 */
export function checkLayouts(statement: Statement): readonly Problem[] {
  const {
    groups = [],
    categories = [],
    sections,
    bases = [],
    controls = [],
    tables,
    funds,
    postsBefore = [],
  } = statement;
  const known: KnownNames = {
    groups: new Set(groups.map(({ id }) => id)),
    categories: new Set(categories.map(({ id }) => id)),
    sections: new Set(sections.map(({ number }) => number)),
    bases: new Set(bases.map(({ id }) => id)),
    funds: new Set(funds === undefined ? [] : listFunds(funds).map(({ id }) => id)),
  };
  const numbers = tables.map(({ number }) => String(number));
  return [
    ...repeated('groups', groups),
    ...repeated('categories', categories),
    ...repeated('bases', bases),
    ...groupProblems(groups, known),
    ...sections.flatMap(({ group }, position) => unknownName('group', group, `sections[${position}].group`, known)),
    ...chargeProblems(statement, known),
    ...bases.flatMap(({ amounts }, position) =>
      amounts.flatMap((amount, index) => filterProblems(amount, `bases[${position}].amounts[${index}]`, known)),
    ),
    ...postsBefore.flatMap(({ fund, group }, position) =>
      filterProblems({ fund, group }, `postsBefore[${position}]`, known),
    ),
    ...tables.flatMap((layout, position) => {
      if (layout.of === 'layout') return layoutProblems(layout, `tables[${position}]`, statement, known);
      return layout.of === 'posts' ? postLayoutProblems(layout, `tables[${position}]`, statement, known) : [];
    }),
    ...controls.flatMap(({ table, row = {} }, position) => [
      ...(numbers.includes(String(table))
        ? []
        : [
            unknownReference(
              `controls[${position}].table`,
              `there is no Table ${table} in this statement; it has Tables ${numbers.join(', ')}`,
            ),
          ]),
      ...rowProblems(
        row,
        `controls[${position}].row`,
        tables.find(({ number }) => number === table),
        known,
      ),
    ]),
  ];
}

function chargeProblems({ requirements }: Statement, known: KnownNames): readonly Problem[] {
  return requirements.flatMap((requirement, position) => {
    const path = `requirements[${position}]`;
    const own = filterProblems({ group: requirement.group, category: requirement.category }, path, known);
    const charges = kindOf(requirement).charges(requirement);
    return [
      ...own,
      ...charges.flatMap(({ path: inner, charge: { group, category } }) =>
        filterProblems({ group, category }, `${path}.${inner}`, known),
      ),
    ];
  });
}

function groupProblems(groups: readonly Group[], known: KnownNames): readonly Problem[] {
  const parents = new Map(groups.map(({ id, in: parent }) => [id, parent]));
  return groups.flatMap(({ id, in: parent }, position): readonly Problem[] => {
    const path = `groups[${position}].in`;
    const unknown = unknownName('group', parent, path, known);
    if (unknown.length > 0) return unknown;
    const seen = new Set([id]);
    for (let above = parent; above !== undefined; above = parents.get(above)) {
      if (above === id)
        return [
          { code: 'invalid', path, message: `puts the group "${id}" into itself. Name a group that lies outside it.` },
        ];
      if (seen.has(above)) break;
      seen.add(above);
    }
    return [];
  });
}

/** What a published row names; a category of posts is one of the table's, and a fund may be several together. */
function rowProblems(
  { group, section, category, fund }: RowNames,
  path: string,
  layout: TableLayout | undefined,
  known: KnownNames,
): readonly Problem[] {
  if (layout?.of !== 'posts') return filterProblems({ group, section, category, fund }, path, known);
  return [
    ...filterProblems({ group, section }, path, known),
    ...(fund ?? '')
      .split(' + ')
      .flatMap((id) => unknownName('fund', id === '' ? undefined : id, `${path}.fund`, known)),
    ...bandProblems(category, `${path}.category`, bandsOf(layout)),
  ];
}

function layoutProblems(layout: OwnLayout, path: string, statement: Statement, known: KnownNames): readonly Problem[] {
  const { only = [] } = layout.rows ?? {};
  const levels = rowLevelsOf(statement, layout);
  return [
    ...only.flatMap((filter, index) => filterProblems(filter, `${path}.rows.only[${index}]`, known)),
    ...sumProblems(layout, levels, path, known),
    ...columnProblems(layout, `${path}.columns`, statement, known),
  ];
}
