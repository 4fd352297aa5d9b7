import * as z from 'zod/mini';
import { yearNumber } from '../time/point.ts';
import { chargeSchema } from '../model/charge.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, sectionNumber } from '../model/text.ts';
import { commonFields } from './common.ts';

/** Which lines a share is taken of: all of a section, or one object of expenditure or label in it. */
export const lineSelectorSchema = z.strictObject({
  section: sectionNumber,
  object: z.optional(lineText),
  line: z.optional(lineText),
});
export type LineSelector = z.infer<typeof lineSelectorSchema>;

/** A share of other lines' rounded amounts: staff assessment with its income offset, programme support costs. */
export const shareRequirementSchema = z
  .strictObject({
    kind: z.literal('share'),
    ...commonFields,
    charge: chargeSchema,
    of: z.array(lineSelectorSchema).check(z.minLength(1), z.maxLength(50)),
    rate: rateReferenceSchema,
    years: z.optional(z.array(yearNumber).check(z.minLength(1), z.maxLength(100))),
  })
  .register(z.globalRegistry, {
    id: 'ShareRequirement',
    description: 'A share of other lines, such as staff assessment or programme support costs.',
  });
export type ShareRequirement = z.infer<typeof shareRequirementSchema>;
