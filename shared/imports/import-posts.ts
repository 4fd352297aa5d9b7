import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import { isSlug } from '../canonical/text-formats.ts';
import { gradeKey } from '../model/grade.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { Requirement } from '../requirements/index.ts';
import { type AnnexRow, type PostRequirement, isPosts, postRequirementSchema } from '../requirements/post-schema.ts';
import { rowChange } from './field-differences.ts';
import type { ImportedTable, ImportRecord, ReadTable, RowChange } from './import-table.ts';
import { POST_COLUMNS } from './post-columns.ts';
import { refuse } from './read-table.ts';
import { rateIn, rateText } from './requirement-columns.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

/**
 * Takes rows of posts into a statement. A requirement that the table names gets its rows, in their order; what a row does
 * not say of posts of the same grade, place and title (functions, a rate of their own) stays. Requirements that it does
 * not name stay as they are.
 *
 * @throws Refused with every problem by row and column.
 */
export function importPosts(statement: Statement, table: ReadTable): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const groups = new Map<string, ImportRecord[]>();
  for (const record of table.records) {
    const id = record.cells['requirement'] ?? '';
    if (isSlug(id)) groups.set(id, [...(groups.get(id) ?? []), record]);
    else
      problems.push(
        table.at(
          record,
          'requirement',
          id === ''
            ? 'is needed here'
            : `must be an id such as "secretariat-posts"; found ${JSON.stringify(id.slice(0, 60))}`,
        ),
      );
  }
  const requirements = [...statement.requirements];
  for (const [id, records] of groups) {
    const position = requirements.findIndex((one) => one.id === id);
    const before = requirements[position];
    const made = makePosts(table, records, id, before, problems, changes);
    if (made === undefined) continue;
    if (position < 0) requirements.push(made);
    else requirements[position] = made;
  }
  if (problems.length > 0) throw refuse(problems);
  return { document: { ...statement, requirements }, changes };
}

function makePosts(
  table: ReadTable,
  records: readonly ImportRecord[],
  id: string,
  before: Requirement | undefined,
  problems: Problem[],
  changes: RowChange[],
): PostRequirement | undefined {
  const [first] = records;
  if (first === undefined) return undefined;
  if (before !== undefined && !isPosts(before)) {
    problems.push(
      table.at(first, 'requirement', `"${id}" is a requirement of kind "${before.kind}", which lists no posts`),
    );
    return undefined;
  }
  // One reader a row, so that a cell that is refused is named once.
  const readers = records.map((record) => makeRowReader(table, record, problems));
  const [head] = readers;
  if (head === undefined) return undefined;
  const { posts, gone } = matchRows(records, readers, before);
  refuseOtherHeads(readers, first, { id, before });
  const whole =
    before === undefined
      ? { ...newPosts(head, id), posts: posts.map(({ post }) => post) }
      : { ...before, posts: posts.map(({ post }) => post) };
  const parsed = postRequirementSchema.safeParse(whole);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      refuseIssues((issue.path[0] === 'posts' ? posts[Number(issue.path[1])]?.row : head) ?? head, [issue], columnOf);
    return undefined;
  }
  posts.forEach(({ record, same, post }) => {
    changes.push(
      rowChange(
        record.number,
        `${post.number ?? ''} ${post.grade ?? ''} ${post.dutyStation ?? ''}, ${post.title ?? ''} [${id}]`,
        same,
        post,
      ),
    );
  });
  for (const { number, grade, dutyStation, title } of gone)
    changes.push({
      row: first.number,
      of: `${number} ${grade} ${dutyStation}, ${title} [${id}]`,
      what: 'removed',
      fields: [],
    });
  return parsed.data;
}

/** A row of the table with the posts that it makes, of those that were there where they are the same. */
type MatchedRow = { record: ImportRecord; row: RowReader; same: AnnexRow | undefined; post: Partial<AnnexRow> };

/** Matches rows with the posts of a requirement: of several alike, each is one of those that were there. */
function matchRows(
  records: readonly ImportRecord[],
  readers: readonly RowReader[],
  before: PostRequirement | undefined,
): { posts: readonly MatchedRow[]; gone: readonly AnnexRow[] } {
  const known: readonly AnnexRow[] = before?.posts ?? [];
  const taken = new Set<AnnexRow>();
  const posts = readers.flatMap((row, position): MatchedRow[] => {
    const record = records[position];
    if (record === undefined) return [];
    const same = known.find((one) => !taken.has(one) && isSamePost(one, record));
    if (same !== undefined) taken.add(same);
    const made = annexRow(row, same);
    const number = isGivenUp(row, before) && made.number !== undefined ? minus(made.number) : made.number;
    return [{ record, row, same, post: { ...same, ...made, ...defined({ number }) } }];
  });
  // An annex has the same posts in another order, which is no change of them.
  const place = ({ same }: MatchedRow) => (same === undefined ? -1 : known.indexOf(same));
  const isReordered = taken.size === known.length && posts.length === known.length;
  return {
    posts: isReordered ? posts.toSorted((a, b) => place(a) - place(b)) : posts,
    gone: known.filter((one) => !taken.has(one)),
  };
}

