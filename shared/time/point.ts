import { slug } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { isCalendarDate } from './calendar.ts';

/**
 * A point in time, as legal texts put it. Points nest: "in the calendar year after the later of entry into force and 1
 * January 2027".
 *
 * | format | reads |
 * | --- | --- |
 * | `{ on }` | on that day |
 * | `{ in }` | in that year, day not known |
 * | `{ milestone }` | when that milestone happens |
 * | `{ days \| months \| years, after }` | the n-th day, month or year after; negative is before |
 * | `{ calendarYears, after }` | in the n-th calendar year after; negative is before |
 * | `{ earlierOf }`, `{ laterOf }` | the earlier or later of several; `reading` names it where the text says "or" |
 * | `{ deposit, of }` | the n-th deposit in a register of instruments |
 */
export type Point =
  | { on: string }
  | { in: number }
  | { milestone: string }
  | { days: number; after: Point }
  | { months: number; after: Point }
  | { years: number; after: Point }
  | { calendarYears: number; after: Point }
  | { earlierOf: Point[]; reading?: 'earlier' | undefined }
  | { laterOf: Point[]; reading?: 'later' | undefined }
  | { deposit: number; of: string };

/** What is said of a value that is no day; also the key by which a hint is found for what was written instead. */
export const DAY_EXPECTED =
  'must be a day as year-month-day that exists between 1900-01-01 and 2199-12-31, such as "2027-01-01"';

export const calendarDateText = z.string(DAY_EXPECTED).check(z.refine(isCalendarDate, DAY_EXPECTED));

/** The same of a year. */
const YEAR_EXPECTED = 'must be a year, such as 2027';

export const yearNumber = z.int(YEAR_EXPECTED).check(z.gte(1900, YEAR_EXPECTED), z.lte(2199, YEAR_EXPECTED));

const offset = (most: number) => z.int().check(z.gte(-most), z.lte(most));
const inner: z.ZodMiniType<Point> = z.lazy(() => pointSchema);
const several = z.array(inner).check(z.minLength(2), z.maxLength(8));

/** How a text's "or" is read, where it is one: the word must be that of the point. */
const readAs = <Reading extends 'earlier' | 'later'>(reading: Reading) =>
  z.optional(
    z
      .literal(reading, `must be "${reading}" of {"${reading}Of": points}`)
      .check(z.describe(`How "or" of the text is read: the ${reading}. It changes no date, and is asked about.`)),
  );

const STRUCTURES =
  'must be a point in time: {"on": day}, {"in": year}, {"milestone": id}, {"days" ' +
  'or "months" or "years" or "calendarYears": number, "after": point}, ' +
  '{"earlierOf" or "laterOf": points} or {"deposit": number, "of": register}';

const OFFSETS = ['days', 'months', 'years', 'calendarYears'] as const;
type OffsetPoint = Extract<Point, { after: Point }>;

/**
 * The four offsets are one branch of the union, not four: a union tries every branch, so four that hold a point each
 * would take four times as long with every level of nesting.
 */
const offsetPoint = z
  .strictObject({
    days: z.optional(offset(36_600)),
    months: z.optional(offset(1_200)),
    years: z.optional(offset(100)),
    calendarYears: z.optional(offset(100)),
    after: inner,
  })
  .check(
    z.refine(
      (point) => OFFSETS.filter((unit) => point[unit] !== undefined).length === 1,
      'must state exactly one of "days", "months", "years" and "calendarYears" besides "after"',
    ),
  ) as z.ZodMiniType<OffsetPoint>;

export const pointSchema: z.ZodMiniType<Point> = z
  .union(
    [
      z.strictObject({ on: calendarDateText }),
      z.strictObject({ in: yearNumber }),
      z.strictObject({ milestone: slug }),
      offsetPoint,
      z.strictObject({ earlierOf: several, reading: readAs('earlier') }),
      z.strictObject({ laterOf: several, reading: readAs('later') }),
      z.strictObject({ deposit: z.int().check(z.gte(1), z.lte(300)), of: slug }),
    ],
    STRUCTURES,
  )
  .register(z.globalRegistry, {
    id: 'Point',
    description:
      'A point in time: a day, a year, a milestone, an offset from another point, the earlier or later of several, ' +
      'or the n-th deposit in a register.',
  });
