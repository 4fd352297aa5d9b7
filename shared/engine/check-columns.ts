import type { PostColumn } from '../model/post-layout.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { ColumnLayout, OwnLayout } from '../model/table-layout.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { columnIds } from './lay-out-columns.ts';
import { type KnownNames, filterProblems, unknownName } from './known-names.ts';

/** What columns of a layout of amounts name that there is not. */
export function columnProblems(
  { columns, rounding }: OwnLayout,
  path: string,
  { years: { first, last }, categories = [], recosting }: Statement,
  known: KnownNames,
): readonly Problem[] {
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return columnChainProblems(columns, path, {
    own: (column, at) => [
      ...('only' in column ? (column.only ?? []) : []).flatMap((filter, index) =>
        filterProblems(filter, `${at}.only[${index}]`, known),
      ),
      ...yearProblems(column, at, { first, last }),
      ...stageProblems(column, at, { isRecosted: recosting !== undefined, rule: rounding?.rule }),
      ...('base' in column ? unknownName('base', column.base, `${at}.base`, known) : []),
      ...('changes' in column && categories.length === 0
        ? [unknownReference(`${at}.changes`, 'this statement has no list of categories of change; add "categories"')]
        : []),
    ],
    idsOf: (column) => columnIds(column, years, categories),
  });
}

/** Columns that add up, or divide, others. */
type AnyColumn = ColumnLayout | PostColumn;

/**
 * Columns have their own ids, and refer only to columns before them, so that none can depend on itself. `own` finds
 * what else is wrong with one.
 */
export function columnChainProblems<Column extends AnyColumn>(
  columns: readonly Column[],
  path: string,
  {
    own,
    idsOf,
  }: { own: (column: Column, at: string) => readonly Problem[]; idsOf: (column: Column) => readonly string[] },
): readonly Problem[] {
  const before = new Set<string>();
  return columns.flatMap((column, position) => {
    const at = `${path}[${position}]`;
    const problems = [
      ...own(column, at),
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
    for (const id of idsOf(column)) {
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

/** Years that columns name are years of the statement. */
export function yearProblems(column: AnyColumn, path: string, { first, last }: Statement['years']): readonly Problem[] {
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
    'goes with rounded lines that are summed, not with sums that a table rounds itself. Leave "rounding" out, or ' +
    'name the rule "rounded-then-summed".';
  return [{ code: 'invalid', path, message }];
}

function referencesOf(column: AnyColumn): readonly { field: string; id: string }[] {
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

export function repeated(where: string, entries: readonly { id: string }[]): readonly Problem[] {
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
