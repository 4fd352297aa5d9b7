import { nameKey } from '../canonical/names.ts';
import { isSlug } from '../canonical/text-formats.ts';
import { parse } from '../model/parse.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { type Requirement, requirementSchema } from '../requirements/index.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ImportRecord, ReadTable, RowChange } from './import-table.ts';
import { type FieldColumns, mergeRow } from './merge-row.ts';
import { refuse } from './read-table.ts';
import type { Cells } from './requirement-columns.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

/** Something that a requirement lists, a row each: a document, a service, a deliverable. */
type PartTable<Whole, Part> = {
  /** The field of the requirement that lists them, as its problems name it: "services". */
  path: readonly string[];
  /** By the text of which column a row finds the part that is there. */
  nameColumn: string;
  fields: FieldColumns;
  of: (whole: Whole) => readonly Part[] | undefined;
  nameOf: (part: Part) => string;
  cells: (part: Part) => Cells;
  /** Undefined where the row says of no part. */
  make: (row: RowReader, before: Part | undefined) => object | undefined;
  put: (whole: object, parts: readonly object[]) => object;
};

/**
 * A table of requirements of one kind: which columns say which fields. Without parts a requirement is one row; with
 * them the rows of one id are one requirement, and say alike what is of it as a whole.
 */
export type KindTable<Kind extends Requirement['kind'], Part = never> = {
  kind: Kind;
  columns: readonly ImportColumn[];
  fields: FieldColumns;
  cells: (whole: Extract<Requirement, { kind: Kind }>) => Cells;
  make: (row: RowReader, before: Extract<Requirement, { kind: Kind }> | undefined) => object;
  columnOf: (path: readonly PropertyKey[]) => string;
  parts?: PartTable<Extract<Requirement, { kind: Kind }>, Part>;
};

/**
 * Takes a table of requirements of one kind into a statement: what is there by its id is changed, any other added; of one
 * that is named, parts that the table lacks are removed.
 *
 * @throws Refused with every problem by row and column.
 */
export function importKind<Kind extends Requirement['kind'], Part extends object>(
  statement: Statement,
  table: ReadTable,
  spec: KindTable<Kind, Part>,
): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const requirements = [...statement.requirements];
  const positions = new Map(requirements.map(({ id }, position) => [id, position]));
  for (const [id, records] of rowsById(table, problems)) {
    const position = positions.get(id);
    const made = makeOne(table, { id, records, before: requirements[position ?? -1] }, spec, problems, changes);
    if (made === undefined) continue;
    if (position === undefined) requirements.push(made);
    else requirements[position] = made;
  }
  if (problems.length > 0) throw refuse(problems);
  return { document: { ...statement, requirements }, changes };
}

function rowsById(table: ReadTable, problems: Problem[]): ReadonlyMap<string, readonly ImportRecord[]> {
  const groups = new Map<string, ImportRecord[]>();
  for (const record of table.records) {
    const id = record.cells['id'] ?? '';
    if (!isSlug(id)) {
      const found = `must be an id such as "annual-report"; found ${JSON.stringify(id.slice(0, 60))}`;
      problems.push(table.at(record, 'id', id === '' ? 'is needed here' : found));
      continue;
    }
    const rows = groups.get(id) ?? [];
    if (rows.length === 0) groups.set(id, rows);
    rows.push(record);
  }
  return groups;
}

type Named = { id: string; records: readonly ImportRecord[]; before: Requirement | undefined };

function makeOne<Kind extends Requirement['kind'], Part extends object>(
  table: ReadTable,
  { id, records, before: found }: Named,
  spec: KindTable<Kind, Part>,
  problems: Problem[],
  changes: RowChange[],
): Requirement | undefined {
  const own = records.map((record) => makeRowReader(table, record, problems));
  // What the first row rests on, the others of its requirement rest on too, unless they say otherwise.
  const readers = own.map((row) => ({ ...row, sources: () => row.sources() ?? own[0]?.sources() }));
  const [head] = readers;
  const [first] = records;
  if (head === undefined || first === undefined) return undefined;
  if (found !== undefined && found.kind !== spec.kind) {
    head.refuse('id', `"${id}" is a requirement of kind "${found.kind}"; this table has those of kind "${spec.kind}"`);
    return undefined;
  }
  const before = found as Extract<Requirement, { kind: Kind }> | undefined;
  const { parts } = spec;
  if (parts === undefined)
    for (const other of readers.slice(1)) other.refuse('id', `"${id}" is in row ${first.number} already`);
  else refuseOtherHeads(readers, first, id, Object.values(spec.fields).flat());
  const count = problems.length;
  const whole = mergeRow(before, before && spec.cells(before), spec.make(head, before), spec.fields, head);
  const rows = parts === undefined ? [] : matchParts(readers, records, before, parts);
  const gone = parts === undefined || rows.length === 0 ? [] : partsGone(rows, before, parts);
  const made =
    parts === undefined || rows.length === 0
      ? whole
      : parts.put(
          whole,
          rows.map((row) => row.made),
        );
  const parsed = parseOrSay(made, ({ path: text, message }) => {
    const path = text
      .split(/[.[\]]+/)
      .filter((name) => name !== '')
      .map((name) => (/^\d+$/.test(name) ? Number(name) : name));
    const place = parts === undefined ? undefined : placeInParts(path, parts.path);
    refuseIssues(place === undefined ? head : (rows[place]?.row ?? head), [{ path, message }], (at) =>
      at.includes('source') ? 'source' : spec.columnOf(at),
    );
  });
  if (parsed === undefined || problems.length > count) return undefined;
  changes.push(...changesOf({ records, rows, gone }, before, parsed, spec));
  return parsed;
}

