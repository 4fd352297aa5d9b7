import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import { servicingSchema } from '../model/charge.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { requirementSchema } from '../requirements/index.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ImportRecord, ReadTable, RowChange } from './import-table.ts';
import type { PublishedChoice } from './published-choice.ts';
import { publishedAsBase } from './published-as-base.ts';
import { publishedAsControls } from './published-as-controls.ts';
import { type PublishedTable, readPublishedRows, sectionOf } from './published-rows.ts';
import { refuse } from './read-table.ts';
import { refuseIssues, type RowReader } from './row-values.ts';
import { sourceColumns } from './source-columns.ts';

export const PUBLISHED_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'section',
    required: true,
    also: ['budget section'],
    about: 'the budget section; "Total" in a row that is held against the others and not taken in',
    example: '16',
  },
  {
    name: 'object',
    required: true,
    also: ['object of expenditure'],
    about: 'the object of expenditure',
    example: 'Travel of staff',
  },
  { name: 'line', also: ['label'], about: 'the label of the line', example: '' },
  { name: 'servicing', about: `${servicingSchema.options.join(', ')}; non-conference if left out`, example: '' },
  ...sourceColumns({ symbol: 'A/C.3/81/L.1', place: 'Table 2' }),
];

/** An example of what stands below the years. */
export const PUBLISHED_YEARS = [
  { name: '2027', example: '120000' },
  { name: '2028', example: '95000' },
  { name: 'thereafter', example: '' },
] as const;

/**
 * Takes a whole published table into a statement, as amounts, a base or controls.
 *
 * @throws Refused with every problem by row and column, sums that do not foot among them.
 */
export function importPublished(
  statement: Statement,
  table: ReadTable,
  choice: PublishedChoice,
): ImportedTable<Statement> {
  refuseChoices(choice);
  const problems: Problem[] = [];
  const published = readPublishedRows(table, problems);
  const made = {
    amounts: () => publishedAsAmounts(statement, published),
    base: () => publishedAsBase(statement, published, choice, problems),
    controls: () => publishedAsControls(statement, published, choice),
  }[choice.becomes ?? 'amounts']();
  if (problems.length > 0) throw refuse(problems);
  return made;
}

/** What is told and has no effect is refused. */
function refuseChoices({ becomes = 'amounts', base, title, year, table }: PublishedChoice): void {
  const ofBase = { base, title, year };
  const given = Object.entries<string | undefined>({
    ...(becomes !== 'base' && ofBase),
    ...(becomes !== 'controls' && { table }),
  });
  const [first] = given.filter(([, value]) => value !== undefined);
  if (first !== undefined)
    throw refuse([
      {
        path: first[0],
        message: `goes with a table that becomes ${first[0] === 'table' ? 'controls' : 'a base'} alone`,
      },
    ]);
}

/** Each row becomes a requirement that is known only as amounts, by year. */
function publishedAsAmounts(statement: Statement, { rows }: PublishedTable): ImportedTable<Statement> {
  const changes: RowChange[] = [];
  const requirements = [...statement.requirements];
  const ids = new Set<string>();
  for (const { record, row, amounts } of rows) {
    const id = uniqueId(idOf(record), ids);
    const position = requirements.findIndex((one) => one.id === id);
    const before = requirements[position];
    if (before !== undefined && before.kind !== 'published') {
      row.refuse('object', `"${id}" is a requirement of kind "${before.kind}" already`);
      continue;
    }
    const parsed = requirementSchema.safeParse(publishedOf(row, id, amounts));
    if (!parsed.success) {
      refuseIssues(row, parsed.error.issues, columnOf);
      continue;
    }
    changes.push(rowChange(record.number, `${parsed.data.title} [${id}]`, before, parsed.data));
    if (position < 0) requirements.push(parsed.data);
    else requirements[position] = parsed.data;
  }
  return { document: { ...statement, requirements }, changes };
}

function publishedOf(row: RowReader, id: string, amounts: ReadonlyMap<string, string | undefined>): object {
  const years = [...amounts.keys()].filter((year) => year !== 'thereafter');
  const { object, line } = { object: row.text('object'), line: row.text('line') };
  const thereafter = amounts.get('thereafter');
  return {
    kind: 'published',
    id,
    title: [object, line].filter((one) => one !== undefined).join(', '),
    mandates: [],
    charge: {
      ...defined({ section: sectionOf(row), object, line }),
      servicing: row.text('servicing')?.toLowerCase() ?? 'non-conference',
    },
    ...defined({ source: row.sources() }),
    amounts: {
      from: { in: Number(years[0]) },
      // A cell that is refused has its problem already.
      byYear: years.map((year) => amounts.get(year) ?? '0'),
      ...(amounts.has('thereafter') && { thereafter: thereafter ?? '0' }),
    },
  };
}

function idOf({ cells }: ImportRecord): string {
  const text = nameKey([cells['section'], cells['object'], cells['line']].filter((one) => one !== undefined).join(' '));
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `published-${words}`.slice(0, 50).replace(/-+$/, '');
}

function uniqueId(id: string, taken: Set<string>): string {
  let own = id;
  for (let number = 2; taken.has(own); number += 1) own = `${id}-${number}`;
  taken.add(own);
  return own;
}

function columnOf([first, second]: readonly PropertyKey[]): string {
  if (first === 'charge') return String(second ?? 'section');
  return first === 'title' || first === 'id' ? 'object' : first === 'amounts' ? 'years' : String(first ?? 'section');
}