/** Among posts that are established, those that the annex calls abolished are given up: their number has a minus. */
function isGivenUp(row: RowReader, before: PostRequirement | undefined): boolean {
  return before !== undefined && (before.action ?? 'establish') === 'establish' && row.text('action') === 'abolish';
}

function minus(number: string): string {
  return number.startsWith('-') ? number : `-${number}`;
}

/** What is said of all rows together must be what the first of them says, or the requirement that is there. */
function refuseOtherHeads(
  readers: readonly RowReader[],
  first: ImportRecord,
  { id, before }: { id: string; before: PostRequirement | undefined },
): void {
  const stated = before === undefined ? first.cells : headCells(before);
  for (const row of readers) {
    for (const column of HEAD_COLUMNS) {
      const text = row.text(column);
      if (text === undefined || text === (stated[column] ?? '').trim()) continue;
      if (column === 'action' && isGivenUp(row, before)) continue;
      const where = before === undefined ? `row ${first.number}` : 'the statement, where it is changed';
      row.refuse(
        column,
        `says otherwise of "${id}" than ${where}: ${JSON.stringify((stated[column] ?? '').slice(0, 60))}`,
      );
    }
  }
}

function isSamePost(post: AnnexRow, { cells }: ImportRecord): boolean {
  return (
    gradeKey(post.grade) === gradeKey(cells['grade'] ?? '') &&
    isSameName(post.dutyStation, cells['dutyStation'] ?? '') &&
    isSameName(post.title, cells['title'] ?? '')
  );
}

function annexRow(row: RowReader, same: AnnexRow | undefined): Partial<AnnexRow> {
  return {
    ...defined({
      number: row.decimal('number'),
      grade: row.text('grade'),
      dutyStation: row.text('dutyStation'),
      title: row.text('title'),
      subprogramme: row.text('subprogramme'),
    }),
    ...beforeOf(row, same),
    ...(row.text('category') !== undefined && { category: row.text('category')?.toLowerCase() as never }),
  };
}

/** What the posts were before they change; what the row does not say of it stays. */
function beforeOf(row: RowReader, same: AnnexRow | undefined): Pick<AnnexRow, 'from'> {
  const stated = defined({
    grade: row.text('gradeBefore'),
    dutyStation: row.text('dutyStationBefore'),
    title: row.text('titleBefore'),
    rate: rateIn(row, 'rateBefore', 'per year', same?.from?.rate),
  });
  // Whether it is one the schema says.
  return Object.keys(stated).length === 0 ? {} : { from: { ...same?.from, ...(stated as AnnexRow['from']) } };
}

function newPosts(row: RowReader, id: string): object {
  const effective = row.text('effective');
  const day =
    effective !== undefined && /^\d{4}$/.test(effective)
      ? { in: Number(effective) }
      : effective === undefined
        ? undefined
        : { on: row.day('effective') };
  return {
    kind: 'post',
    id,
    title: row.text('name') ?? id,
    mandates: [],
    ...defined({ source: row.sources(), type: row.text('type')?.toLowerCase(), effective: day, action: actionIn(row) }),
    charge: {
      ...defined({ section: row.text('section') }),
      object: row.text('object') ?? 'Posts',
      servicing: 'non-conference',
    },
  };
}

/** What is done to the posts of a new requirement; to establish them is what is done if nothing is said. */
function actionIn(row: RowReader): string | undefined {
  const action = row.text('action')?.toLowerCase();
  return action === 'establish' ? undefined : action;
}

function columnOf(path: readonly PropertyKey[]): string {
  if (path[0] === 'posts' && path[2] === 'from') return `${String(path[3] ?? 'grade')}Before`;
  if (path[0] === 'posts') return String(path[2] ?? 'number');
  const last = String(path[0] === 'charge' ? (path[1] ?? 'section') : (path[0] ?? 'requirement'));
  return last === 'title' ? 'name' : last;
}

/** What is said of all rows of a requirement together. */
const HEAD_COLUMNS = ['name', 'section', 'object', 'type', 'action', 'effective', 'source', 'paragraph'] as const;

function headCells({
  title,
  charge,
  type,
  action,
  effective,
  source,
}: PostRequirement): Readonly<Record<string, string | undefined>> {
  return {
    name: title,
    section: charge.section,
    object: charge.object,
    type,
    action: action ?? 'establish',
    effective: 'on' in effective ? effective.on : 'in' in effective ? String(effective.in) : undefined,
    source: source.map(({ symbol }) => symbol).join('; '),
    paragraph: source[0]?.paragraph,
  };
}

/** The posts of a statement as rows of the same columns, so that what leaves comes back. */
export function postCells({ requirements }: Statement): readonly (readonly string[])[] {
  return requirements.filter(isPosts).flatMap((posts) =>
    posts.posts.map((post) => {
      const { number, grade, dutyStation, title, category, subprogramme, from } = post;
      const own = {
        ...{ number, grade, dutyStation, title, category, subprogramme },
        ...{ gradeBefore: from?.grade, dutyStationBefore: from?.dutyStation, titleBefore: from?.title },
        rateBefore: rateText(from?.rate),
      };
      const cells: Readonly<Record<string, string | undefined>> = {
        ...headCells(posts),
        requirement: posts.id,
        ...own,
      };
      return POST_COLUMNS.filter(({ derived }) => derived !== true).map(({ name }) => cells[name] ?? '');
    }),
  );
}
