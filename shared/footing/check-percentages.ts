import { type FiguresTable, placeText } from './figures-table.ts';
import { isTotal } from './candidate-terms.ts';
import { type Figure, absolute, formatValue, millionths, printedUnit } from './read-figure.ts';
import { slipBetween } from './suspect-figure.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** Amounts that a percentage may be of stand near it: so many columns on each side of it are tried. */
const nearMax = 6;
/** By chance, fewer rows than this agree with one reading of a column. */
const agreeingMin = 3;

/** What a percentage may say, as a fraction of two figures of its row or of its table. */
type Reading = {
  readonly said: string;
  readonly parts: (row: number) => { readonly of: Known; readonly by: Known } | undefined;
};

/** A value in millionths with the half of its last printed unit, by which it may be off. */
type Known = { readonly value: bigint; readonly half: bigint };

type Judged = { readonly row: number; readonly figure: Known & { decimals: number; printed: string }; likely: bigint };

/**
 * Holds columns of percentages against the amounts beside them: a share of the total, a change from one column to
 * another, one column as a share of another. Which it is, most rows must show; the rows that then differ by more than
 * rounding explains are asked about. Totals are not judged, nor columns that no reading explains.
 */
export function checkPercentages(tables: readonly FiguresTable[]): readonly DocumentFinding[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ kind }, column) => (kind === 'percent' ? judgeColumn(table, column) : [])),
  );
}

/** So many rows show of what a column without a head is, in so many digits together; wider tables are not searched. */
const telling = { rows: 4, digits: 8, sampled: 60, columns: 24 } as const;

/**
 * A table in which columns are percentages that their heads do not call so, since a head was lost or set over several
 * columns: small figures that are, nearly everywhere, a share of the amounts beside them, or their change.
 */
export function tellPercentages(table: FiguresTable): FiguresTable {
  if (table.columns.filter(({ kind }) => kind === 'amount').length > telling.columns) return table;
  const isPercentage = table.columns.map(({ kind }, column) => kind === 'amount' && showsPercentages(table, column));
  if (!isPercentage.includes(true)) return table;
  const columns = table.columns.map((one, at) =>
    isPercentage[at] === true ? { ...one, kind: 'percent' as const } : one,
  );
  return { ...table, columns };
}

function showsPercentages(table: FiguresTable, column: number): boolean {
  const printed = table.rows.flatMap(({ figures }) => figures[column] ?? []);
  const amounts = printed.filter((figure) => figure.kind === 'amount');
  const areSmall = amounts.every(({ value, decimals }) => absolute(value) < 1_000n * millionths && decimals <= 2);
  if (amounts.length < telling.rows || !areSmall || amounts.every(({ decimals }) => decimals === 0)) return false;
  const sampled = { ...table, rows: table.rows.slice(0, telling.sampled) };
  return readingsOf(sampled, column).some((reading) => {
    const { agreeing, digits, differing } = judgeRows(sampled, column, reading);
    return agreeing >= telling.rows && digits >= telling.digits && differing.length * 4 <= agreeing;
  });
}

function judgeColumn(table: FiguresTable, column: number): readonly DocumentFinding[] {
  const best = readingsOf(table, column)
    .map((reading) => ({ reading, ...judgeRows(table, column, reading) }))
    .reduce<{ reading: Reading; agreeing: number; differing: readonly Judged[] } | undefined>(
      (most, one) => (one.agreeing > (most?.agreeing ?? 0) ? one : most),
      undefined,
    );
  if (best === undefined || best.agreeing < agreeingMin || best.differing.length * 2 > best.agreeing) return [];
  return best.differing.map(({ row, figure, likely }): DocumentFinding => {
    const place = placeText({ table, row, column });
    const meant = formatValue(likely, figure.decimals);
    const slip = slipBetween(figure.value, likely, figure.decimals);
    const printed = figure.printed;
    return {
      severity: 'query',
      rule: 'percentage',
      place,
      figures: [{ place, printed }],
      ...(slip !== undefined && { likely: [{ place, printed, likely: meant.replaceAll(' ', ''), slip }] }),
      message:
        `${printed} is printed where ${best.reading.said} is ${meant}; in ${best.agreeing} other rows of this column ` +
        'it is what is printed. Check the percentage and the amounts.',
    };
  });
}

