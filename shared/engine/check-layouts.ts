import type { Problem } from '../model/problem.ts';
import type { Group } from '../model/row-lists.ts';
import type { Statement } from '../model/statement.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { kindOf } from '../requirements/index.ts';
import { rowLevelsOf } from './lay-out-rows.ts';
import { columnProblems, repeated } from './check-columns.ts';
import { type KnownNames, unknownName, filterProblems } from './known-names.ts';

/**
 * What layouts, groups, categories, bases and published figures name that there is not, and columns that cannot be
 * made.
 */
export function checkLayouts(statement: Statement): readonly Problem[] {
  const { groups = [], categories = [], sections, bases = [], controls = [], tables } = statement;
  const known: KnownNames = {
    groups: new Set(groups.map(({ id }) => id)),
    categories: new Set(categories.map(({ id }) => id)),
    sections: new Set(sections.map(({ number }) => number)),
    bases: new Set(bases.map(({ id }) => id)),
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
    ...tables.flatMap((layout, position) =>
      layout.of === 'layout' ? layoutProblems(layout, `tables[${position}]`, statement, known) : [],
    ),
    ...controls.flatMap(({ table, row = {} }, position) => [
      ...(numbers.includes(String(table))
        ? []
        : [
            unknownReference(
              `controls[${position}].table`,
              `there is no Table ${table} in this statement; it has Tables ${numbers.join(', ')}`,
            ),
          ]),
      ...filterProblems(row, `controls[${position}].row`, known),
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

function layoutProblems(layout: OwnLayout, path: string, statement: Statement, known: KnownNames): readonly Problem[] {
  const { only = [], runningTotals = [], subtotals = [] } = layout.rows ?? {};
  const levels = rowLevelsOf(statement, layout);
  const [outermost] = levels;
  return [
    ...only.flatMap((filter, index) => filterProblems(filter, `${path}.rows.only[${index}]`, known)),
    ...subtotals.flatMap((level, index): Problem[] =>
      levels.includes(level)
        ? []
        : [
            {
              code: 'invalid',
              path: `${path}.rows.subtotals[${index}]`,
              message: `must be a level of the rows (${levels.join(', ')}), not "${level}"`,
            },
          ],
    ),
    ...runningTotals.flatMap(({ after }, index): readonly Problem[] => {
      const at = `${path}.rows.runningTotals[${index}].after`;
      const level = 'section' in after ? 'section' : 'group';
      if (level !== outermost)
        return [
          {
            code: 'invalid',
            path: at,
            message: `must name a ${outermost ?? 'section'}, which is the outermost level of the rows`,
          },
        ];
      return 'section' in after
        ? unknownName('section', after.section, `${at}.section`, known)
        : unknownName('group', after.group, `${at}.group`, known);
    }),
    ...repeated(`${path}.rows.runningTotals`, runningTotals),
    ...columnProblems(layout, `${path}.columns`, statement, known),
  ];
}
