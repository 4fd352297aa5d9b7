import type { Exact } from '../../money/exact.ts';
import { type Candidate, costIn, type SelectionProblem } from './selection.ts';
import type { Terms, WholeProgram } from './whole-program.ts';

/** A candidate, in one of its years where those matter. */
export type Placed = { candidate: Candidate; year?: number };

/** A choice of workshops as a program for a solver. Costs are whole numbers of one `unit`-th of the currency. */
export type DescribedProgram = Pick<WholeProgram, 'rows' | 'shares'> & {
  switches: ReadonlyMap<string, Placed>;
  firsts: Terms;
  seconds: Terms;
  costs: Terms;
  unit: bigint;
};

/** Whole numbers beyond it are no longer told apart by a solver that calculates in floating point. */
const LARGEST = 2n ** 50n;

/**
 * Describes a choice as a program: a switch for every workshop in every year in which it could begin, and a share for
 * every State, which is reached as far as a workshop that invites it is held. Columns stand in the order of ids, so
 * that the same problem is always the same program.
 *
 * @returns undefined where amounts are too large or too finely divided for a solver.
 */
export function describeProgram(problem: SelectionProblem): DescribedProgram | undefined {
  const { budget, candidates, first, second, limits = [] } = problem;
  const amounts = [budget, ...candidates.flatMap(({ cost, costs: byYear }) => [cost, ...(byYear?.values() ?? [])])];
  const [unit, whole] = inOneUnit(amounts);
  const scaled = amounts.map(whole);
  if (scaled.some((amount) => amount > LARGEST)) return undefined;
  const switches = new Map<string, Placed>();
  const columnsOf = new Map<string, string[]>();
  candidates.forEach((candidate, position) => {
    const places: readonly Placed[] = candidate.years?.map((year) => ({ candidate, year })) ?? [{ candidate }];
    const names = places.map((placed) => `x${position}${placed.year === undefined ? '' : `_${placed.year}`}`);
    names.forEach((name, index) => switches.set(name, places[index] ?? { candidate }));
    columnsOf.set(candidate.id, names);
  });
  const costs: Terms = [...switches].map(([column, { candidate, year }]) => [
    Number(whole(costIn(candidate, year))),
    column,
  ]);
  const states = [...new Set(candidates.flatMap((candidate) => candidate.states))].sort();
  const counted = states.filter((state) => first.has(state) || second.has(state));
  const shareOf = new Map(counted.map((state, position) => [state, `y${position}`]));
  const termsOf = (wanted: (state: string) => boolean): Terms =>
    counted.filter(wanted).map((state) => [1, shareOf.get(state) ?? '']);
  return {
    switches,
    shares: [...shareOf.values()],
    firsts: termsOf((state) => first.has(state)),
    seconds: termsOf((state) => !first.has(state)),
    costs,
    unit,
    rows: [
      { terms: costs, atMost: Number(whole(budget)) },
      ...[...columnsOf.values()]
        .filter((columns) => columns.length > 1)
        .map((columns) => ({ terms: columns.map((column) => [1, column] as const), atMost: 1 })),
      ...counted.map((state) => ({
        terms: [
          [1, shareOf.get(state) ?? ''] as const,
          ...candidates
            .filter((candidate) => candidate.states.includes(state))
            .flatMap(({ id }) => (columnsOf.get(id) ?? []).map((column) => [-1, column] as const)),
        ],
        atMost: 0,
      })),
      ...limits.map(({ uses, most }) => limitRow(uses, most, switches)),
    ],
  };
}

function limitRow(
  uses: readonly { id: string; year?: number; amount: Exact }[],
  most: Exact,
  switches: ReadonlyMap<string, Placed>,
): { terms: Terms; atMost: number } {
  const [, whole] = inOneUnit([most, ...uses.map(({ amount }) => amount)]);
  const terms = [...switches].flatMap(([column, { candidate, year }]) =>
    uses
      .filter((use) => use.id === candidate.id && (use.year === undefined || use.year === year))
      .map(({ amount }) => [Number(whole(amount)), column] as const),
  );
  return { terms, atMost: Number(whole(most)) };
}

/** How finely amounts are divided at most, and each of them as a whole number of that. */
function inOneUnit(amounts: readonly Exact[]): [unit: bigint, whole: (amount: Exact) => bigint] {
  const unit = amounts.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  return [unit, ({ numerator, denominator }) => (numerator * unit) / denominator];
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
