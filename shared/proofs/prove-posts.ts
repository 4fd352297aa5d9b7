import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import { type PostEntry, type LaidOutPosts, countsIn, openPostTable } from '../engine/tabulate-posts.ts';
import { type CellReference, findColumn, findRows } from '../explanations/find-cells.ts';
import { Refused } from '../model/problem.ts';
import type { RowNames } from '../model/row-levels.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf } from '../requirements/index.ts';
import type { EstimatedFigures, PostLayoutTable } from '../results/estimate.ts';
import { type ProofStep, step } from './proof-context.ts';
import { rowText } from '../print/row-text.ts';
import { signedDecimal } from './proof-text.ts';

/** Which posts are meant: a table of posts, a column, and the names of a row, of several rows, or none for the total. */
export type PostReference = { table: number } & CellReference;

type Context = { estimate: EstimatedFigures; statement: Statement; table: PostLayoutTable; laidOut: LaidOutPosts };

/**
 * Numbers of posts opened down to the requirements that establish, change or abolish them, and to the documents that
 * have those from before.
 *
 * @throws Refused (`no-such-line`) with the columns or rows that there are.
 */
export function provePosts(
  { estimate, statement }: Pick<Context, 'estimate' | 'statement'>,
  reference: PostReference,
): ProofStep {
  const table = estimate.postTables?.find(({ number }) => number === reference.table);
  const laidOut = openPostTable(statement, reference.table);
  if (table === undefined || laidOut === undefined)
    throw new Refused([
      { code: 'no-such-line', path: 'table', message: `Table ${reference.table} is not one of posts.` },
    ]);
  const context = { estimate, statement, table, laidOut };
  const rows = findRows(estimate, table, reference);
  const wanted = reference.column ?? String(reference.year ?? '');
  const percent = table.percentages?.find(({ id, label }) => id === wanted || isSameName(label, wanted));
  if (percent !== undefined) return provePercent(context, reference, rows, percent.id);
  return proveNumber(context, reference, rows, findColumn(table, wanted));
}

/** The number in a column of one row, or of several together. */
function proveNumber(context: Context, reference: PostReference, rows: readonly number[], position: number): ProofStep {
  const { table, laidOut } = context;
  const column = laidOut.columns[position];
  const [only, ...others] = rows;
  const label = cellLabel(table, reference, table.columns[position] ?? '');
  const children =
    only === undefined || column === undefined
      ? []
      : others.length > 0
        ? rows.map((row) => proveNumber(context, ofRow(table, row, reference, position), [row], position))
        : column.content === undefined
          ? (column.terms ?? []).map(({ column: other, sign }) => {
              const child = proveNumber(context, { ...reference, ...columnOf(table, other) }, rows, other);
              return sign === 1 ? child : takenOff(child);
            })
          : entriesIn(context, only, position).map((entry) => entryStep(context, entry));
  const number = rows.reduce((sum, row) => sum + Math.round((table.rows[row]?.values[position] ?? 0) * 100), 0) / 100;
  return step({
    kind: 'sum',
    label,
    sentence: `${label}: ${postsText(number)}${madeOf(others.length > 0, column?.content === undefined, children)}.`,
    value: String(number),
    unit: 'posts',
    question: { ...questionOf(reference), ...columnOf(table, position) },
    children,
  });
}

/** A column that is taken off: what it shows, with a minus. */
function takenOff(child: ProofStep): ProofStep {
  const number = -Number(child.value);
  const label = `${child.label}, taken off`;
  const sentence = `${label}: ${postsText(number)}.`;
  return step({ kind: 'amount', label, sentence, value: String(number), unit: 'posts', children: [child] });
}

function madeOf(isOfRows: boolean, isOfColumns: boolean, children: readonly ProofStep[]): string {
  const { length } = children;
  if (length === 0) return '; nothing stands in it';
  if (isOfRows) return `, the sum of ${length} rows`;
  return isOfColumns ? `, what ${length} columns come to` : '';
}

