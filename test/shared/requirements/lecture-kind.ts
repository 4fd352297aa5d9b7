// A kind of requirement that the project does not have. The test beside this file adds it to a copy of the project.
import * as z from 'zod/mini';
import { chargeSchema } from '../../../shared/model/charge.ts';
import { countText } from '../../../shared/model/decimal-text.ts';
import { rateReferenceSchema } from '../../../shared/model/rate.ts';
import { lineText } from '../../../shared/model/text.ts';
import { scheduleSchema } from '../../../shared/time/schedule.ts';
import { commonFields } from '../../../shared/requirements/common.ts';
import { rateFactors, schedulePoints, scheduleYears, volume } from '../../../shared/requirements/expand-context.ts';
import type { RequirementKind } from '../../../shared/requirements/requirement-kind.ts';

const lectureRequirementSchema = z
  .strictObject({
    kind: z.literal('lecture'),
    ...commonFields,
    charge: chargeSchema,
    hall: lineText,
    schedule: scheduleSchema,
    lectures: countText,
    rate: rateReferenceSchema,
  })
  .register(z.globalRegistry, { id: 'LectureRequirement', description: 'Lectures: number × fee of a lecture.' });
type LectureRequirement = z.infer<typeof lectureRequirementSchema>;

export const lectureKind = {
  kind: 'lecture',
  schema: lectureRequirementSchema,
  quantityNames: ['lectures'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: (one) => [
    {
      id: 'lectures',
      quantity: 'lectures',
      value: one.lectures,
      format: 'whole',
      write: (lectures) => ({ ...one, lectures }),
    },
  ],
  rates: (one) => [{ id: 'fee', part: 'fee', reference: one.rate, write: (rate) => ({ ...one, rate }) }],
  componentsMax: () => 1,
  dutyStation: ({ hall }) => hall,
  withSchedule: (one, schedule) => ({ ...one, schedule }),
  expand: (one, context) => {
    const occurrences = scheduleYears(context, one.schedule, 'schedule');
    if (occurrences === undefined) return [];
    const { id: requirement, title, charge, mandates } = one;
    return [
      {
        requirement,
        part: 'fee',
        title,
        charge,
        mandates,
        occurrences,
        factorsAt: ({ day }) => [
          volume(one, 'lectures', 'lectures', one.lectures, 'lectures'),
          ...rateFactors(context, one.rate, day, { driver: 'fee', path: 'rate', name: 'fee a lecture' }),
        ],
      },
    ];
  },
} satisfies RequirementKind<LectureRequirement>;
