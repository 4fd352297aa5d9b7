import type { Factor, Period } from '../model/component.ts';
import { addToDay, dayNumber, firstDayOf, yearOf } from '../time/calendar.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { RequirementBase } from './common.ts';

// What stretches over time is cut into periods, wherever a rate or the year changes. Each period becomes a product of
// its own, with the share of the whole that falls into it as a factor, so that the shares of one occurrence always sum
// to one.

/** Beyond so many days or months one by one an occurrence is a slip of the pen, and is priced on its first day. */
const MOST_UNITS = 3_660;

/** An occurrence priced and charged as one, on its first day. */
export function onePeriod({ year, day }: Occurrence): readonly Period[] {
  return [{ year, day }];
}

/** A span within one year, its end not included, and the days within it on which something that prices it changes. */
export type Span = { from: string; until: string; changes: readonly string[] };

/**
 * A span as periods. Where every change falls on the first day of a month they are counted by months, and a month that
 * has begun is whole; otherwise, or where the days alone are counted, by days.
 */
export function spanPeriods(
  { year }: Occurrence,
  { from, until, changes }: Span,
  by: 'months' | 'days',
  requirement: RequirementBase,
): readonly Period[] {
  const [first] = changes;
  if (first === undefined) return [{ year, day: from }];
  const bounds = [from, ...changes, until];
  const countBetween = by === 'months' && changes.every((one) => one.endsWith('-01')) ? monthsBetween : daysBetween;
  const unit = countBetween === monthsBetween ? 'months' : 'days';
  const whole = countBetween(from, until);
  return bounds.slice(0, -1).map((begin, position) => {
    const end = bounds[position + 1] ?? until;
    const size = countBetween(begin, end);
    return { year, day: begin, timing: shareOf(begin, addToDay(end, { days: -1 }), size, whole, unit, requirement) };
  });
}

/** Months from the month of the first day, whole, to the end; a month that has begun counts. */
export function monthsBetween(from: string, to: string): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.endsWith('-01') ? months : months + 1;
}

function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Days or months one by one: how many, which may end in a fraction, what they are called, and the day on which each
 * begins.
 */
export type Units = { count: string; unit: string; days: readonly string[] };

/** Months one by one from a day; a fraction is the last of them. Undefined where there are none, or too many. */
export function monthsFrom(day: string, count: string): Units | undefined {
  return unitsOf(count, 'months', (position) => addToDay(day, { months: position }));
}

/** Days one by one from a day on which work begins, without the days of the week (1 is Monday) that are not worked. */
export function daysFrom(day: string, count: string, weekend: readonly number[] = []): Units | undefined {
  let next = day;
  return unitsOf(count, 'days', () => {
    while (weekend.includes((dayNumber(next) % 7) + 1)) next = addToDay(next, { days: 1 });
    const own = next;
    next = addToDay(next, { days: 1 });
    return own;
  });
}

function unitsOf(count: string, unit: string, dayAt: (position: number) => string): Units | undefined {
  const number = Math.ceil(Number(count));
  if (!(number >= 1) || number > MOST_UNITS) return undefined;
  const days: string[] = [];
  for (let position = 0; position < number; position += 1) {
    const own = dayAt(position);
    // The calendar ends with 2199.
    if (own >= '2199') return undefined;
    days.push(own);
  }
  return { count, unit, days };
}

/** The day after the last unit began. */
export function endOfUnits({ days }: Units): string {
  const last = days.at(-1);
  if (last === undefined) throw new Error('units have at least one day');
  return addToDay(last, { days: 1 });
}

/**
 * Units as periods: each at the rates of the day on which it begins, in the year of that day or, where the first day
 * decides, in the year of the occurrence.
 */
export function unitPeriods(
  occurrence: Occurrence,
  { count, unit, days }: Units,
  { changes, inOwnYear }: { changes: readonly string[]; inOwnYear: boolean },
  requirement: RequirementBase,
): readonly Period[] {
  const decimals = count.includes('.') ? count.length - count.indexOf('.') - 1 : 0;
  const one = 10n ** BigInt(decimals);
  const whole = BigInt(count.replace('.', ''));
  const groups: { year: number; day: string; last: string; passed: number; size: bigint }[] = [];
  days.forEach((day, position) => {
    const year = inOwnYear ? yearOf(day) : occurrence.year;
    const passed = changes.filter((change) => change <= day).length;
    // The last unit may be a fraction.
    const size = position === days.length - 1 ? whole - one * BigInt(position) : one;
    const group = groups.at(-1);
    if (group?.year === year && group.passed === passed) {
      group.size += size;
      group.last = day;
    } else groups.push({ year, day, last: day, passed, size });
  });
  const [only, second] = groups;
  if (only !== undefined && second === undefined) return [{ year: only.year, day: only.day }];
  return groups.map(({ year, day, last, size }) => ({
    year,
    day,
    timing: shareOf(day, last, size, whole, `${unit}${decimals === 0 ? '' : ` × ${one}`}`, requirement),
  }));
}

/**
 * The years after its own into which so many units, each of at most so many days, can reach; none where they are too
 * many to be cut.
 */
export function yearsReached(count: string, daysAUnit: number): number {
  const units = Number(count);
  return units > MOST_UNITS ? 0 : Math.ceil((units * daysAUnit) / 365);
}

/** The first day of the next year: where what belongs to a budget year ends. */
export function endOfYear({ year }: Occurrence): string {
  return firstDayOf(year + 1);
}

const SPAN = /^(?:on|from) (\d{4}-\d{2}-\d{2})(?: to (\d{4}-\d{2}-\d{2}))?$/;

/** The first day and the last of a share that was made here; undefined of any other factor. */
export function spanOfPeriod({ kind, name }: Factor): { first: string; last: string } | undefined {
  const [, first, last = first] = kind === 'timing' ? (SPAN.exec(name) ?? []) : [];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function shareOf(
  from: string,
  last: string,
  size: number | bigint,
  whole: number | bigint,
  unit: string,
  { source }: RequirementBase,
): Factor {
  return {
    name: from === last ? `on ${from}` : `from ${from} to ${last}`,
    kind: 'timing',
    value: String(size),
    over: String(whole),
    unit: `of ${whole} ${unit}`,
    origin: { documents: source },
  };
}
