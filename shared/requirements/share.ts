import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { lineSelectorSchema } from '../model/line-selector.ts';
import { signedRateReferenceSchema } from '../model/rate.ts';
import { firstDayOf } from '../time/calendar.ts';
import { yearNumber } from '../time/point.ts';
import { commonFields } from './common.ts';
import { rateFactors } from './expand-context.ts';
import type { RequirementKind } from './requirement-kind.ts';

/** A share of other lines' rounded amounts: staff assessment with its income offset, programme support costs. */
const shareRequirementSchema = z
  .strictObject({
    kind: z.literal('share'),
    ...commonFields,
    charge: chargeSchema,
    of: z.array(lineSelectorSchema).check(z.minLength(1), z.maxLength(50)),
    rate: signedRateReferenceSchema,
    years: z.optional(z.array(yearNumber).check(z.minLength(1), z.maxLength(100))),
  })
  .register(z.globalRegistry, {
    id: 'ShareRequirement',
    description: 'A share of other lines, such as staff assessment or programme support costs.',
  });
type ShareRequirement = z.infer<typeof shareRequirementSchema>;

export const shareKind = {
  kind: 'share',
  schema: shareRequirementSchema,
  quantityNames: [] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: () => [],
  quantities: () => [],
  rates: (share) => [
    { id: 'rate', part: 'share', reference: share.rate, bases: ['share'], write: (rate) => ({ ...share, rate }) },
  ],
  componentsMax: () => 0,
  // A share is expanded once its lines have amounts; whether its rate exists decides before that what is costed in sum.
  expand: (share, context) => {
    const { first } = context.statement.years;
    const use = { driver: 'rate', path: 'rate', name: share.title };
    for (const year of new Set(share.years ?? [first]))
      if (year >= first) rateFactors(context, share.rate, firstDayOf(year), use);
    return [];
  },
  share: (share) => share,
} satisfies RequirementKind<ShareRequirement>;
