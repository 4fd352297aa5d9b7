import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import { servicingSchema } from '../model/charge.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { addExact, compareExact, type Exact, exactOf, exactToText, ZERO } from '../money/exact.ts';
import { requirementSchema } from '../requirements/index.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ImportRecord, ReadTable, RowChange } from './import-table.ts';
import { refuse } from './read-table.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

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
  {
    name: 'source',
    required: true,
    also: ['document', 'symbol'],
    about: 'the document that has the table',
    example: 'A/C.3/81/L.1',
  },
  { name: 'paragraph', about: 'the place in it', example: 'Table 2' },
];

/** An example of what stands below the years. */
export const PUBLISHED_YEARS = [
  { name: '2027', example: '120000' },
  { name: '2028', example: '95000' },
  { name: 'thereafter', example: '' },
] as const;

/**
 * Takes a whole published table into a statement: each row becomes a requirement that is known only as amounts, by year.
 * A row that is called a total is compared with the rows above it and not taken in.
 *
 * @throws Refused with every problem by row and column, sums that do not foot among them.
 */
export function importPublished(statement: Statement, table: ReadTable): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const years = yearsOf(table, problems);
  const requirements = [...statement.requirements];
  const sums = new Map<string, Exact>();
  const ids = new Set<string>();
  for (const record of table.records) {
    const row = makeRowReader(table, record, problems);
    const amounts = new Map(years.map((year) => [year, amountIn(row, year)]));
    if (isTotal(record)) {
      compareTotal(row, amounts, sums);
      continue;
    }
    for (const [year, amount] of amounts) sums.set(year, addExact(sums.get(year) ?? ZERO, exactOf(amount ?? '0')));
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
  if (problems.length > 0) throw refuse(problems);
  return { document: { ...statement, requirements }, changes };
}

/** The years of the table, which must follow one another: a year that is left out would be zero without a word. */
function yearsOf({ columns, records, at }: ReadTable, problems: Problem[]): readonly string[] {
  const found = columns.flatMap(({ column }) =>
    column !== null && /^(?:\d{4}|thereafter)$/.test(column) ? [column] : [],
  );
  const numbers = found
    .filter((year) => year !== 'thereafter')
    .map(Number)
    .sort((a, b) => a - b);
  const [first] = records;
  if (first === undefined) return [];
  if (numbers.length === 0) problems.push(at(first, 'years', 'there is no column of a year, such as "2027"'));
  numbers.forEach((year, position) => {
    const before = numbers[position - 1];
    if (before !== undefined && year !== before + 1)
      problems.push(
        at(
          first,
          String(year),
          `follows ${before}: add a column for each year between, with 0 where nothing falls due`,
        ),
      );
  });
  return [...numbers.map(String), ...(found.includes('thereafter') ? ['thereafter'] : [])];
}

/** An empty cell or a dash is nothing, as tables print it. */
function amountIn(row: RowReader, year: string): string | undefined {
  const text = row.text(year);
  if (text === undefined || /^[-–—]$/.test(text)) return '0';
  // Thousands apart by blanks, as tables of the United Nations print them; anything else is asked back.
  const [, plain] = /^(-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/.exec(text) ?? [];
  if (plain !== undefined) return plain.replaceAll(/\s/g, '');
  return row.decimal(year);
}

function isTotal({ cells }: ImportRecord): boolean {
  return /^(?:grand\s+)?total\b/i.test(cells['section'] ?? cells['object'] ?? '');
}

function compareTotal(
  row: RowReader,
  amounts: ReadonlyMap<string, string | undefined>,
  sums: ReadonlyMap<string, Exact>,
): void {
  for (const [year, amount] of amounts) {
    const sum = sums.get(year) ?? ZERO;
    if (amount !== undefined && compareExact(exactOf(amount), sum) !== 0)
      row.refuse(year, `is ${amount}; the rows above come to ${exactToText(sum)}`);
  }
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
      ...defined({ section: row.text('section')?.replace(/^section\s+/i, ''), object, line }),
      servicing: row.text('servicing')?.toLowerCase() ?? 'non-conference',
    },
    ...defined({ source: row.sources() }),
    amounts: {
      from: { in: Number(years[0]) },
      byYear: years.map((year) => amounts.get(year)),
      ...(thereafter !== undefined && { thereafter }),
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