/** A requirement by its schema; each problem is told, and nothing given, where it has any. */
function parseOrSay(made: object, say: (problem: Problem) => void): Requirement | undefined {
  try {
    return parse(requirementSchema, made);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    error.problems.forEach(say);
    return undefined;
  }
}

type PartRow<Part> = { record: ImportRecord; row: RowReader; same: Part | undefined; made: object };

/** Which part each row is of: of several of one name, each is one of those that were there. */
function matchParts<Whole, Part extends object>(
  readers: readonly RowReader[],
  records: readonly ImportRecord[],
  before: Whole | undefined,
  parts: PartTable<Whole, Part>,
): readonly PartRow<Part>[] {
  const known = before === undefined ? [] : (parts.of(before) ?? []);
  const taken = new Set<Part>();
  return readers.flatMap((row, at): PartRow<Part>[] => {
    const record = records[at];
    const name = nameKey(row.text(parts.nameColumn) ?? '');
    const same = known.find((one) => !taken.has(one) && nameKey(parts.nameOf(one)) === name);
    const made = parts.make(row, same);
    if (made === undefined || record === undefined) return [];
    if (same !== undefined) taken.add(same);
    return [{ record, row, same, made: mergeRow(same, same && parts.cells(same), made, parts.fields, row) }];
  });
}

function partsGone<Whole, Part>(
  rows: readonly PartRow<Part>[],
  before: Whole | undefined,
  parts: PartTable<Whole, Part>,
): readonly Part[] {
  const kept = new Set(rows.map(({ same }) => same));
  return before === undefined ? [] : (parts.of(before) ?? []).filter((one) => !kept.has(one));
}

/** What is said of the requirement as a whole must be what its first row says, or left out. */
function refuseOtherHeads(
  readers: readonly RowReader[],
  first: ImportRecord,
  id: string,
  columns: readonly string[],
): void {
  for (const row of readers.slice(1))
    for (const column of columns) {
      const text = row.text(column);
      const stated = first.cells[column] ?? '';
      if (text === undefined || text === stated) continue;
      row.refuse(column, `says otherwise of "${id}" than row ${first.number}: ${JSON.stringify(stated.slice(0, 60))}`);
    }
}

/** Of which part a problem is: ["services", 3, "rate"] of the fourth. */
function placeInParts(path: readonly PropertyKey[], parts: readonly string[]): number | undefined {
  const at = path[parts.length];
  return parts.every((name, place) => path[place] === name) && typeof at === 'number' ? at : undefined;
}

/** What each row did; what is changed of the whole is told with its first row. */
function changesOf<Kind extends Requirement['kind'], Part extends object>(
  { records, rows, gone }: { records: readonly ImportRecord[]; rows: readonly PartRow<Part>[]; gone: readonly Part[] },
  before: Requirement | undefined,
  after: Requirement,
  { parts }: KindTable<Kind, Part>,
): readonly RowChange[] {
  const [first] = records;
  const number = first?.number ?? 0;
  const name = `${after.title} [${after.id}]`;
  if (parts === undefined || rows.length === 0) return [rowChange(number, name, before, after)];
  type Whole = Extract<Requirement, { kind: Kind }>;
  const without = (whole: Requirement) => parts.put(whole, []);
  const whole = rowChange(number, name, before && without(before), without(after));
  const listed = parts.of(after as Whole) ?? [];
  return [
    ...rows.map(({ record, same }, at): RowChange => {
      const part = listed[at];
      const change = rowChange(
        record.number,
        `${part === undefined ? '' : parts.nameOf(part)} [${after.id}]`,
        same,
        part ?? {},
      );
      if (at > 0 || whole.what !== 'changed' || change.what === 'added') return change;
      return { ...change, what: 'changed', fields: [...whole.fields, ...change.fields] };
    }),
    ...gone.map((part): RowChange => ({
      row: number,
      of: `${parts.nameOf(part)} [${after.id}]`,
      what: 'removed',
      fields: [],
    })),
  ];
}

/** The requirements of the kind as rows of the same columns, so that what leaves comes back. */
export function kindCells<Kind extends Requirement['kind'], Part>(
  { requirements }: Statement,
  { kind, columns, cells, parts }: KindTable<Kind, Part>,
): readonly (readonly string[])[] {
  type Whole = Extract<Requirement, { kind: Kind }>;
  return requirements
    .filter((requirement): requirement is Whole => requirement.kind === kind)
    .flatMap((whole) => {
      const head = cells(whole);
      const listed = parts?.of(whole) ?? [];
      const rows =
        parts === undefined || listed.length === 0 ? [head] : listed.map((part) => ({ ...head, ...parts.cells(part) }));
      return rows.map((row: Cells) => columns.map(({ name }) => row[name] ?? ''));
    });
}
