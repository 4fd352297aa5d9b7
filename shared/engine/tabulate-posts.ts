import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import type { PostColumn, PostLayout, PostSide } from '../model/post-layout.ts';
import { type PostFilter, fitsPosts } from '../model/post-filter.ts';
import type { PostLevel } from '../model/row-levels.ts';
import type { Statement } from '../model/statement.ts';
import { POST_ACTIONS } from '../requirements/post-schema.ts';
import type { PostLayoutTable } from '../results/estimate.ts';
import { type Timeline, makeTimeline } from '../time/timeline.ts';
import { type PostMove, gatherPostMoves } from './gather-post-moves.ts';
import type { PercentColumn } from './lay-out-columns.ts';
import { type LaidOutRow, layOutRows, layOutSpans } from './lay-out-rows.ts';
import { bandOf, bandsOf, makePostOrder, titlesOfPosts } from './order-posts.ts';
import type { RowOrder } from './order-rows.ts';
import { groupsShown, percentages } from './tabulate-layout.ts';

/** Posts in a row: how many came or went, in which year, by what. `names.category` is the band of the table. */
export type PostEntry = Omit<PostMove, 'names'> & { names: Omit<PostMove['names'], 'category'> & { category: string } };

/** What a column counts of the posts of a row. */
type PostContent = {
  year: number;
  at: PostSide;
  only: readonly PostFilter[] | undefined;
  action?: PostMove['action'];
};

type LaidOutPostColumn = {
  shown: PostLayoutTable['columnYears'][number];
  content?: PostContent;
  /** Columns before it that it adds up and takes off, by position. */
  terms?: readonly { column: number; sign: 1 | -1 }[];
};

/** A table of posts before its numbers are added up. */
export type LaidOutPosts = {
  levels: readonly PostLevel[];
  order: RowOrder<PostLevel>;
  columns: readonly LaidOutPostColumn[];
  percents: readonly PercentColumn[];
  rows: readonly LaidOutRow<PostEntry>[];
};

/** What is done to posts, as columns call it; posts that end are given up without an action of their own. */
const ACTION_TITLES = {
  establish: 'Established',
  abolish: 'Abolished',
  reclassify: 'Reclassified',
  redeploy: 'Redeployed',
  reassign: 'Reassigned',
  convert: 'Converted',
  end: 'Ended',
} as const;
const ACTIONS = [...POST_ACTIONS, 'end'] as const;

/** The tables of posts that a statement lays out. */
export function tabulatePosts(statement: Statement, timeline: Timeline): readonly PostLayoutTable[] {
  const layouts = statement.tables.filter((layout) => layout.of === 'posts');
  if (layouts.length === 0) return [];
  const moves = inOrder(gatherPostMoves(statement, timeline));
  return layouts.map((layout) => postTable(statement, layout, layOutPosts(statement, layout, moves)));
}

/** The rows and columns of one of the tables of posts, with the posts that stand in them; undefined if it is none. */
export function openPostTable(statement: Statement, number: number): LaidOutPosts | undefined {
  const layout = statement.tables.find((one) => one.number === number);
  if (layout?.of !== 'posts') return undefined;
  const timeline = makeTimeline(statement.milestones, statement.registers);
  return layOutPosts(statement, layout, inOrder(gatherPostMoves(statement, timeline)));
}

/** An order that does not depend on that of the requirements: the first of several spellings is the same always. */
function inOrder(moves: readonly PostMove[]): readonly PostMove[] {
  return moves
    .map((move) => ({ move, key: JSON.stringify([move.names, move.year, move.of]) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ move }) => move);
}

/** Rows of posts that have any in one of the columns. */
function layOutPosts(statement: Statement, layout: PostLayout, moves: readonly PostMove[]): LaidOutPosts {
  const order = makePostOrder(statement, layout);
  const levels = postLevelsOf(layout);
  const entries = postEntries(layout, moves, order.chainOf);
  const { columns, percents } = layOutPostColumns(statement, layout, entries, order.chainOf);
  const rows = layOutRows(entries, levels, layout, order).filter((row) =>
    acrossPostColumns(columns, row.entries, order.chainOf).some((size) => size !== 0),
  );
  return { levels, order, columns, percents, rows };
}

function postTable(
  statement: Statement,
  layout: PostLayout,
  { levels, order, columns, percents, rows }: LaidOutPosts,
): PostLayoutTable {
  const sizesOf = (own: readonly PostEntry[]) => acrossPostColumns(columns, own, order.chainOf);
  const sumOf = (from: number, to: number) => sizesOf(rows.slice(from, to).flatMap((row) => row.entries));
  const spans = layOutSpans(rows, levels, layout, statement, order);
  const values = rows.map((_, position) => sumOf(position, position + 1));
  const subtotals = spans.map((span) => ({ ...span, values: sumOf(span.from, span.to) }));
  const total = sumOf(0, rows.length);
  const { heading, sectionNames, totalTitle } = layout.rows ?? {};
  const groups = groupsShown(statement, rows, order);
  return {
    number: layout.number,
    title: layout.title,
    measure: 'posts',
    columns: columns.map(({ shown }) => shown.label),
    columnYears: columns.map(({ shown }) => shown),
    by: [...levels],
    names: namesShown(statement, layout, rows, levels),
    rows: rows.map(({ names }, position) => ({ ...names, values: inPosts(values[position] ?? []) })),
    ...(subtotals.length > 0 && { subtotals: subtotals.map((sum) => ({ ...sum, values: inPosts(sum.values) })) }),
    total: inPosts(total),
    ...(groups.length > 0 && { groups }),
    ...(percents.length > 0 && {
      percentages: percents.map((column) => percentages(column, values, subtotals, total)),
    }),
    ...defined({ heading, sectionNames, totalTitle, negatives: statement.negatives }),
  };
}

