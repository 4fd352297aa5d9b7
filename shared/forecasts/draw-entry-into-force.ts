import { rowReaching } from './deposit-calendar.ts';
import type { DepositCalendar } from './deposit-calendar.ts';
import { randomFractions } from './random-fractions.ts';

/** Stands in a list of drawn days for "not within the horizon". The largest value, so that it sorts last. */
export const BEYOND_HORIZON = 0x7fffffff;

/**
 * Draws days of entry into force, counted from opening for signature: fractions at equal distances, of which the seed
 * places the first, each looked up in the table of chances. Of n draws, one that is so likely as a chance says comes so
 * often to within one, so that no share of draws is off by more than one in n; random fractions would be off by as much
 * as one in the root of n. The same seed and table give the same draws; and since a fraction is used alike in every
 * table, a forecast that is earlier at every chance is earlier in every single draw.
 */
export function drawEntryIntoForce(calendar: DepositCalendar, draws: number, seed: number): Int32Array {
  const first = randomFractions(seed)();
  const days = new Int32Array(draws);
  for (let i = 0; i < draws; i++) {
    // From (0, 1]: a chance of zero is then never drawn.
    const row = rowReaching(calendar, 1 - (i + first) / draws);
    days[i] = row === undefined ? BEYOND_HORIZON : (calendar.entryIntoForceDays[row] ?? BEYOND_HORIZON);
  }
  return days;
}
