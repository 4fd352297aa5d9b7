import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields, replaceAt } from './common.ts';
import {
  type DocumentLot,
  documentLotSchema,
  languageQueries,
  lotFactors,
  lotPart,
  lotQuantities,
  lotRates,
} from './document-lot.ts';
import { type ExpandContext, schedulePoints, scheduleYears } from './expand-context.ts';
import type { RequirementKind } from './requirement-kind.ts';

/** Documents outside a session, such as a report to the Assembly. */
const documentRequirementSchema = z
  .strictObject({
    kind: z.literal('document'),
    ...commonFields,
    charge: chargeSchema,
    schedule: scheduleSchema,
    documents: z.array(documentLotSchema).check(z.minLength(1), z.maxLength(200)),
  })
  .register(z.globalRegistry, { id: 'DocumentRequirement', description: 'Documents: number × words × rate per word.' });
type DocumentRequirement = z.infer<typeof documentRequirementSchema>;

export const documentKind = {
  kind: 'document',
  schema: documentRequirementSchema,
  quantityNames: ['documents', 'words', 'pages'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: (requirement) => lotQuantities(requirement.documents, writerOf(requirement)),
  rates: (requirement) => lotRates(requirement.documents, writerOf(requirement)),
  componentsMax: ({ documents }) => documents.length,
  withSchedule: (requirement, schedule) => ({ ...requirement, schedule }),
  expand: expandDocuments,
  check: (requirement) => languageQueries(requirement, requirement.documents),
} satisfies RequirementKind<DocumentRequirement>;

function writerOf(requirement: DocumentRequirement) {
  return (position: number, lot: DocumentLot): DocumentRequirement => ({
    ...requirement,
    documents: replaceAt(requirement.documents, position, lot),
  });
}

/** Lot by lot, each on its own. */
function expandDocuments(requirement: DocumentRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, requirement.schedule, 'schedule');
  if (occurrences === undefined) return [];
  return requirement.documents.map((lot, position) => ({
    requirement: requirement.id,
    part: lotPart(position),
    title: `${requirement.title}: ${lot.title}`,
    charge: requirement.charge,
    mandates: requirement.mandates,
    occurrences,
    roundedAlone: lot.roundedAlone ?? false,
    factorsAt: (_, day) => lotFactors(lot, position, requirement, context, { day }),
  }));
}
