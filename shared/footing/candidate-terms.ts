import type { FiguresTable, TableRow } from './figures-table.ts';
import type { Searched } from './find-parents.ts';
import { labelKey, leavesOutStaffAssessment } from './row-label.ts';
import { runsThatCouldAgree } from './rough-figures.ts';

/** Where a walk is: what no total has taken up yet, and what each total before has. */
export type Walk = Searched & {
  readonly open: readonly number[];
  readonly taken: ReadonlyMap<number, readonly number[]>;
};

export function isAdded({ role }: TableRow): boolean {
  return role !== 'heading' && role !== 'of-which' && role !== 'not-added' && role !== 'repeated';
}

export function isTotal({ role }: Pick<TableRow, 'role'>): boolean {
  return role === 'subtotal' || role === 'total' || role === 'grand-total';
}

export function isStrong(row: TableRow | undefined): boolean {
  return row?.role === 'subtotal' || row?.namesSection === true;
}

export function isTotalAt(table: FiguresTable, at: number): boolean {
  const row = table.rows[at];
  return row !== undefined && isTotal(row);
}

/**
 * What the label says: a subtotal reaches back to the total before it, a total of a section to where the section
 * begins, any other to the top.
 */
export function expectedTerms(walk: Walk, at: number): readonly number[] {
  const { table, open } = walk;
  const row = table.rows[at];
  if (row === undefined) return open;
  if (row.namesSection && row.section !== undefined) {
    const own = open.filter((entry) => table.rows[entry]?.section === row.section);
    if (own.length > 0) return own;
  }
  if (leavesOutStaffAssessment(row.label)) return withoutStaffAssessment(walk);
  const lastTotal = open.findLastIndex((entry) => isTotalAt(table, entry));
  const sinceTotal = open.slice(lastTotal + 1);
  if (row.role === 'subtotal' && sinceTotal.length > 0) return sinceTotal;
  const isNamed = labelKey(row.label.replace(/\btotals?\b/iu, '')).length > 0;
  const previousIsTotal = table.rows[open[lastTotal] ?? -1]?.role === 'total';
  return row.role === 'total' && isNamed && previousIsTotal && sinceTotal.length > 1 ? sinceTotal : open;
}

/**
 * What is open but for staff assessment and its income; where a total has taken them up already, what else it has taken
 * up.
 */
function withoutStaffAssessment({ table, open, taken }: Walk): readonly number[] {
  const isAssessment = (entry: number) => ['36', 'income 1'].includes(table.rows[entry]?.section ?? '');
  return open
    .flatMap((entry) => {
      const terms = taken.get(entry) ?? [];
      return terms.some(isAssessment) ? terms : [entry];
    })
    .filter((entry) => !isAssessment(entry));
}

/** Ends of the open list that begin at a heading or a total, nearest first, are tried in any case up to so many. */
const boundariesMax = 8;

/**
 * Ends of the open list, longest first: those that could agree and those that begin where a reader would; totals alone;
 * what is net of staff assessment.
 */
export function candidateTerms(walk: Walk, at: number): readonly (readonly number[])[] {
  const { table, open, columns, rough } = walk;
  const nearest = open.slice(-searchedMax);
  const counts = new Set([1, ...runsThatCouldAgree(rough, columns, at, nearest.toReversed())]);
  const boundaries = nearest.flatMap((entry, place) =>
    beginsAtBoundary(table, [entry]) ? [nearest.length - place] : [],
  );
  for (const count of boundaries.slice(-boundariesMax)) counts.add(count);
  const ends = [...counts].sort((one, other) => other - one).map((count) => open.slice(-count));
  const totalsAlone = open.filter((entry) => isTotalAt(table, entry));
  const further = totalsAlone.length > 1 && totalsAlone.length < open.length ? [totalsAlone] : [];
  const isNet = leavesOutStaffAssessment(table.rows[at]?.label ?? '');
  return [...(isNet ? [withoutStaffAssessment(walk)] : []), ...ends, ...further];
}

export function beginsAtBoundary(table: FiguresTable, terms: readonly number[]): boolean {
  const before = table.rows[(terms[0] ?? 0) - 1];
  return before === undefined || before.role === 'heading' || isTotal(before);
}

/** The open list beyond this many rows is not searched for totals without the word. */
export const searchedMax = 100;
