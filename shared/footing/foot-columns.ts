import type { CellPlace, FiguresTable } from './figures-table.ts';
import { type Addend, cellAt, evidenceDigits, footSum, type FootedSum } from './footed-sum.ts';
import { findParents, isSum, type ParentRule, type Parents, type Searched } from './find-parents.ts';
import { valueOf } from './read-figure.ts';
import { isTakenAway, labelKey } from './row-label.ts';
import { roughFigures, runsThatCouldAgree } from './rough-figures.ts';
import { suspectFigures } from './suspect-figure.ts';
import {
  type Walk,
  beginsAtBoundary,
  candidateTerms,
  expectedTerms,
  isAdded,
  isStrong,
  isTotal,
  isTotalAt,
  searchedMax,
} from './candidate-terms.ts';

/**
 * Adds columns down. Whether set-in rows or rows below a figure are shares of it is not always to be seen, so the table
 * is read in each way, and the reading under which it agrees best is taken.
 */
export function footColumns(table: FiguresTable): readonly FootedSum[] {
  const rules: readonly ParentRule[] = ['indent', 'figures', 'none'];
  const columns = table.columns.flatMap(({ kind }, column) => (kind === 'amount' ? [column] : []));
  const searched: Searched = { table, columns, rough: roughFigures(table) };
  const readings = rules.map((rule) => footUnder(searched, rule));
  const best = readings.reduce((winner, one) => (scoreOf(one.sums) > scoreOf(winner.sums) ? one : winner));
  if (countWrong(best.sums) === 0) return [...best.sums, ...best.asked];
  // Sums of few digits may agree by chance, so they are believed only where they explain what nothing else does.
  const daring = footUnder(searched, 'any-digits');
  const isBetter = countWrong(daring.sums) < countWrong(best.sums) && scoreOf(daring.sums) > scoreOf(best.sums);
  const { sums, asked } = isBetter ? daring : best;
  return [...sums, ...asked];
}

function countWrong(sums: readonly FootedSum[]): number {
  return sums.filter(({ outcome }) => outcome === 'wrong').length;
}

function scoreOf(sums: readonly FootedSum[]): number {
  return sums.length - 2 * countWrong(sums);
}

/**
 * Rows are walked from the top with a list of what no total has taken up yet; a total takes up the end of that list and
 * stands for it from then on. How far back it reaches is what most of its columns show; where none agrees, what its
 * label says. A first total may stand above its rows, unless that is what is being tried.
 */
function footUnder(searched: Searched, rule: ParentRule, mayBeAbove = true): Pick<Parents, 'sums' | 'asked'> {
  const { table } = searched;
  const { sums: ofParents, asked, children } = findParents(searched, rule);
  const sums: FootedSum[] = [...ofParents];
  const taken = new Map<number, readonly number[]>();
  const wrong = new Map(ofParents.flatMap((sum) => (sum.outcome === 'wrong' ? [[placeKey(sum.stated), sum]] : [])));
  let open: number[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (!isAdded(row) || children.has(at)) continue;
    const walk: Walk = { ...searched, open, taken };
    const below = mayBeAbove && open.length === 0 && isTotal(row) ? footBelow(walk, at) : undefined;
    if (below !== undefined) return { sums: [...sums, ...below], asked };
    const reach = reachOfBalance(walk, at) ?? (isTotal(row) ? reachOfTotal(walk, at) : reachByFigures(walk, at, rule));
    if (reach !== undefined) {
      const told = withoutEchoes(reach.sums, wrong);
      sums.push(...told);
      for (const sum of told) if (sum.outcome === 'wrong') wrong.set(placeKey(sum.stated), sum);
      taken.set(at, reach.terms);
      const terms = new Set(reach.terms);
      open = open.filter((entry) => !terms.has(entry));
    }
    open.push(at);
  }
  return { sums, asked };
}

/**
 * A total above everything else in its table, which it sums up: the rows below it, of which totals stand for what they
 * have taken up. Undefined where its figures do not show it.
 */
