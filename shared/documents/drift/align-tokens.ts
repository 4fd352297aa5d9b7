import type { Token } from './read-tokens.ts';

/** How many pairs of tokens are compared one by one; what is longer is divided at what both have once. */
const pairsMost = 2_000_000;

/**
 * Finds in a text the tokens of another one: for each of `expected` where it is in `found`, or -1. Equal words and
 * numbers are found in their order; where a number stands in the place of another, it is found as that one.
 */
export function alignTokens(expected: readonly Token[], found: readonly Token[]): Int32Array {
  const places = new Int32Array(expected.length).fill(-1);
  const [a, b] = [expected.map(keyOf), found.map(keyOf)];
  const stack: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
    let [from, to, start, end] = range;
    while (from < to && start < end && a[from] === b[start]) places[from++] = start++;
    while (from < to && start < end && a[to - 1] === b[end - 1]) places[--to] = --end;
    if (from === to || start === end) continue;
    if ((to - from) * (end - start) <= pairsMost) alignPairs(expected, found, [from, to, start, end], places);
    else stack.push(...divide(a, b, [from, to, start, end]));
  }
  return places;
}

type Range = readonly [from: number, to: number, start: number, end: number];

function keyOf({ kind, key }: Token): string {
  return kind === 'number' ? `#${key}` : key;
}

/** The best alignment of two short pieces: equal tokens count most, a number for another one a little. */
function alignPairs(
  expected: readonly Token[],
  found: readonly Token[],
  [from, to, start, end]: Range,
  places: Int32Array,
): void {
  const [rows, columns] = [to - from, end - start];
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const scoreOf = (row: number, column: number): number => {
    const [one, other] = [expected[from + row], found[start + column]];
    if (one === undefined || other === undefined || one.kind !== other.kind) return 0;
    if (one.key === other.key) return one.kind === 'number' ? 5 : 3;
    return one.kind === 'number' && 'place' in one ? 1 : 0;
  };
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const score = scoreOf(row, column);
      const pair = score === 0 ? 0 : score + at(row + 1, column + 1);
      best[row * width + column] = Math.max(pair, at(row + 1, column), at(row, column + 1));
    }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const score = scoreOf(row, column);
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      places[from + row] = start + column;
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
}

/** Divides two long pieces at runs of three tokens that each has once, in the order in which both have them. */
function divide(
  a: readonly string[],
  b: readonly string[],
  [from, to, start, end]: Range,
): [number, number, number, number][] {
  const inFound = singles(b, start, end);
  const anchors: { one: number; other: number }[] = [];
  for (const [key, one] of singles(a, from, to)) {
    const other = inFound.get(key);
    if (other !== undefined && one >= 0 && other >= 0) anchors.push({ one, other });
  }
  const chain = longestRising(anchors.sort((x, y) => x.one - y.one));
  const ranges: [number, number, number, number][] = [];
  let [before, beforeOther] = [from, start];
  for (const { one, other } of chain) {
    if (one < before || other < beforeOther) continue;
    ranges.push([before, one, beforeOther, other]);
    [before, beforeOther] = [one, other];
  }
  // Without anything in common the pieces are two texts: nothing of one is found in the other.
  return chain.length === 0 ? [] : [...ranges, [before, to, beforeOther, end]];
}

/** Runs of three tokens with their places; -1 for those that are there more than once. */
function singles(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + 2 < to; at += 1) {
    const key = `${keys[at] ?? ''} ${keys[at + 1] ?? ''} ${keys[at + 2] ?? ''}`;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest choice of anchors that keep their order in both texts. */
function longestRising<Anchor extends { other: number }>(anchors: readonly Anchor[]): readonly Anchor[] {
  const tails: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  anchors.forEach(({ other }, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tails[middle] ?? 0]?.other ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const chain: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at];
    if (anchor !== undefined) chain.push(anchor);
  }
  return chain.reverse();
}
