/**
 * The first whole day in (after, last] at which a chance that never falls reaches a probability,
 * or undefined where it does not by the last day.
 */
export function firstDayReaching(
  chance: (day: number) => number,
  probability: number,
  after: number,
  last: number,
): number | undefined {
  if (chance(last) < probability) return undefined;
  let low = after;
  let high = last;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (chance(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}
