import { denominationOf } from '../model/denomination.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { listShares } from './expand-shares.ts';
import type { ComponentPattern } from '../model/component.ts';
import type { RateBook } from '../model/rate-book.ts';

/** The years that are evaluated; the last `period` of them repeat for ever. */
export type Horizon = { years: readonly number[]; period: number };

/** Beyond this many years a statement is not a budget but a mistake. */
const MOST_YEARS = 150;

/**
 * The years to evaluate: those that the statement shows, then on until every pattern has settled, then one whole period
 * of all patterns together, none of it before `settledAtLeast`. What follows repeats for ever, which is what
 * "thereafter" may say.
 */
export function planYears(
  statement: Statement,
  patterns: readonly ComponentPattern[],
  rates: RateBook,
  settledAtLeast = 0,
): { horizon: Horizon; problems: Problem[] } {
  const { first, last } = statement.years;
  const settled = patterns.reduce(
    (latest, { occurrences, reach = 0 }) => Math.max(latest, occurrences.settledFrom + reach),
    Math.max(
      last + 1,
      settledAtLeast,
      lastSharedYear(statement) + 1,
      statement.priceBasis.ratesAsOf === 'each-year' ? rates.lastChangeYear(usedCodes(statement)) + 1 : 0,
    ),
  );
  const period = patterns.reduce((common, { occurrences }) => leastCommonMultiple(common, occurrences.period), 1);
  const end = settled + period;
  if (end - first <= MOST_YEARS) return { horizon: { years: yearsBetween(first, end), period }, problems: [] };
  return {
    horizon: { years: yearsBetween(first, last + 1), period: 1 },
    problems: [
      {
        code: 'horizon',
        path: 'requirements',
        message:
          `Schedules settle only in ${settled} and repeat every ${period} years together, more than ${MOST_YEARS} ` +
          `years after ${first}. Bring their dates nearer, or choose intervals with a smaller common multiple.`,
      },
    ],
  };
}

/** Whether the requirements ask for rates of a code: a change of any other rate settles nothing. */
function usedCodes({ requirements, currency }: Statement): (code: string) => boolean {
  const named = new Set(
    requirements.flatMap((requirement) =>
      kindOf(requirement)
        .rates(requirement)
        .flatMap(({ reference }) => ('code' in reference ? [reference.code] : [])),
    ),
  );
  // Rates that are stated in place may be in another currency, whatever the cards have.
  if (requirements.some((requirement) => statesOtherCurrency(requirement, currency))) named.add('exchange-rate');
  const kinds = new Set(requirements.map(kindOf));
  return (code) => named.has(code) || [...kinds].some((kind) => kind.asksFor?.(code) === true);
}

function statesOtherCurrency(requirement: Requirement, currency: string): boolean {
  return kindOf(requirement)
    .rates(requirement)
    .some(({ reference }) => {
      const denomination = 'value' in reference ? denominationOf(reference, currency) : undefined;
      return denomination !== undefined && 'currency' in denomination && denomination.currency !== currency;
    });
}

/** The last year that a share names; a share without years follows its lines. */
function lastSharedYear(statement: Statement): number {
  return listShares(statement.requirements).reduce((latest, { share }) => Math.max(latest, ...(share.years ?? [])), 0);
}

/** The years of a half-open interval. */
export function yearsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
