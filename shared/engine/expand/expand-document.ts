import type { DocumentLot, DocumentRequirement } from '../../requirements/document.ts';
import type { Requirement } from '../../requirements/requirement.ts';
import type { ComponentPattern, Factor } from '../../model/component.ts';
import { type ExpandContext, rateFactors, scheduleYears, volume } from '../../requirements/expand-context.ts';

/** Documents outside a session, lot by lot. */
export function expandDocument(requirement: DocumentRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, requirement.schedule, 'schedule');
  if (occurrences === undefined) return [];
  return requirement.documents.map((lot, position) => ({
    requirement: requirement.id,
    part: `document-${position + 1}`,
    title: `${requirement.title}: ${lot.title}`,
    charge: requirement.charge,
    mandates: requirement.mandates,
    occurrences,
    roundedAlone: lot.roundedAlone ?? false,
    factorsAt: (occurrence) =>
      documentFactors(lot, requirement, context, occurrence.day, `documents[${position}].rate`),
  }));
}

/** Documents × words × rate per word. The rate is for all the lot's languages together. */
export function documentFactors(
  lot: DocumentLot,
  requirement: Requirement,
  context: ExpandContext,
  day: string,
  path: string,
): readonly Factor[] {
  return [
    volume(`${lot.stage} documents`, lot.number, 'documents', requirement),
    volume('words', lot.words, `words a document, in ${lot.languages} languages`, requirement),
    ...rateFactors(context, lot.rate, day, path, {}, 'rate per word'),
  ];
}
