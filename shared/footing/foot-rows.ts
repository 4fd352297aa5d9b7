import type { FiguresTable, TableColumn } from './figures-table.ts';
import { type Addend, cellAt, evidenceDigits, footSum, type FootedSum } from './footed-sum.ts';
import { absolute, valueOf } from './read-figure.ts';
import { couldAgree, type RoughFigures, roughFigures } from './rough-figures.ts';
import { suspectFigures } from './suspect-figure.ts';

/** A column as a sum of others: `2024–2025 = 2024 + 2025`, `change = proposed − approved`. */
type Relation = { readonly column: number; readonly terms: readonly Term[] };
type Term = { readonly column: number; readonly sign: 1n | -1n };
type Reading = { relation: Relation; sums: readonly FootedSum[]; matching: number; wrong: number };

/** Which relation holds is found out on so many rows; then it is held against all. */
const sampledRowsMax = 100;
/** Tables with more columns of amounts than this are not searched for relations among them. */
const relatedColumnsMax = 24;
/** Columns of one year stand at most so far apart: so many years are shown beside one another. */
const stepMax = 6;
/** Relations that no head announces must show themselves in rows with so many digits together. */
const unannouncedDigits = 12;

/**
 * Adds rows across (cross-footing). Each column is tried as a sum or difference of others, and is one if its rows show
 * it: most rows where its head says so ("Total", "2024–2025", "Change"), nearly all where it does not.
 */
export function footRows(table: FiguresTable): readonly FootedSum[] {
  const columns = table.columns.flatMap(({ kind }, column) => (kind === 'amount' ? [column] : []));
  if (columns.length < 2 || columns.length > relatedColumnsMax) return [];
  const rows = table.rows.flatMap(({ role }, row) =>
    role === 'heading' || role === 'not-added' || role === 'repeated' ? [] : [row],
  );
  const related: (readonly number[])[] = [];
  const announcedFirst = [...columns].sort(
    (one, other) => rank(table.columns[one]) - rank(table.columns[other]) || other - one,
  );
  return announcedFirst.flatMap((column) => {
    const found = relationOf(table, columns, rows, column, related);
    if (found === undefined) return [];
    related.push(columnsIn(found));
    const isAnnounced = announces(table.columns[column]);
    return sumsOf(table, rows, found, isAnnounced ? 'label' : 'pattern');
  });
}

/** What the head of a column announces. */
function announces(column: TableColumn | undefined): 'sum' | 'difference' | undefined {
  const head = column?.head ?? '';
  if (
    /\b(?:changes?|variances?|differences?|increases?|decreases?|balance|growth|variation|écart|variación|diferencia|aumento)(?!\p{L})/iu.test(
      head,
    )
  )
    return 'difference';
  const isRange = /\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d\b/u.test(head);
  return isRange ||
    /\b(?:sub|sous-)?tota(?:ls?|ux)\b/iu.test(head) ||
    /\b(?:estimates?|proposed|revised|after recosting|requirements?|net|gross|montants?|estimación|propuest[oa])\b/iu.test(
      head,
    )
    ? 'sum'
    : undefined;
}

function rank(column: TableColumn | undefined): number {
  return announces(column) === undefined ? 1 : 0;
}

/** A year with no other word is nobody's sum. */
function isPlainYear({ head, year }: TableColumn): boolean {
  return year !== undefined && /^\D*\d{4}\s?[a-z]?$/u.test(head) && !/total/iu.test(head) && head.length <= 12;
}

function relationOf(
  table: FiguresTable,
  columns: readonly number[],
  rows: readonly number[],
  column: number,
  related: readonly (readonly number[])[],
): Relation | undefined {
  const described = table.columns[column];
  if (described === undefined || isPlainYear(described) || described.open !== undefined) return undefined;
  const sampled = rows.filter((row) => cellAt(table, row, column) !== undefined).slice(0, sampledRowsMax);
  const announced = announces(described);
  const rough = roughFigures(table);
  let best: Reading | undefined;
  for (const relation of candidates(table, columns, column)) {
    if (!couldHold(rough, sampled, relation) || isImplied(relation, related)) continue;
    const sums = sumsOf(table, sampled, relation, 'label');
    const wrong = sums.filter(({ outcome }) => outcome === 'wrong').length;
    const reading = { relation, sums, matching: sums.length - wrong, wrong };
    if (wrong > 1 && lacksColumn(table, columns, reading)) continue;
    if (isShown(reading, announced) && (best === undefined || betterThan(reading, best))) best = reading;
  }
  return best?.relation;
}