/** The levels by which a layout tells its rows apart. */
export function postLevelsOf({ rows }: PostLayout): readonly PostLevel[] {
  return rows?.by ?? ['category', 'grade'];
}

/** The posts that a layout takes in, each under the band that the table has for its grade. */
function postEntries(
  layout: PostLayout,
  moves: readonly PostMove[],
  groupsOf: (group: string | undefined) => readonly string[],
): readonly PostEntry[] {
  const bands = bandsOf(layout);
  return moves
    .map((move): PostEntry => {
      const { grade, category } = move.names;
      return { ...move, names: { ...move.names, category: bandOf(bands, grade, category) } };
    })
    .filter(({ names }) => fitsPosts(names, layout.rows?.only, groupsOf));
}

/** The columns of a layout in their order. Of actions only those have a column that something is done by. */
function layOutPostColumns(
  { years: { first, last } }: Pick<Statement, 'years'>,
  layout: PostLayout,
  entries: readonly PostEntry[],
  groupsOf: (group: string | undefined) => readonly string[],
): { columns: readonly LaidOutPostColumn[]; percents: readonly PercentColumn[] } {
  const columns: LaidOutPostColumn[] = [];
  const percents: PercentColumn[] = [];
  const positionOf = (id: string) => columns.findIndex(({ shown }) => shown.id === id);
  const termsOf = (ids: readonly string[], sign: 1 | -1) =>
    ids.flatMap((id) => (positionOf(id) < 0 ? [] : [{ column: positionOf(id), sign }]));
  for (const column of layout.columns) {
    if ('generated' in column) {
      for (let year = first; year <= last; year += 1)
        columns.push(numbersColumn(String(year), String(year), { year, at: 'after', only: column.only }));
    } else if ('changes' in column) {
      for (const action of ACTIONS) {
        const content = { year: column.changes, at: 'change' as const, only: column.only, action };
        if (entries.some((entry) => countsIn(entry, content, groupsOf)))
          columns.push({
            shown: {
              label: ACTION_TITLES[action],
              year: column.changes,
              id: `${column.changes}-${action}`,
              kind: 'action',
            },
            content,
          });
      }
    } else if ('percentage' in column) {
      const { id, title, percentage, decimals = 1 } = column;
      const [of, on] = [positionOf(percentage.of), positionOf(percentage.on)];
      percents.push({ id, label: title, of, on, decimals, at: columns.length });
    } else if ('sum' in column) {
      const { id, title, sum, less = [] } = column;
      columns.push({ shown: { label: title, id, kind: 'sum' }, terms: [...termsOf(sum, 1), ...termsOf(less, -1)] });
    } else {
      const { year, at = 'after', only, title = at === 'after' ? String(year) : `${year}, ${at}` } = column;
      columns.push(numbersColumn(postColumnIds(column, [])[0] ?? '', title, { year, at, only }));
    }
  }
  return { columns, percents };
}

function numbersColumn(id: string, label: string, content: PostContent): LaidOutPostColumn {
  return { shown: { label, year: content.year, id, kind: content.at }, content };
}

/** The ids of a column as its layout has it. `years` are those that a statement shows. */
export function postColumnIds(column: PostColumn, years: readonly number[]): readonly string[] {
  if ('generated' in column) return years.map(String);
  if ('changes' in column) return ACTIONS.map((action) => `${column.changes}-${action}`);
  if (!('year' in column)) return [column.id];
  const { year, at = 'after', id } = column;
  if (id !== undefined) return [id];
  return [at === 'after' ? String(year) : `${year}-${at}`];
}

/** Whether posts are counted in a column. */
export function countsIn(
  { year, action, names }: PostEntry,
  content: PostContent,
  groupsOf: (group: string | undefined) => readonly string[],
): boolean {
  const isThen = { before: year < content.year, change: year === content.year, after: year <= content.year }[
    content.at
  ];
  return (
    isThen && (content.action === undefined || content.action === action) && fitsPosts(names, content.only, groupsOf)
  );
}

/** Some posts across the columns, in hundredths. */
function acrossPostColumns(
  columns: readonly LaidOutPostColumn[],
  entries: readonly PostEntry[],
  groupsOf: (group: string | undefined) => readonly string[],
): readonly number[] {
  const sizes: number[] = [];
  for (const { content, terms = [] } of columns) {
    const added = terms.reduce((sum, { column, sign }) => sum + sign * (sizes[column] ?? 0), 0);
    const counted = content === undefined ? [] : entries.filter((entry) => countsIn(entry, content, groupsOf));
    sizes.push(added + counted.reduce((sum, { size }) => sum + size, 0));
  }
  return sizes;
}

function inPosts(sizes: readonly number[]): readonly number[] {
  return sizes.map((size) => size / 100);
}

function namesShown(
  statement: Statement,
  layout: PostLayout,
  rows: readonly { names: Partial<Record<PostLevel, string | undefined>> }[],
  levels: readonly PostLevel[],
): PostLayoutTable['names'] {
  const titleOf = titlesOfPosts(statement, layout);
  return levels.flatMap((level) =>
    [...new Set(rows.flatMap(({ names }) => names[level] ?? []))].flatMap((name) => {
      const title = titleOf(level, name);
      return title === undefined ? [] : [{ level, name, title }];
    }),
  );
}