/** What a column of percentages can say of the amounts near it. */
function readingsOf(table: FiguresTable, column: number): readonly Reading[] {
  const amounts = table.columns.flatMap(({ kind }, at) => (kind === 'amount' ? [at] : []));
  const before = amounts.filter((at) => at < column).slice(-nearMax);
  const near = [...before, ...amounts.filter((at) => at > column).slice(0, nearMax)];
  const total = table.rows.findLastIndex(isTotal);
  const at = (row: number, one: number) => knownAt(table, row, one);
  const head = (one: number) => `"${table.columns[one]?.head ?? ''}"`;
  const shares = near.map((one): Reading => ({
    said: `the share of ${head(one)} in its total`,
    parts: (row) => fraction(at(row, one), total === -1 ? undefined : at(total, one)),
  }));
  const pairs = near.flatMap((base) => near.filter((one) => one !== base).map((one) => ({ base, one })));
  const ratios = pairs.map(({ base, one }): Reading => ({
    said: `${head(one)} as a share of ${head(base)}`,
    parts: (row) => fraction(at(row, one), at(row, base)),
  }));
  const changes = pairs.map(({ base, one }): Reading => ({
    said: `the change from ${head(base)} to ${head(one)}`,
    parts: (row) => fraction(less(at(row, one), at(row, base)), at(row, base)),
  }));
  return [...shares, ...changes, ...ratios];
}

function fraction(of: Known | undefined, by: Known | undefined): { of: Known; by: Known } | undefined {
  return of === undefined || by === undefined || by.value === 0n ? undefined : { of, by };
}

function less(one: Known | undefined, other: Known | undefined): Known | undefined {
  return one && other && { value: one.value - other.value, half: one.half + other.half };
}

/** How many rows a reading explains, and those that it does not. A nought explains itself and shows nothing. */
function judgeRows(
  table: FiguresTable,
  column: number,
  { parts }: Reading,
): { agreeing: number; digits: number; differing: readonly Judged[] } {
  const differing: Judged[] = [];
  const agreeing = new Map<string, number>();
  for (const [at, row] of table.rows.entries()) {
    const printed = row.figures[column];
    const figure = known(printed);
    if (figure === undefined || printed === undefined || isTotal(row) || row.role === 'heading') continue;
    const found = parts(at);
    if (found === undefined) continue;
    const hundred = 100n * millionths;
    const product = figure.value * found.by.value;
    const off = absolute(product - hundred * found.of.value);
    const explained =
      figure.half * absolute(found.by.value) + hundred * found.of.half + absolute(figure.value) * found.by.half;
    if (off <= explained) {
      if (figure.value !== 0n)
        agreeing.set(`${printed.printed} ${found.of.value}`, printed.printed.replace(/\D|^[\D0]+/gu, '').length);
      continue;
    }
    const decimals = printed.kind === 'amount' || printed.kind === 'percent' ? printed.decimals : 0;
    const likely = roundTo(hundred * found.of.value, found.by.value, printedUnit(decimals));
    differing.push({ row: at, figure: { ...figure, decimals, printed: printed.printed }, likely });
  }
  return { agreeing: agreeing.size, digits: [...agreeing.values()].reduce((sum, one) => sum + one, 0), differing };
}

function knownAt(table: FiguresTable, row: number, column: number): Known | undefined {
  return known(table.rows[row]?.figures[column]);
}

function known(figure: Figure | undefined): Known | undefined {
  if (figure === undefined || figure.kind === 'unknown') return undefined;
  return { value: figure.value, half: figure.kind === 'dash' ? 0n : printedUnit(figure.decimals) / 2n };
}

/** A quotient to the nearest unit, halves away from nought. */
function roundTo(dividend: bigint, divisor: bigint, unit: bigint): bigint {
  const [above, below] = [absolute(dividend), absolute(divisor) * unit];
  const rounded = ((2n * above + below) / (2n * below)) * unit;
  return dividend < 0n !== divisor < 0n ? -rounded : rounded;
}