/**
 * Whether one further column makes up every difference: the relation holds only where that column is nil, and is another
 * one.
 */
function lacksColumn(table: FiguresTable, columns: readonly number[], { relation, sums }: Reading): boolean {
  const own = columnsIn(relation);
  const wrong = sums.filter(({ outcome }) => outcome === 'wrong');
  return columns.some(
    (column) =>
      !own.includes(column) &&
      wrong.every(
        ({ stated, difference }) => absolute(valueOf(cellAt(table, stated.row, column)) ?? 0n) === absolute(difference),
      ),
  );
}

/** A quick look whether at least a third of the rows could agree. */
function couldHold(rough: RoughFigures, rows: readonly number[], { column, terms }: Relation): boolean {
  const agreeing = rows.filter((row) => {
    const sum = terms.reduce((total, term) => total + Number(term.sign) * (rough.at(row, term.column) || 0), 0);
    return couldAgree(sum, rough.at(row, column), terms.length);
  });
  return agreeing.length * 3 >= rows.length;
}

function betterThan(one: Reading, other: Reading): boolean {
  const [score, best] = [one.matching - 2 * one.wrong, other.matching - 2 * other.wrong];
  return score === best ? evidenceDigits(one.sums) > evidenceDigits(other.sums) : score > best;
}

function isShown({ sums, matching, wrong }: Reading, announced: 'sum' | 'difference' | undefined): boolean {
  const digits = evidenceDigits(sums);
  if (announced === undefined) return matching >= 4 && wrong * 4 <= matching && digits >= unannouncedDigits;
  if (wrong === 0) return digits >= 4;
  if (digits < 4) return false;
  return (
    wrong * 2 <= matching ||
    (wrong <= matching && sums.every((sum) => sum.outcome !== 'wrong' || suspectFigures(sum).length > 0))
  );
}

/**
 * Sums of neighbouring columns, of every second or third column and so on, of the columns of one year, of those whose
 * heads say that they are sums; sums and differences of any two.
 */
function* candidates(table: FiguresTable, columns: readonly number[], column: number): Generator<Relation> {
  const at = columns.indexOf(column);
  const sumOf = (terms: readonly number[]): Relation => ({
    column,
    terms: terms.map((one) => ({ column: one, sign: 1n })),
  });
  for (let from = 0; from < columns.length; from += 1) {
    for (let until = from + 2; until <= columns.length; until += 1) {
      if (at >= from && at < until) continue;
      yield sumOf(columns.slice(from, until));
    }
  }
  for (let step = 2; step <= stepMax; step += 1) {
    for (let first = at - step; first >= 0; first -= step) {
      const terms = columns.filter((_, one) => one >= first && one < at && (at - one) % step === 0);
      if (terms.length > 2) yield sumOf(terms);
    }
  }
  const alike = [
    columns.filter((one) => table.columns[one]?.year === table.columns[column]?.year),
    columns.filter((one) => announces(table.columns[one]) === 'sum'),
  ];
  for (const group of alike) {
    const terms = group.filter((one) => one !== column);
    if (terms.length > 2) yield sumOf(terms);
    const before = terms.filter((one) => one < column);
    if (before.length > 2 && before.length < terms.length) yield sumOf(before);
  }
  for (const one of columns) {
    for (const other of columns) {
      if (one === other || one === column || other === column) continue;
      yield {
        column,
        terms: [
          { column: one, sign: 1n },
          { column: other, sign: -1n },
        ],
      };
      if (columns.indexOf(other) > columns.indexOf(one) + 1) yield sumOf([one, other]);
    }
  }
}

function columnsIn({ column, terms }: Relation): readonly number[] {
  return [column, ...terms.map((term) => term.column)];
}

/**
 * a + b = c says the same as c − b = a, and a = c wherever b is nil: a relation among columns is told once, and none among
 * some of them.
 */
function isImplied(relation: Relation, related: readonly (readonly number[])[]): boolean {
  const own = columnsIn(relation);
  return related.some((columns) => own.every((one) => columns.includes(one)));
}

function sumsOf(
  table: FiguresTable,
  rows: readonly number[],
  { column, terms }: Relation,
  evidence: FootedSum['evidence'],
): readonly FootedSum[] {
  return rows.flatMap((row) => {
    const addends = terms.map((term): Addend => ({
      place: { table, row, column: term.column },
      figure: cellAt(table, row, term.column),
      sign: term.sign,
    }));
    return footSum({ table, row, column }, addends, 'across', evidence) ?? [];
  });
}
