import { finding } from './check-declared-recurrence.ts';
import { formatValue, millionths } from './read-figure.ts';
import type { RecurrenceItem } from './recurrence-items.ts';
import type { YearsRow } from './recurrence-rows.ts';
import type { PostsStated } from './text-posts.ts';
import { type FiguresTable, placeText } from './figures-table.ts';
import { cellAt } from './footed-sum.ts';
import { valueOf } from './read-figure.ts';
import { labelKey } from './row-label.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** A rate that grows or shrinks by half within one document is asked about. */
const changesBy = { numerator: 3n, denominator: 2n };

/**
 * Divides what recurs and what does not by the days that the text names for each: where a day of one costs far more
 * than a day of the other, a careful checker asks why (parallel rooms, another place, an error).
 */
export function checkDailyRates(rows: readonly YearsRow[]): readonly DocumentFinding[] {
  return rows.flatMap((row) => {
    const { items, open, years } = row;
    const recurrent = items.filter(({ recurrence }) => recurrence !== 'non-recurrent');
    const once = items.filter(({ recurrence }) => recurrence === 'non-recurrent');
    const [daysAgain, daysOnce] = [sumDays(recurrent), sumDays(once)];
    if (daysAgain === undefined || daysOnce === undefined || open.value === 0n) return [];
    const recurring = years.filter(({ year }) => isOccurrence(row, year));
    const all = years.reduce((sum, { value }) => sum + value, 0n);
    const onceValue = all - open.value * BigInt(recurring.length);
    if (onceValue <= 0n) return [];
    const [again, first] = [open.value / daysAgain, onceValue / daysOnce];
    if (!differs(again, first)) return [];
    const message =
      `${formatValue(open.value)} for ${daysAgain} days that recur is ${whole(again)} a day, while the days that do ` +
      `not recur cost ${whole(first)} each (${formatValue(onceValue)} for ${daysOnce}). Ask what the rate depends ` +
      'on: rooms in parallel, the place, the number of meetings.';
    return [finding('unit-rate', row, open.column, [...recurrent, ...once], message)];
  });
}

/** Whether a dated year holds one of the occurrences that the open column stands for. */
function isOccurrence({ open, items }: YearsRow, year: number): boolean {
  const isEverySecond = open.every === 'biennial' || items.some(({ recurrence }) => recurrence === 'biennial');
  // An occurrence before the open column lies one period before it; earlier ones would need the text's own dates.
  return isEverySecond ? year === open.year - 2 : true;
}

function sumDays(items: readonly RecurrenceItem[]): bigint | undefined {
  if (items.length === 0 || items.some(({ days }) => days.length === 0)) return undefined;
  const sum = items.flatMap(({ days }) => days).reduce((total, days) => total + days, 0);
  return sum === 0 ? undefined : BigInt(sum);
}

function differs(one: bigint, other: bigint): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more * changesBy.denominator > less * changesBy.numerator;
}

function whole(value: bigint): string {
  return formatValue((value / millionths) * millionths);
}

/**
 * Furniture and equipment for new posts: divided by the posts that begin in each year, where nothing else explains it.
 */
export function checkRatesOfPosts(
  tables: readonly FiguresTable[],
  stated: readonly PostsStated[],
): readonly DocumentFinding[] {
  const byYear = new Map<number, { count: number; from: PostsStated }>();
  for (const one of stated) {
    if (one.year !== undefined && !byYear.has(one.year)) byYear.set(one.year, { count: one.count, from: one });
  }
  if (byYear.size < 2) return [];
  return tables.flatMap((table) =>
    table.rows.flatMap((row, at): readonly DocumentFinding[] => {
      if (labelKey(row.label) !== 'furniture and equipment' || table.measure !== 'money') return [];
      const rates = table.columns.flatMap(({ year, open }, column) => {
        const value = valueOf(cellAt(table, at, column));
        const posts = year === undefined || open !== undefined ? undefined : byYear.get(year);
        if (year === undefined || value === undefined || value <= 0n) return [];
        return [{ year, column, value, posts }];
      });
      if (rates.length < 2 || rates.some(({ posts }) => posts === undefined)) return [];
      const [first, ...others] = rates.map((one) => ({ ...one, rate: one.value / BigInt(one.posts?.count ?? 1) }));
      const odd = others.find(({ rate }) => first !== undefined && differs(rate, first.rate));
      if (first === undefined || odd === undefined) return [];
      const place = placeText({ table, row: at, column: odd.column });
      return [
        {
          severity: 'query',
          rule: 'unit-rate',
          place,
          figures: [first, odd].flatMap(({ column, posts }) => [
            { place: placeText({ table, row: at, column }), printed: cellAt(table, at, column)?.printed ?? '' },
            ...(posts === undefined ? [] : [{ place: posts.from.place, printed: posts.from.printed }]),
          ]),
          message:
            `${formatValue(odd.value)} for the ${odd.posts?.count ?? 0} posts from ${odd.year} is ` +
            `${whole(odd.rate)} a post, while ${formatValue(first.value)} for the ${first.posts?.count ?? 0} posts ` +
            `from ${first.year} is ${whole(first.rate)}. Ask what each post is given.`,
        },
      ];
    }),
  );
}
