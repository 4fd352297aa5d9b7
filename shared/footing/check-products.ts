import { type FiguresTable, placeText } from './figures-table.ts';
import { isTotal } from './candidate-terms.ts';
import { absolute, formatValue, millionths, printedUnit } from './read-figure.ts';
import { slipBetween } from './suspect-figure.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** Heads of what is counted: it multiplies a unit rate. */
const counted =
  /^(?:number|no\.?|quantity|qty|units?|volume|posts?|positions?|persons?|people|participants|travell?ers|trips|days|nights|weeks|months|meetings|words|pages|documents|copies)\b/iu;
/** So many quantities at the most are multiplied with one another. */
const quantitiesMax = 3;
/** By chance, fewer rows than this agree. */
const agreeingMin = 2;

type Product = { readonly quantities: readonly number[]; readonly rate: number; readonly amount: number };
type Outcome = { readonly row: number; readonly likely: bigint; readonly agrees: boolean };

/**
 * Holds the amounts of a table against quantity × unit rate of their rows, where most rows show that they are that. An
 * amount may be rounded as coarsely as the whole column is, and a rate by half of its last printed unit.
 */
export function checkProducts(tables: readonly FiguresTable[]): readonly DocumentFinding[] {
  return tables.flatMap((table) => {
    if (table.multiplier !== 1n) return [];
    const best = productsOf(table)
      .map((product) => ({ product, outcomes: outcomesOf(table, product) }))
      .map((one) => ({ ...one, agreeing: one.outcomes.filter(({ agrees }) => agrees).length }))
      .reduce<{ product: Product; outcomes: readonly Outcome[]; agreeing: number } | undefined>(
        (most, one) => (one.agreeing > (most?.agreeing ?? 0) ? one : most),
        undefined,
      );
    if (best === undefined || best.agreeing < agreeingMin) return [];
    const { product, outcomes, agreeing } = best;
    const differing = outcomes.filter(({ agrees }) => !agrees);
    if (differing.length * 2 > agreeing) return [];
    return differing.map((outcome) => describe(table, product, outcome, agreeing));
  });
}

/** Each way in which columns of the table could be quantities, their rate and what they come to. */
function productsOf({ columns }: FiguresTable): readonly Product[] {
  const quantities = columns
    .flatMap(({ kind, head }, at) => (kind === 'amount' && counted.test(head) ? [at] : []))
    .slice(0, quantitiesMax);
  const amounts = columns.flatMap(({ kind }, at) => (kind === 'amount' && !quantities.includes(at) ? [at] : []));
  const rates = columns.flatMap(({ kind }, at) => (kind === 'rate' ? [at] : []));
  const chosen = quantities.reduce<readonly (readonly number[])[]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );
  return chosen
    .filter(({ length }) => length > 0)
    .flatMap((own) => rates.flatMap((rate) => amounts.map((amount) => ({ quantities: own, rate, amount }))));
}

/** Items whose quantities, rate and amount are all printed, with what the amount would be. */
function outcomesOf(table: FiguresTable, { quantities, rate, amount }: Product): readonly Outcome[] {
  const unit = coarsestUnit(table, amount);
  return table.rows.flatMap((row, at): readonly Outcome[] => {
    if (isTotal(row) || row.role === 'heading') return [];
    const [stated, price] = [row.figures[amount], row.figures[rate]];
    const numbers = quantities.map((one) => row.figures[one]);
    if (stated?.kind !== 'amount' || price?.kind !== 'amount') return [];
    let number = millionths;
    for (const one of numbers) {
      if (one?.kind !== 'amount') return [];
      number = (number * one.value) / millionths;
    }
    if (number === 0n) return [];
    const exact = (number * price.value) / millionths;
    const halfRate = (absolute(number) * printedUnit(price.decimals)) / (2n * millionths);
    const tolerance = unit / 2n + (price.decimals === 0 ? 0n : halfRate);
    return [{ row: at, likely: exact, agrees: absolute(stated.value - exact) <= tolerance }];
  });
}

/** The coarsest power of ten up to a thousand of which all amounts of a column are so many. */
function coarsestUnit(table: FiguresTable, column: number): bigint {
  const values = table.rows.flatMap(({ figures }) => {
    const figure = figures[column];
    return figure?.kind === 'amount' ? [figure] : [];
  });
  const finest = values.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  if (finest > 0) return printedUnit(finest);
  return (
    [1_000n, 100n, 10n]
      .map((size) => size * millionths)
      .find((size) => values.every(({ value }) => value % size === 0n)) ?? millionths
  );
}

function describe(
  table: FiguresTable,
  { quantities, rate, amount }: Product,
  { row, likely }: Outcome,
  agreeing: number,
): DocumentFinding {
  const cells = [...quantities, rate].map((column) => ({
    place: placeText({ table, row, column }),
    printed: table.rows[row]?.figures[column]?.printed ?? '',
  }));
  const place = placeText({ table, row, column: amount });
  const stated = table.rows[row]?.figures[amount];
  const [printed, value] = stated?.kind === 'amount' ? [stated.printed, stated.value] : ['', 0n];
  const slip = slipBetween(value, likely);
  const meant = formatValue(likely);
  return {
    // Two rows that agree may do so by chance; more show what the column is.
    severity: agreeing > agreeingMin ? 'error' : 'query',
    rule: 'product',
    place,
    figures: [{ place, printed }, ...cells],
    ...(slip !== undefined && { likely: [{ place, printed, likely: meant.replaceAll(' ', ''), slip }] }),
    message:
      `${printed} is printed, but ${cells.map((cell) => cell.printed).join(' × ')} is ${meant}, as ` +
      `${agreeing} other rows of this table are the product of their columns. Check the amount, the quantity and the rate.`,
  };
}
