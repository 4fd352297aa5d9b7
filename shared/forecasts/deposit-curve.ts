/** The number of deposits of a treaty as a continuous curve over days from opening; strictly above zero after day 0. */
export type DepositCurve = (day: number) => number;

// A list that ends is continued as a power of time: at most in proportion to time, for there are only so many States
// left.
const STEEPEST_CONTINUATION = 1;
const FLATTEST_CONTINUATION = 0.1;

/**
 * Joins the deposits of a treaty by straight lines, from nothing on the day of opening. After the last listed deposit
 * the curve goes on as a power of time whose exponent is that of the last doubling of time, kept between 0.1 and 1.
 */
export function depositCurve(depositDays: readonly number[]): DepositCurve {
  const days: number[] = [0];
  const counts: number[] = [0];
  depositDays.forEach((deposit, index) => {
    // Deposits of one day are one step. Those on the day of opening are put at day 1, so that the curve has no jump at
    // zero.
    if (depositDays[index + 1] === deposit) return;
    const day = Math.max(deposit, 1);
    if (days.at(-1) === day) counts[counts.length - 1] = index + 1;
    else {
      days.push(day);
      counts.push(index + 1);
    }
  });
  const lastDay = days.at(-1) ?? 0;
  const lastCount = counts.at(-1) ?? 0;
  if (lastCount === 0) throw new Error('a treaty without a deposit has no curve');
  const within = (day: number): number => interpolate(days, counts, day);
  const doubling = Math.log2(lastCount / within(lastDay / 2));
  const exponent = Math.min(STEEPEST_CONTINUATION, Math.max(FLATTEST_CONTINUATION, doubling));
  return (day) => (day >= lastDay ? lastCount * (day / lastDay) ** exponent : within(day));
}

function interpolate(days: readonly number[], counts: readonly number[], day: number): number {
  let low = 0;
  let high = days.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle;
    else high = middle;
  }
  const [fromDay = 0, toDay = 0] = [days[low], days[high]];
  const [from = 0, to = 0] = [counts[low], counts[high]];
  return from + ((to - from) * (day - fromDay)) / (toDay - fromDay);
}
