import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import type { Base } from '../model/base-amounts.ts';
import type { Charge } from '../model/charge.ts';
import { gradeKey } from '../model/grade.ts';
import { defaultFund, listFunds } from '../model/fund.ts';
import { fitsOne } from '../model/line-filter.ts';
import type { LayoutLists } from '../model/row-lists.ts';
import { POST_LEVELS, type PostLevel, ROW_LEVELS, type RowLevel, type RowNames } from '../model/row-levels.ts';
import type { PostLayout } from '../model/post-layout.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { asksForFunds, linesOfLayout } from './lines-of-funds.ts';
import type { RowOrder } from './order-rows.ts';

/** What stands in a row: lines of the estimate and amounts of bases. */
export type Entry =
  { names: Partial<Charge>; line: EstimatedLine } | { names: Partial<Charge>; base: string; amount: string };

/** A row, and what stands in it: amounts, or posts. */
export type LaidOutRow<One = Entry> = { names: RowNames; entries: readonly One[] };

/** A level of rows of amounts or of posts. */
type Level = RowLevel | PostLevel;

/** A sum of rows from one position up to another, before its amounts are known. */
export type Span = RowNames & { id?: string; title?: string; above?: true; from: number; to: number };

/** The levels by which a layout tells its rows apart. */
export function rowLevelsOf({ groups = [] }: Pick<LayoutLists, 'groups'>, { rows }: OwnLayout): readonly RowLevel[] {
  return rows?.by ?? [...(groups.length === 0 ? [] : (['group'] as const)), 'section', 'object', 'line'];
}

/** Lines and base amounts that a layout takes in, one entry each. */
export function gatherEntries(
  lists: Pick<LayoutLists, 'bases' | 'sections' | 'funds'>,
  layout: OwnLayout,
  lines: readonly EstimatedLine[],
  order: RowOrder,
): readonly Entry[] {
  const { rows, columns } = layout;
  const { bases = [] } = lists;
  const shown = new Set(columns.flatMap((column) => ('base' in column ? [column.base] : [])));
  const ofBases = bases
    .filter(({ id }) => shown.has(id))
    .flatMap(({ id, amounts }) =>
      amounts.map((one): Entry => ({ names: namesOfBase(one, layout, lists), base: id, amount: one.amount })),
    );
  const entries: readonly Entry[] = [
    ...linesOfLayout(layout, lines).map((line): Entry => ({ names: line, line })),
    ...ofBases,
  ];
  return entries.filter(({ names }) => fitsOne(names, rows?.only, order.chainOf));
}

/** What an amount of a base is of, for a layout: its group is that of its section where it names none. */
export function namesOfBase(
  { amount: _amount, fund, group, ...names }: Base['amounts'][number],
  layout: OwnLayout,
  { sections, funds = [] }: Pick<LayoutLists, 'sections' | 'funds'>,
): Partial<Charge> {
  const own = group ?? sections.find(({ number }) => number === names.section)?.group;
  const payer = asksForFunds(layout) ? (fund ?? defaultFund(listFunds(funds)).id) : undefined;
  return { ...names, ...defined({ group: own, fund: payer }) };
}

/**
 * The rows of a layout in the order of the statement's lists; names are spelled as the first of their entries spells
 * them.
 */
export function layOutRows<One extends { names: RowNames }, Own extends Level>(
  entries: readonly One[],
  levels: readonly Own[],
  { rows }: Pick<OwnLayout | PostLayout, 'rows'>,
  order: RowOrder<Own>,
): readonly LaidOutRow<One>[] {
  const byKey = new Map<string, { names: RowNames; entries: One[] }>();
  for (const entry of entries) {
    const names = namesOf(entry.names, levels, order, rows?.groupDepth);
    const key = JSON.stringify(levels.map((level) => levelKey(level, names)));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { names, entries: [entry] });
    else known.entries.push(entry);
  }
  return [...byKey.values()].sort((a, b) => {
    for (const level of levels) {
      const compared = order.compare(level, a.names, b.names);
      if (compared !== 0) return compared;
    }
    return 0;
  });
}

/** Levels whose names are texts that may be spelled in several ways. */
const SPELLED: ReadonlySet<Level> = new Set(['object', 'line', 'dutyStation', 'postTitle']);

function levelKey(level: Level, names: RowNames): string | null {
  const name = names[level];
  if (name === undefined) return null;
  if (level === 'grade') return gradeKey(name);
  return SPELLED.has(level) ? nameKey(name) : name;
}