function footBelow({ table, columns, rough }: Walk, at: number): readonly FootedSum[] | undefined {
  const rest: FiguresTable = {
    ...table,
    rows: table.rows.map((row, one) => (one === at ? { ...row, role: 'not-added' } : row)),
  };
  const { sums } = footUnder({ table: rest, columns, rough }, 'indent', false);
  const taken = new Set(sums.flatMap(({ addends }) => addends.map(({ place }) => place.row)));
  const terms = rest.rows.flatMap((row, one) => (one > at && isAdded(row) && !taken.has(one) ? [one] : []));
  if (terms.length < 2) return undefined;
  const above = columns.flatMap((column) => {
    const addends = terms.map((row): Addend => ({
      place: { table, row, column },
      figure: cellAt(table, row, column),
      sign: 1n,
    }));
    return footSum({ table, row: at, column }, addends, 'down', 'label') ?? [];
  });
  const isSetIn = terms.every((row) => (table.rows[row]?.indent ?? 0) > (table.rows[at]?.indent ?? 0));
  if (!isSum(above) && !isSetIn) return undefined;
  const asked = above.map((sum) => ({ ...sum, evidence: isSum(above) ? sum.evidence : ('unconfirmed' as const) }));
  return [...asked, ...sums.map((sum) => ({ ...sum, stated: { ...sum.stated, table } }))];
}

/** A way to read a total: its terms and how each column comes out. */
type Reach = { terms: readonly number[]; sums: readonly FootedSum[]; matching: number; wrong: number };

function reachOfTotal(walk: Walk, at: number): Reach | undefined {
  const { table, open } = walk;
  if (open.length === 0) return undefined;
  const expected = expectedTerms(walk, at);
  const asLabelled = readAs(walk, expected, at, 'label');
  const candidates = candidateTerms(walk, at).map((terms) => readAs(walk, terms, at, 'label'));
  const best = bestReading(table, at, asLabelled, candidates);
  if (holds(best))
    return best === asLabelled ? best : { ...best, sums: best.sums.map((sum) => tellLeftOut(sum, best, expected)) };
  // What a subtotal or the total of a section covers is plain; any other may cover less than all that is above it.
  const readings = isStrong(table.rows[at]) ? [asLabelled] : [asLabelled, ...candidates];
  return readings.find(isExplained) ?? doubted(table, open, asLabelled);
}

/** Every column would agree with one figure printed otherwise. */
function isExplained({ terms, sums }: Reach): boolean {
  const slips = sums.map((sum) => suspectFigures(sum).filter(({ slip }) => slip !== 'dash'));
  return terms.length > 1 && sums.length > 0 && slips.every(({ length }) => length > 0);
}

/** At least half of the columns agree. */
function holds({ matching, wrong }: Reach): boolean {
  return matching > 0 && matching >= wrong;
}

/**
 * The labelled reading, unless another agrees better: one that begins where the table has a heading or a total, or that
 * shows itself by its figures while the labelled one does not hold at all. The label of a subtotal or of a section
 * gives way to no reading that is wrong somewhere.
 */
function bestReading(table: FiguresTable, at: number, asLabelled: Reach, candidates: readonly Reach[]): Reach {
  const strong = isStrong(table.rows[at]);
  return candidates.reduce((best, one) => {
    if (one.matching - one.wrong <= best.matching - best.wrong) return best;
    const showsItself = isSum(one.sums);
    const mayReplace = beginsAtBoundary(table, one.terms)
      ? !strong || one.wrong === 0 || showsItself
      : !holds(asLabelled) && showsItself;
    return mayReplace ? one : best;
  }, asLabelled);
}

/**
 * Figures that the label of a total covers and that it leaves out nevertheless, though it agrees without them. A total
 * that begins below a heading, or whose columns all show that it does not cover a row, leaves nothing out if its label
 * names what it is the total of: "Subtotal, non-post".
 */
function tellLeftOut(sum: FootedSum, { terms, sums }: Reach, expected: readonly number[]): FootedSum {
  const { table, column, row: stated } = sum.stated;
  const row = table.rows[stated];
  const isNamed = row !== undefined && row.role !== 'grand-total' && nameOfTotal(row.label) !== '';
  const isBelowHeading = table.rows[(terms[0] ?? 0) - 1]?.role === 'heading';
  const isShown = evidenceDigits(sums) >= plainDigits && sums.every(({ outcome }) => outcome !== 'wrong');
  const isPartial = row?.role === 'subtotal' || isNamed;
  if (isPartial && (isBelowHeading || (isNamed && isShown && sums.length > 1))) return sum;
  const leftOut = expected
    .filter(
      (one) => !terms.includes(one) && !isTotalAt(table, one) && (valueOf(cellAt(table, one, column)) ?? 0n) !== 0n,
    )
    .map((one) => ({ table, row: one, column }));
  return leftOut.length === 0 ? sum : { ...sum, leftOut };
}

/** So many digits in two columns or more show beyond doubt which rows a total takes up. */
const plainDigits = 8;

