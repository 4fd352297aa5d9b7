import stations from '../../shared/reference/calendars/duty-stations.json' with { type: 'json' };
import type { Schedule } from '../../shared/time/schedule.ts';
import { type Day, dayOf, daysAfter, daysBetween, monthsAfter, weekdayOf, yearOf } from './day.ts';
import { type Fraction, ONE, fractionOf, minus, over, quotient, sum, times } from './fraction.ts';
import { cutSpan } from './periods.ts';
import type { PostWorld } from './posts.ts';
import { type Price, changesOf } from './rates.ts';
import { dueIn } from './schedule.ts';
import type { Moment } from './timeline.ts';

// What is paid for over a time is paid for in pieces: days, nights or months one by one, each of them with its share of
// the whole.

/** One of the pieces of an occurrence: when it is, and how much of the whole it is. */
type Piece = { day: Day; share: Fraction };

/**
 * How an occurrence is paid for, from the moment when it falls due: in pieces, and whether each is charged to its own
 * year.
 */
type Stretch = { pieces: readonly Piece[]; inOwnYear: boolean };

/** An occurrence takes no more years than this to be paid for. */
const YEARS_BACK = 4;

/**
 * What a schedule costs in a year at a price that may change from day to day: the pieces that are charged to the year,
 * of whatever occurrence, each at the price of its day. An occurrence without pieces is one, on its day.
 */
export function costInYear(
  year: number,
  schedule: Schedule,
  stretchOf: (due: Moment) => Stretch | undefined,
  priceOn: (day: Day) => Price,
  { dating, cutsPeriods }: PostWorld,
): Fraction | undefined {
  const parts: Fraction[] = [];
  for (let begun = year - YEARS_BACK; begun <= year; begun++) {
    const due = dueIn(schedule, begun, dating);
    if (due === undefined) continue;
    const stretch = stretchOf(due) ?? { pieces: [{ day: due.day, share: ONE }], inOwnYear: false };
    for (const { day, share } of stretch.pieces)
      if ((stretch.inOwnYear ? yearOf(day) : begun) === year)
        parts.push(times(share, priceOn(cutsPeriods ? day : due.day).value));
  }
  return parts.length === 0 ? undefined : sum(parts);
}

/** Days of work or nights from a day on; undefined where only the year is known, or there are none. */
export function daysPaid(
  due: Moment,
  count: string,
  weekend: readonly number[],
  { statement }: PostWorld,
): Stretch | undefined {
  if (due.precision === 'year') return undefined;
  let next = due.day;
  const pieces = piecesOf(count, () => {
    while (weekend.includes(weekdayOf(next))) next = daysAfter(next, 1);
    const own = next;
    next = daysAfter(next, 1);
    return own;
  });
  return pieces && { pieces, inOwnYear: statement.yearEndRule === 'by-day' };
}

/** Months one by one, each in the year in which it begins. */
export function monthsPaid(from: Day, count: string, { statement }: PostWorld): Stretch | undefined {
  const pieces = piecesOf(count, (position) => monthsAfter(from, position));
  return statement.rateChangeRule === 'first-day' || pieces === undefined ? undefined : { pieces, inOwnYear: true };
}

/** Every day of a window alike, the end not included. */
export function windowPaid(from: Day, until: Day, world: PostWorld): Stretch | undefined {
  const pieces = piecesOf(String(daysBetween(from, until)), (position) => daysAfter(from, position));
  return pieces && { pieces, inOwnYear: world.statement.yearEndRule === 'by-day' };
}

/** The rest of a year, or until something ends: cut where the price changes, by months or by days. */
export function yearPaid(
  due: Moment,
  end: Day | undefined,
  price: (day: Day) => Price,
  world: PostWorld,
): Stretch | undefined {
  if (!world.cutsPeriods) return undefined;
  const year = yearOf(due.day);
  const next = dayOf(year + 1, 1, 1);
  const until = end !== undefined && end < next ? end : next;
  const periods = cutSpan(
    { year, from: due.day, until, countsDays: false },
    changesOf(price, due.day, until, world.rates),
  );
  const whole = sum(periods.map(({ share }) => share));
  return { pieces: periods.map(({ day, share }) => ({ day, share: quotient(share, whole) })), inOwnYear: false };
}

/** So many pieces, the last of which may be a fraction of one. */
function piecesOf(count: string, dayAt: (position: number) => Day): readonly Piece[] | undefined {
  const whole = fractionOf(count);
  const number = Math.ceil(Number(count));
  if (number === 0) return undefined;
  return Array.from({ length: number }, (_, position) => ({
    day: dayAt(position),
    share: quotient(position === number - 1 ? minus(whole, over(position, 1)) : ONE, whole),
  }));
}

/** The days of the week on which a place does not work, Monday being 1. */
export function weekendOf(place?: string): readonly number[] {
  return stations.dutyStations.find(({ name }) => name === place)?.weekend ?? [6, 7];
}