function namesOf(
  names: RowNames,
  levels: readonly Level[],
  order: Pick<RowOrder, 'chainOf'>,
  depth: number | undefined,
): RowNames {
  const chain = order.chainOf(names.group);
  const all = { ...names, group: depth === undefined ? names.group : chain[Math.min(depth, chain.length) - 1] };
  return Object.fromEntries(levels.flatMap((level) => (all[level] === undefined ? [] : [[level, all[level]]])));
}

type Named = Pick<LaidOutRow, 'names'>;

const NAMES: readonly Level[] = [...ROW_LEVELS, ...POST_LEVELS];

/**
 * Subtotals of runs of rows that are alike down to a level; one of a single row would repeat it. Then the running
 * totals.
 */
export function layOutSpans<Own extends Level>(
  rows: readonly Named[],
  levels: readonly Own[],
  layout: Pick<OwnLayout | PostLayout, 'rows'>,
  statement: Pick<LayoutLists, 'groups'>,
  order: RowOrder<Own>,
): readonly Span[] {
  const { subtotalsStand = 'below', runningTotals = [] } = layout.rows ?? {};
  const subtotals: readonly Level[] = layout.rows?.subtotals ?? [];
  const groups = new Map((statement.groups ?? []).map((group) => [group.id, group]));
  const isOfGroup = (span: Span) => NAMES.every((level) => level === 'group' || span[level] === undefined);
  const spans = levels.flatMap((level, position) => {
    if (!subtotals.includes(level)) return [];
    const before = levels.slice(0, position);
    return level === 'group' ? groupSpans(rows, before, order) : runs(rows, [...before, level]);
  });
  const placed = spans.flatMap((span): readonly Span[] => {
    const group = isOfGroup(span) ? groups.get(span.group ?? '') : undefined;
    const title = group?.subtotalTitle;
    // One of a single row would repeat it, and one of all rows the total.
    const isTotal = span.from === 0 && span.to === rows.length && title === undefined;
    if (span.to - span.from < 2 || isTotal || group?.subtotal === false) return [];
    const isAbove = subtotalsStand === 'above' && title === undefined;
    return [{ ...span, ...(title !== undefined && { title }), ...(isAbove && { above: true }) }];
  });
  // Where several end at one row the innermost comes first, also of those that take in the same rows: spans are found
  // from the outermost level inwards.
  placed.reverse().sort((a, b) => a.to - b.to || b.from - a.from);
  const [outermost] = levels;
  const running = runningTotals.map(({ id, title, after }): Span => {
    const [level, name] =
      'section' in after ? (['section', after.section] as const) : (['group', after.group] as const);
    const last = order.lastPosition(level, name);
    const to = outermost === level ? rows.filter((row) => order.position(level, row.names) <= last).length : 0;
    return { id, title, from: 0, to };
  });
  return [...placed, ...running];
}

/** Runs of rows that have the same names at certain levels. */
function runs(rows: readonly Named[], levels: readonly Level[]): readonly Span[] {
  return runsBy(rows, ({ names }) => {
    const own = Object.fromEntries(
      levels.flatMap((level) => (names[level] === undefined ? [] : [[level, names[level]]])),
    );
    return { key: JSON.stringify(levels.map((level) => levelKey(level, names))), names: own };
  });
}

/** Runs of rows that lie in one group, whatever lies between: of the outermost groups, of those in them, and so on. */
function groupSpans(
  rows: readonly Named[],
  before: readonly Level[],
  order: Pick<RowOrder, 'chainOf'>,
): readonly Span[] {
  const deepest = Math.max(0, ...rows.map(({ names }) => order.chainOf(names.group).length));
  return Array.from({ length: deepest }, (_, depth) => depth).flatMap((depth) =>
    runsBy(rows, ({ names }) => {
      const chain = order.chainOf(names.group);
      const group = chain[depth];
      if (group === undefined) return undefined;
      const outer = Object.fromEntries(
        before.flatMap((level) => (names[level] === undefined ? [] : [[level, names[level]]])),
      );
      return {
        key: JSON.stringify([before.map((level) => levelKey(level, names)), group]),
        names: { ...outer, group },
      };
    }),
  );
}

function runsBy(
  rows: readonly Named[],
  keyOf: (row: Named) => { key: string; names: RowNames } | undefined,
): readonly Span[] {
  const found: (Span & { key: string })[] = [];
  rows.forEach((row, position) => {
    const here = keyOf(row);
    if (here === undefined) return;
    const last = found.at(-1);
    if (last?.key === here.key && last.to === position) last.to = position + 1;
    else found.push({ ...here.names, key: here.key, from: position, to: position + 1 });
  });
  return found.map(({ key: _key, ...span }) => span);
}
