import {
  type Exact,
  ONE,
  ZERO,
  addExact,
  divideExact,
  exactOfInteger,
  multiplyExact,
  negate,
  subtractExact,
} from '../money/exact.ts';

/** A factor before and after. */
export type FactorPair = { from: Exact; to: Exact };

/**
 * Splits the change of a product among its factors by Shapley: the average of what each adds, over every order in which
 * the factors could have changed one after the other. The shares sum exactly to the change. In time of the cube of
 * their number.
 */
export function splitProduct(pairs: readonly FactorPair[]): readonly Exact[] {
  return pairs.map(({ from, to }, position) => {
    const sums = sumsBySize(pairs.filter((_, other) => other !== position));
    return multiplyExact(subtractExact(to, from), weighted(sums, pairs.length, 0));
  });
}

/** What each factor, and the move itself, adds in the year left and in the year reached. */
export type MovedSplit = { left: readonly Exact[]; reached: readonly Exact[]; move: { left: Exact; reached: Exact } };

/**
 * The same where the product also moves from one year to another: the move is one more thing that changes, in any
 * order.
 */
export function splitMovedProduct(pairs: readonly FactorPair[]): MovedSplit {
  const players = pairs.length + 1;
  const others = pairs.map(({ from, to }, position) => ({
    step: subtractExact(to, from),
    sums: sumsBySize(pairs.filter((_, other) => other !== position)),
  }));
  const moved = weighted(sumsBySize(pairs), players, 0);
  return {
    left: others.map(({ step, sums }) => multiplyExact(step, weighted(sums, players, 0))),
    reached: others.map(({ step, sums }) => multiplyExact(step, weighted(sums, players, 1))),
    move: { left: negate(moved), reached: moved },
  };
}

/** Entry k: the sum, over all choices of k pairs, of the product of these pairs' `to` and the others' `from`. */
function sumsBySize(pairs: readonly FactorPair[]): readonly Exact[] {
  return pairs.reduce<readonly Exact[]>(
    (sums, { from, to }) =>
      Array.from({ length: sums.length + 1 }, (_, size) =>
        addExact(multiplyExact(sums[size] ?? ZERO, from), multiplyExact(sums[size - 1] ?? ZERO, to)),
      ),
    [ONE],
  );
}

/** The sums, each by the chance that just so many others, and `before` more, have changed before. */
function weighted(sums: readonly Exact[], players: number, before: number): Exact {
  return sums.reduce((total, sum, size) => {
    const earlier = size + before;
    const weight = divideExact(
      exactOfInteger(factorial(earlier) * factorial(players - 1 - earlier)),
      exactOfInteger(factorial(players)),
    );
    return addExact(total, multiplyExact(sum, weight));
  }, ZERO);
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) product *= factor;
  return product;
}
