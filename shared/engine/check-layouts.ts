import type { LineFilter } from '../model/line-filter.ts';
import type { Problem } from '../model/problem.ts';
import type { Group } from '../model/row-lists.ts';
import type { Statement } from '../model/statement.ts';
import type { ColumnLayout, OwnLayout } from '../model/table-layout.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { kindOf } from '../requirements/index.ts';
import { columnIds } from './lay-out-columns.ts';
import { rowLevelsOf } from './lay-out-rows.ts';

/** The names by which layouts, bases, published figures and charges refer to lists of the statement. */
type Known = {
  groups: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  bases: ReadonlySet<string>;
};

/**
 * What layouts, groups, categories, bases and published figures name that there is not, and columns that cannot be
 * made.
 */
export function checkLayouts(statement: Statement): readonly Problem[] {
  const { groups = [], categories = [], sections, bases = [], controls = [], tables } = statement;
  const known: Known = {
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
    ...sections.flatMap(({ group }, position) => named('group', group, `sections[${position}].group`, known)),
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

const LISTS = { group: 'groups', category: 'categories', section: 'sections', base: 'bases' } as const;

function named(what: keyof typeof LISTS, name: string | undefined, path: string, known: Known): readonly Problem[] {
  const names = known[LISTS[what]];
  if (name === undefined || names.has(name)) return [];
  const there = names.size === 0 ? `it has no list of ${LISTS[what]}` : `it has ${[...names].slice(0, 12).join(', ')}`;
  return [unknownReference(path, `there is no ${what} "${name}" in this statement; ${there}`, name, [...names])];
}

function filterProblems(
  { group, section, category }: Pick<LineFilter, 'group' | 'section' | 'category'>,
  path: string,
  known: Known,
): readonly Problem[] {
  return [
    ...named('group', group, `${path}.group`, known),
    ...named('section', section, `${path}.section`, known),
    ...named('category', category, `${path}.category`, known),
  ];
}

function chargeProblems({ requirements }: Statement, known: Known): readonly Problem[] {
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

function groupProblems(groups: readonly Group[], known: Known): readonly Problem[] {
  const parents = new Map(groups.map(({ id, in: parent }) => [id, parent]));
  return groups.flatMap(({ id, in: parent }, position): readonly Problem[] => {
    const path = `groups[${position}].in`;
    const unknown = named('group', parent, path, known);
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

function layoutProblems(layout: OwnLayout, path: string, statement: Statement, known: Known): readonly Problem[] {
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
        ? named('section', after.section, `${at}.section`, known)
        : named('group', after.group, `${at}.group`, known);
    }),
    ...repeated(`${path}.rows.runningTotals`, runningTotals),
    ...columnProblems(layout, `${path}.columns`, statement, known),
  ];
}

/** Columns have their own ids, and refer only to columns before them, so that none can depend on itself. */
function columnProblems(
  { columns, rounding }: OwnLayout,
  path: string,
  { years: { first, last }, categories = [], recosting }: Statement,
  known: Known,
): readonly Problem[] {
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const before = new Set<string>();
  return columns.flatMap((column, position) => {
    const at = `${path}[${position}]`;
    const problems = [
      ...('only' in column ? (column.only ?? []) : []).flatMap((filter, index) =>
        filterProblems(filter, `${at}.only[${index}]`, known),
      ),
      ...yearProblems(column, at, { first, last }),
      ...stageProblems(column, at, { isRecosted: recosting !== undefined, rule: rounding?.rule }),
      ...('base' in column ? named('base', column.base, `${at}.base`, known) : []),
      ...('changes' in column && categories.length === 0
        ? [unknownReference(`${at}.changes`, 'this statement has no list of categories of change; add "categories"')]
        : []),
      ...referencesOf(column).flatMap(({ field, id }) =>
        before.has(id)
          ? []
          : [
              unknownReference(`${at}.${field}`, `there is no column of amounts "${id}" before this one`, id, [
                ...before,
              ]),
            ],
      ),
    ];
    for (const id of columnIds(column, years, categories)) {
      if (before.has(id))
        problems.push({
          code: 'duplicate-id',
          path: at,
          message: `"${id}" is a duplicate. Give every column of the table its own "id".`,
        });
      // A share of a column is no amount, and no column adds it up.
      if (!('percentage' in column)) before.add(id);
    }
    return problems;
  });
}

function yearProblems(column: ColumnLayout, path: string, { first, last }: Statement['years']): readonly Problem[] {
  const [field, year] =
    'year' in column
      ? (['year', column.year] as const)
      : 'changes' in column
        ? (['changes', column.changes] as const)
        : 'recosting' in column
          ? (['recosting', column.recosting] as const)
          : (['', first] as const);
  if (year >= first && year <= last) return [];
  return [
    {
      code: 'invalid',
      path: `${path}.${field}`,
      message: `must be a year that the statement shows, ${first} to ${last}; found ${year}`,
    },
  ];
}

/** Stages of recosting need factors, and rounded lines: the table's own rounding of exact sums has one stage alone. */
function stageProblems(
  column: ColumnLayout,
  at: string,
  { isRecosted, rule }: { isRecosted: boolean; rule: string | undefined },
): readonly Problem[] {
  const field = 'recosting' in column ? 'recosting' : 'stage';
  if (field === 'stage' && !('stage' in column && column.stage !== undefined)) return [];
  const path = `${at}.${field}`;
  if (!isRecosted) return [unknownReference(path, 'this statement has no factors of recosting; add "recosting"')];
  if (rule !== 'summed-then-rounded') return [];
  const message =
    'goes with rounded lines that are summed, not with sums that a table rounds itself. Leave "rounding" out, or name the rule "rounded-then-summed".';
  return [{ code: 'invalid', path, message }];
}

function referencesOf(column: ColumnLayout): readonly { field: string; id: string }[] {
  if ('percentage' in column)
    return [
      { field: 'percentage.of', id: column.percentage.of },
      { field: 'percentage.on', id: column.percentage.on },
    ];
  if (!('sum' in column)) return [];
  return [
    ...column.sum.map((id, index) => ({ field: `sum[${index}]`, id })),
    ...(column.less ?? []).map((id, index) => ({ field: `less[${index}]`, id })),
  ];
}

function repeated(where: string, entries: readonly { id: string }[]): readonly Problem[] {
  return entries.flatMap(({ id }, position): Problem[] =>
    entries.findIndex((other) => other.id === id) === position
      ? []
      : [
          {
            code: 'duplicate-id',
            path: `${where}[${position}]`,
            message: `"${id}" is a duplicate. Give every entry of ${where} its own.`,
          },
        ],
  );
}
