import type { Candidate, SelectionProblem } from './selection.ts';

/** Up to so many candidates pairs are exchanged as well as single ones; beyond, there are too many pairs. */
const MOST_FOR_PAIRS = 60;
/** A bound that no real case comes near; each round makes the choice better, so that it ends without it as well. */
const ROUNDS_MAX = 1000;

/**
 * What a choice is worth, with the cost as a whole number of the smallest unit; compared field by field, the cost the
 * lower the better.
 */
type Worth = { first: number; second: number; cost: bigint };

type Weighed = { candidate: Candidate; cost: bigint; first: readonly string[]; second: readonly string[] };

/**
 * Makes a choice better for as long as leaving out up to two workshops and taking in up to two others does, by the
 * objective and within the budget. Deterministic: exchanges are tried in order of the candidates, and the first that is
 * better is made. What comes out is no worse than what went in, and need not be the best.
 */
export function improveChoice(chosen: readonly Candidate[], problem: SelectionProblem): readonly Candidate[] {
  const { weighed, budget } = weigh(problem);
  const most = weighed.length <= MOST_FOR_PAIRS ? 2 : 1;
  let inside = weighed.filter(({ candidate }) => chosen.includes(candidate));
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const better = findExchange(inside, weighed, budget, most);
    if (better === undefined) break;
    inside = better;
  }
  return inside.map(({ candidate }) => candidate);
}

function findExchange(
  inside: readonly Weighed[],
  all: readonly Weighed[],
  budget: bigint,
  most: number,
): Weighed[] | undefined {
  const outside = all.filter((one) => !inside.includes(one));
  const entering = groups(outside, most);
  const worth = worthOf(inside);
  for (const leaving of groups(inside, most)) {
    const kept = inside.filter((one) => !leaving.includes(one));
    const base = worthOf(kept);
    const reached = new Set(kept.flatMap(({ first, second }) => [...first, ...second]));
    for (const taken of entering) {
      const cost = taken.reduce((sum, one) => sum + one.cost, base.cost);
      if (cost > budget) continue;
      const gain = { first: base.first + added(taken, 'first', reached), second: 0, cost };
      if (gain.first < worth.first) continue;
      gain.second = base.second + added(taken, 'second', reached);
      if (isBetter(gain, worth)) return all.filter((one) => kept.includes(one) || taken.includes(one));
    }
  }
  return undefined;
}

/** No one, every one and, with two, every pair. */
function groups(from: readonly Weighed[], most: number): readonly (readonly Weighed[])[] {
  const pairs = most < 2 ? [] : from.flatMap((one, position) => from.slice(position + 1).map((other) => [one, other]));
  return [[], ...from.map((one) => [one]), ...pairs];
}

function added(taken: readonly Weighed[], kind: 'first' | 'second', reached: ReadonlySet<string>): number {
  const [one, other] = taken;
  const own = one === undefined ? [] : one[kind].filter((state) => !reached.has(state));
  if (other === undefined) return own.length;
  return own.length + other[kind].filter((state) => !reached.has(state) && !own.includes(state)).length;
}

function worthOf(chosen: readonly Weighed[]): Worth {
  return {
    first: new Set(chosen.flatMap(({ first }) => first)).size,
    second: new Set(chosen.flatMap(({ second }) => second)).size,
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0n),
  };
}

function isBetter(a: Worth, b: Worth): boolean {
  if (a.first !== b.first) return a.first > b.first;
  if (a.second !== b.second) return a.second > b.second;
  return a.cost < b.cost;
}

/** Costs and budget as whole numbers of one unit, so that they add and compare exactly and fast. */
function weigh({ budget, candidates, first, second }: SelectionProblem): {
  weighed: readonly Weighed[];
  budget: bigint;
} {
  const unit = [budget, ...candidates.map(({ cost }) => cost)].reduce(
    (product, { denominator }) => (product % denominator === 0n ? product : product * denominator),
    1n,
  );
  const scale = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): bigint =>
    (numerator * unit) / denominator;
  return {
    weighed: candidates.map((candidate) => {
      const states = [...new Set(candidate.states)];
      return {
        candidate,
        cost: scale(candidate.cost),
        first: states.filter((state) => first.has(state)),
        second: states.filter((state) => second.has(state) && !first.has(state)),
      };
    }),
    budget: scale(budget),
  };
}
