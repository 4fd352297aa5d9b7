import { nameKey } from '../canonical/names.ts';
import { nearestName } from '../model/did-you-mean.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import { kindOf } from '../requirements/index.ts';

/** The free texts by which rows and columns of a table choose what they take in, as people call them. */
const WHAT = { object: 'object of expenditure', line: 'label', dutyStation: 'duty station' } as const;
type Field = keyof typeof WHAT;
type Names = Partial<Record<Field, string | undefined>>;

/**
 * Rows and columns of tables that choose lines or posts by a name that none has: a slip would leave them empty in
 * silence. Groups, sections, funds and categories that there are not are refused before.
 */
export function checkFilters(statement: Statement): readonly Warning[] {
  const known = knownNames(statement);
  const asked = new Set<string>();
  return statement.tables.flatMap((layout) =>
    filtersOf(layout).flatMap((filter) =>
      (Object.keys(WHAT) as Field[]).flatMap((field): readonly Warning[] => {
        const name = filter[field];
        if (name === undefined || known[field].some((one) => nameKey(one) === nameKey(name))) return [];
        const message = messageOf(layout.number, field, name, known[field]);
        if (asked.has(message)) return [];
        asked.add(message);
        return [{ severity: 'query', code: 'filter-of-nothing', message }];
      }),
    ),
  );
}

function filtersOf(layout: Statement['tables'][number]): readonly Names[] {
  if (layout.of !== 'layout' && layout.of !== 'posts') return [];
  const ofColumns = layout.columns.flatMap((column): readonly Names[] => ('only' in column && column.only) || []);
  return [...(layout.rows?.only ?? []), ...ofColumns];
}

function knownNames({ requirements, bases = [], objects = [], postsBefore = [] }: Statement): Record<Field, string[]> {
  const charges = requirements.flatMap((one) =>
    kindOf(one)
      .charges(one)
      .map(({ charge }): Names => charge),
  );
  const amounts: readonly Names[] = [...charges, ...bases.flatMap((base): readonly Names[] => base.amounts)];
  const posts = requirements.flatMap((one) => kindOf(one).posts?.of(one).posts ?? []);
  return {
    object: [...amounts.flatMap(({ object }) => object ?? []), ...objects.map(({ name }) => name)],
    line: [
      ...amounts.flatMap(({ line }) => line ?? []),
      ...objects.flatMap(({ lines = [] }) => lines.map(({ name }) => name)),
    ],
    dutyStation: [
      ...posts.flatMap(({ dutyStation, from }) => [dutyStation, from?.dutyStation ?? dutyStation]),
      ...postsBefore.flatMap(({ dutyStation }) => dutyStation ?? []),
    ],
  };
}

function messageOf(table: number, field: Field, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const has = field === 'dutyStation' ? 'no posts are of that place' : 'nothing is charged to that';
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return `Table ${table} takes in the ${WHAT[field]} "${name}", and ${has}.${hint}`;
}
