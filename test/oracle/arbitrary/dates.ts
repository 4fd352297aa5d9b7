import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Point } from '../../../shared/time/point.ts';
import type { Schedule } from '../../../shared/time/schedule.ts';

/** Years around a leap year, before, within and after the years of the statement. */
const year = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2026, max: 2029 }) },
  fc.integer({ min: 2026, max: 2032 }),
);

/** Days on which calendars go wrong: ends of months and years, and the day that three years of four do not have. */
export const day = fc.oneof(
  // Few days, near each other, so that what begins on one is going on when a rate or the year changes on the next.
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(2027, 2028), fc.constantFrom('06-29', '07-01', '07-04', '12-28', '12-30'))
      .map(([one, rest]) => `${one}-${rest}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('2028-01-01', '2029-01-01', '2028-02-29') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(year, fc.constantFrom('01-01', '01-31', '02-28', '03-01', '06-15', '10-31', '12-31'))
      .map(([one, rest]) => `${one}-${rest}`),
  },
);

const milestoneIds = ['adoption', 'entry-into-force', 'first-conference'];

const dated: fc.Arbitrary<Point> = fc.oneof(
  day.map((on) => ({ on })),
  year.map((one) => ({ in: one })),
);

/** Any point that nests no deeper than twice, upon the milestones named. */
const pointUpon = (milestones: readonly string[]): fc.Arbitrary<Point> =>
  fc.letrec<{ point: Point }>((tie) => ({
    point: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      // Most things fall due on a day: what stretches over time can be cut then.
      { weight: 12, arbitrary: day.map((on) => ({ on })) },
      { weight: 2, arbitrary: dated },
      ...(milestones.length === 0 ? [] : [fc.constantFrom(...milestones).map((milestone) => ({ milestone }))]),
      fc.record({ days: fc.constantFrom(-366, -90, -1, 0, 1, 90, 365), after: tie('point') }),
      fc.record({ months: fc.constantFrom(-13, -1, 0, 1, 6, 12, 25), after: tie('point') }),
      fc.record({ years: fc.integer({ min: -2, max: 2 }), after: tie('point') }),
      fc.record({ calendarYears: fc.integer({ min: -2, max: 2 }), after: tie('point') }),
      fc.array(tie('point'), { minLength: 2, maxLength: 3 }).map((earlierOf) => ({ earlierOf })),
      fc.array(tie('point'), { minLength: 2, maxLength: 3 }).map((laterOf) => ({ laterOf })),
      fc.integer({ min: 1, max: 3 }).map((deposit) => ({ deposit, of: 'instruments' })),
    ),
  })).point;

/** Any point; it may hang on a milestone or a deposit that cannot be dated. */
export const point = pointUpon(milestoneIds);

/** No end, the first day that no longer belongs, or the last one that does. */
export const ending: fc.Arbitrary<{ until?: Point; through?: Point }> = fc.oneof(
  fc.constant({}),
  point.map((until) => ({ until })),
  point.map((through) => ({ through })),
);

export const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.uniqueArray(year, { minLength: 1, maxLength: 3 }).map((years) => ({ in: years })),
  { weight: 2, arbitrary: fc.record({ once: point }) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(1, 2, 3), point, ending).map(([every, from, end]) => ({ every, from, ...end })),
  },
);

type Milestones = Statement['milestones'];

/** Three milestones, each of which may hang on those before it. */
export const milestones: fc.Arbitrary<Milestones> = fc.tuple(
  ...milestoneIds.map((id, position) =>
    fc
      .record({
        rule: pointUpon(milestoneIds.slice(0, position)),
        assumed: fc.option(pointUpon(milestoneIds.slice(0, position)), { nil: undefined, freq: 3 }),
      })
      .map(({ rule, assumed }) => ({
        id,
        title: id,
        rule,
        ...defined({ assumed }),
        source: [{ symbol: 'A/C.9/99/L.2' }],
      })),
  ),
);

const instrument = fc
  .record({
    kind: fc.constantFrom('state' as const, 'state' as const, 'regional-organization' as const),
    deposited: fc.option(day, { nil: undefined }),
    years: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ kind, deposited, years }) => ({
    kind,
    ...defined({ deposited }),
    ...(!(deposited === undefined || years === undefined) && {
      withdrawn: `${Number(deposited.slice(0, 4)) + years}-04-30`,
    }),
  }));

/** A register in which instruments come and go. */
export const registers: fc.Arbitrary<Statement['registers']> = fc
  .array(instrument, { maxLength: 4 })
  .map((instruments) => [
    {
      id: 'instruments',
      title: 'Instruments',
      asOf: '2040-01-01',
      instruments: instruments.map((one, position) => ({ party: `Utopia ${position + 1}`, ...one })),
    },
  ]);
