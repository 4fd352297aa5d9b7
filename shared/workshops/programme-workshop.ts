import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { travelCostSchema } from '../requirements/travel.ts';
import { stateGroupSchema } from '../requirements/workshop.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText, slug } from '../model/text.ts';
import { pointSchema } from '../time/point.ts';
import { windowSchema } from '../time/window.ts';
import { timeZoneText } from '../calendars/time-zone.ts';
import { weekendSchema } from '../calendars/work-calendar.ts';
import { stateCode } from '../canonical/text-formats.ts';

/** Who pays. Only what the programme pays is charged to the budget; the rest is shown apart. */
export const payerSchema = z.enum(['programme', 'host', 'donor', 'own']);
export type Payer = z.infer<typeof payerSchema>;

/** What the same journey would cost to the established place: another cost, or none for those who work there. */
const costElsewhereSchema = z.union([travelCostSchema, z.literal('none')]);
const rateElsewhereSchema = z.union([rateReferenceSchema, z.literal('none')]);

/** Participants of one group: so many in all, or so many of each invited State of the group. */
export const participantsSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    group: z.optional(stateGroupSchema),
    states: z.optional(z.array(stateCode).check(z.minLength(1), z.maxLength(250))),
    number: z.union([countText, z.strictObject({ perState: countText })]),
    paidBy: payerSchema,
    cost: z.optional(travelCostSchema),
    costAtEstablishedPlace: z.optional(costElsewhereSchema),
    charge: z.optional(chargeSchema),
  })
  .check(
    z.refine((row) => row.paidBy === 'own' || row.cost !== undefined, {
      message: 'is needed unless the participants pay for themselves',
      path: ['cost'],
    }),
  );
export type Participants = z.infer<typeof participantsSchema>;

const feeSchema = z.strictObject({
  days: positiveDecimalText,
  rate: rateReferenceSchema,
  rateAtEstablishedPlace: z.optional(rateElsewhereSchema),
});

/** Experts: their travel, their fee by the day, or both. */
const workshopExpertsSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    number: countText,
    paidBy: payerSchema,
    cost: z.optional(travelCostSchema),
    costAtEstablishedPlace: z.optional(costElsewhereSchema),
    charge: z.optional(chargeSchema),
    fee: z.optional(feeSchema),
  })
  .check(
    z.refine((row) => row.cost !== undefined || row.fee !== undefined, {
      message: 'or "fee" is needed: experts who cost nothing are participants',
      path: ['cost'],
    }),
  );

/** Staff who travel to the workshop. */
const workshopStaffSchema = z.strictObject({
  id: slug,
  title: lineText,
  number: countText,
  from: z.optional(lineText),
  paidBy: payerSchema,
  cost: travelCostSchema,
  costAtEstablishedPlace: z.optional(costElsewhereSchema),
  charge: z.optional(chargeSchema),
});

/** Interpretation: a rate for one language, day and room. */
const workshopInterpretationSchema = z.strictObject({
  languages: z
    .array(z.string().check(z.regex(/^[a-z]{2}$/, 'must be a two-letter language code, such as "fr"')))
    .check(z.minLength(1), z.maxLength(20)),
  days: z.optional(countText),
  rooms: countText,
  paidBy: payerSchema,
  rate: rateReferenceSchema,
  rateAtEstablishedPlace: z.optional(rateElsewhereSchema),
});

/** Anything else: venue by the day, materials by the copy, an amount by the workshop. */
const workshopServiceSchema = z.strictObject({
  id: slug,
  title: lineText,
  kind: z.enum(['venue', 'materials', 'experts', 'other']),
  quantity: positiveDecimalText,
  unit: lineText,
  per: z.enum(['workshop', 'workshop-day']),
  paidBy: payerSchema,
  rate: rateReferenceSchema,
  rateAtEstablishedPlace: z.optional(rateElsewhereSchema),
  charge: z.optional(chargeSchema),
});

/**
 * A city by its name, as a statement has it: a hub's, a duty station's, or another, of which then neither holidays nor
 * weekend are known; a hub of the programme by its id; or another city with its host. None where it is not known.
 */
const placeSchema = z.union([
  lineText,
  z.strictObject({ hub: slug }),
  z.strictObject({
    city: lineText,
    country: stateCode,
    timeZone: timeZoneText,
    weekend: z.optional(weekendSchema),
  }),
]);

/**
 * One workshop, or several alike (`workshops`). It begins at `start`; where that is still open, `window` says between which
 * points it can lie. Both may hang on milestones. `team` names the posts that hold it.
 */
export const programmeWorkshopSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    source: sourcesSchema,
    mandates: z.optional(mandateLinksSchema),
    partOf: z.optional(
      slug.check(z.describe('The requirement of a statement that has several workshops, of which this is one.')),
    ),
    workshops: z._default(countText, '1'),
    place: z.optional(placeSchema),
    start: z.optional(pointSchema),
    window: z.optional(windowSchema),
    days: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/, 'must be whole days as a string, such as "3"'))),
    invited: z.array(stateCode).check(z.maxLength(250)),
    participants: z.array(participantsSchema).check(z.maxLength(250)),
    experts: z._default(z.array(workshopExpertsSchema).check(z.maxLength(50)), []),
    staff: z._default(z.array(workshopStaffSchema).check(z.maxLength(50)), []),
    interpretation: z.optional(workshopInterpretationSchema),
    services: z._default(z.array(workshopServiceSchema).check(z.maxLength(100)), []),
    team: z._default(z.array(slug).check(z.maxLength(50)), []),
    hostCountryAgreement: z.optional(z.strictObject({ establishedPlace: lineText, note: z.optional(proseText) })),
    targets: z._default(z.array(proseText).check(z.maxLength(20)), []),
    note: z.optional(proseText),
  })
  .check(
    z.refine((workshop) => workshop.start !== undefined || workshop.window !== undefined, {
      message: 'or "window" is needed: a workshop lies somewhere in time',
      path: ['start'],
    }),
    z.refine((workshop) => workshop.days !== undefined || !countsDays(workshop), {
      message: 'is needed where something is counted by the workshop day',
      path: ['days'],
    }),
    z.refine((workshop) => workshop.hostCountryAgreement === undefined || workshop.place !== undefined, {
      message: 'is needed with a host country agreement: it says where the difference arises',
      path: ['place'],
    }),
  );
export type ProgrammeWorkshop = z.infer<typeof programmeWorkshopSchema>;

function countsDays(workshop: {
  services: readonly { per: string }[];
  interpretation?: { days?: string | undefined } | undefined;
}): boolean {
  return (
    workshop.services.some(({ per }) => per === 'workshop-day') ||
    (workshop.interpretation !== undefined && workshop.interpretation.days === undefined)
  );
}