function provePercent(context: Context, reference: PostReference, rows: readonly number[], id: string): ProofStep {
  const { table, statement } = context;
  const layout = statement.tables.find(({ number }) => number === table.number);
  const column =
    layout?.of === 'posts' ? layout.columns.find((one) => 'percentage' in one && one.id === id) : undefined;
  if (column === undefined || !('percentage' in column))
    throw new Error(`Table ${table.number} has no percentage ${id}`);
  const { of, on } = column.percentage;
  const children = [of, on].map((name) => {
    const position = findColumn(table, name);
    return proveNumber(context, { ...reference, ...columnOf(table, position) }, rows, position);
  });
  const label = cellLabel(table, reference, column.title);
  const shown = table.percentages?.find((one) => one.id === id);
  const [only] = rows;
  const value = (rows.length === 1 && only !== undefined ? shown?.rows[only] : shown?.total) ?? undefined;
  return step({
    kind: 'sum',
    label,
    sentence: `${label}: ${value === undefined ? 'no percentage' : `${value} per cent`}, one column of another.`,
    ...defined({ value }),
    question: { ...questionOf(reference), column: id },
    children,
  });
}

function entriesIn(
  { laidOut: { rows, columns, order } }: Context,
  row: number,
  position: number,
): readonly PostEntry[] {
  const content = columns[position]?.content;
  if (content === undefined) return [];
  return rows[row]?.entries.filter((entry) => countsIn(entry, content, order.chainOf)) ?? [];
}

const DONE = {
  before: 'approved before',
  establish: 'established',
  abolish: 'abolished',
  reclassify: 'reclassified',
  redeploy: 'redeployed',
  reassign: 'reassigned',
  convert: 'converted',
  end: 'ended',
} as const;

/** One row of a requirement, or posts of before: where the statement lists them, with its sources. */
function entryStep({ statement }: Context, { of, size, action, year, names }: PostEntry): ProofStep {
  const number = size / 100;
  const what = [names.grade, names.dutyStation, names.postTitle].filter((name) => name !== undefined).join(', ');
  const label = `${postsText(number)} ${what}`;
  const said = { kind: 'amount', label, value: String(number), unit: 'posts' } as const;
  if ('before' in of)
    return step({
      ...said,
      sentence: `${label}: approved before the statement changes them.`,
      sources: statement.postsBefore?.[of.before]?.source ?? [],
    });
  const requirement = statement.requirements.find(({ id }) => id === of.requirement);
  const posts = requirement === undefined ? undefined : kindOf(requirement).posts?.of(requirement);
  return step({
    ...said,
    sentence: `${label}: ${DONE[action]} in ${year}, row ${of.row + 1} of "${of.requirement}".`,
    requirement: of.requirement,
    sources: posts?.source ?? [],
  });
}

/** "1 post", "2.5 posts". */
export function postsText(number: number): string {
  return `${signedDecimal(String(number))} ${Math.abs(number) === 1 ? 'post' : 'posts'}`;
}

function cellLabel(table: PostLayoutTable, reference: PostReference, column: string): string {
  return `Table ${table.number}, ${postRowText(table, reference)}, ${column}`;
}

/** What a row of posts is called: its names with their titles; the total without any. */
export function postRowText(
  table: PostLayoutTable,
  { sum, ...names }: RowNames & { sum?: string | undefined },
): string {
  if (sum !== undefined) return table.subtotals?.find(({ id }) => id === sum)?.title ?? sum;
  const { section, group } = names;
  const own = (['fund', 'dutyStation', 'category', 'grade', 'type', 'postTitle'] as const).flatMap((level) => {
    const name = names[level];
    if (name === undefined) return [];
    return table.names.find((one) => one.level === level && one.name === name)?.title ?? name;
  });
  const said = [rowText({ section, group }), ...own].filter((name) => name !== '');
  return said.length === 0 ? (table.totalTitle ?? 'Total') : said.join(', ');
}

function ofRow(table: PostLayoutTable, row: number, reference: PostReference, position: number): PostReference {
  const { values: _values, ...names } = table.rows[row] ?? { values: [] };
  return { table: reference.table, ...columnOf(table, position), ...names };
}

function columnOf({ columnYears }: PostLayoutTable, position: number): { column: string } {
  return { column: columnYears[position]?.id ?? '' };
}

function questionOf({ table, year, column, sum, ...names }: PostReference) {
  const { group, section, fund, dutyStation, category, grade, type, postTitle } = names;
  return {
    table,
    ...defined({ year, column, sum, group, section, fund, dutyStation, category, grade, type, postTitle }),
  };
}