/** What a total is the total of, as its label says; nothing for "Total" and "Subtotal (USD)". */
function nameOfTotal(label: string): string {
  return labelKey(label.replace(/\b(?:grand|overall|sub-?\s?)?\s?tota(?:ls?|ux)\b|\([^)]*\)/giu, ' '));
}

/** Nothing agrees: where the table has no other total that could have been meant, the label is enough. */
function doubted(table: FiguresTable, open: readonly number[], reach: Reach): Reach {
  const isOnlyTotal = reach.sums.length === 1 && open.every((entry) => !isTotalAt(table, entry));
  const [{ stated } = { stated: undefined }] = reach.sums;
  const isNamed = isStrong(table.rows[stated?.row ?? -1]) && reach.sums.some((sum) => suspectFigures(sum).length > 0);
  if (reach.terms.length > 1 && (isOnlyTotal || isNamed)) return reach;
  return { ...reach, sums: reach.sums.map((sum) => ({ ...sum, evidence: 'unconfirmed' as const })) };
}

function readAs(
  walk: Walk,
  terms: readonly number[],
  at: number,
  evidence: FootedSum['evidence'],
  isAddedUp: (term: number) => boolean = () => true,
): Reach {
  const { table, columns } = walk;
  const sums = columns.flatMap((column) => {
    const addends = terms.flatMap((row) => {
      const found = addendsOf(walk, row, column);
      return isAddedUp(row) ? found : found.map((one): Addend => ({ ...one, sign: one.sign === 1n ? -1n : 1n }));
    });
    return footSum({ table, row: at, column }, addends, 'down', evidence) ?? [];
  });
  const wrong = sums.filter(({ outcome }) => outcome === 'wrong').length;
  return { terms, sums, matching: sums.length - wrong, wrong };
}

/** A row as an addend; where a subtotal prints nothing in a column, the rows that it has taken up. */
function addendsOf(walk: Walk, row: number, column: number): readonly Addend[] {
  const { table, taken } = walk;
  const figure = cellAt(table, row, column);
  const own = figure === undefined ? taken.get(row) : undefined;
  if (own !== undefined) return own.flatMap((term) => addendsOf(walk, term, column));
  const isPositive = figure?.kind === 'amount' && figure.value > 0n;
  const sign = isPositive && isTakenAway(table.rows[row]?.label ?? '') ? -1n : 1n;
  return [{ place: { table, row, column }, figure, sign }];
}

/** What comes in and what goes out before a balance is drawn. */
const balanceTermsMax = 4;
/** Its label says that it is one, so that its figures need show less. */
const balanceDigits = 3;

/**
 * A balance is what was there, with what came in and without what went out, each printed without a sign: which is which,
 * its figures show.
 */
function reachOfBalance(walk: Walk, at: number): Reach | undefined {
  const { table, open } = walk;
  if (
    !/\b(?:closing|ending|end of (?:the )?(?:year|period)|surplus|deficit|solde|saldo)\b/iu.test(
      table.rows[at]?.label ?? '',
    )
  )
    return undefined;
  for (let count = Math.min(open.length, balanceTermsMax); count > 1; count -= 1) {
    const terms = open.slice(-count);
    for (let signs = 1; signs < 2 ** (count - 1); signs += 1) {
      const reach = readAs(walk, terms, at, 'pattern', (term) => (signs & (2 ** (terms.indexOf(term) - 1))) === 0);
      if (isSum(reach.sums, balanceDigits)) return reach;
    }
  }
  return undefined;
}

/** A row without the word total that shows itself to be one. */
function reachByFigures(walk: Walk, at: number, rule: ParentRule): Reach | undefined {
  const { open, rough, columns } = walk;
  const backwards = open.slice(-searchedMax).toReversed();
  for (const count of runsThatCouldAgree(rough, columns, at, backwards)) {
    const reach = readAs(walk, open.slice(open.length - count), at, 'pattern');
    if (isSum(reach.sums, rule === 'any-digits' ? 2 : undefined)) return reach;
  }
  return undefined;
}

/**
 * A total over a subtotal that is wrong itself repeats what was found there, if it agrees with what the subtotal should
 * be.
 */
function withoutEchoes(found: readonly FootedSum[], earlier: ReadonlyMap<string, FootedSum>): readonly FootedSum[] {
  return found.filter(({ outcome, addends, difference }) => {
    if (outcome !== 'wrong') return true;
    return !addends.some(({ place }) => earlier.get(placeKey(place))?.difference === -difference);
  });
}

function placeKey({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
