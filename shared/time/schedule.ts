import * as z from 'zod/mini';
import { ONE_ENDING } from './ending.ts';
import { pointSchema, yearNumber } from './point.ts';

/**
 * When a requirement falls due.
 *
 * - `{ once }`: one time, at a point;
 * - `{ every, from, until? }`: at a point and every n years from then, until (not including) another point;
 * - `{ every, from, through }`: the same, the last point included;
 * - `{ in }`: in these years and no others.
 */
export const scheduleSchema = z
  .union(
    [
      z.strictObject({ once: pointSchema }),
      z
        .strictObject({
          every: z.int('must be a whole number of years, such as 2').check(z.gte(1), z.lte(50)),
          from: pointSchema,
          until: z.optional(pointSchema),
          through: z.optional(pointSchema),
        })
        .check(
          z.refine(({ until, through }) => until === undefined || through === undefined, {
            message: ONE_ENDING,
            path: ['through'],
          }),
        ),
      z.strictObject({ in: z.array(yearNumber).check(z.minLength(1), z.maxLength(100)) }),
    ],
    'must be a schedule: {"once": point}, {"every": years, "from": point, ' +
      '"until" or "through": point or left out} or {"in": years}',
  )
  .register(z.globalRegistry, {
    id: 'Schedule',
    description:
      'When a requirement falls due: once, every n years from a point (until another, not included, or through ' +
      'another, included), or in named years.',
  });
export type Schedule = z.infer<typeof scheduleSchema>;
