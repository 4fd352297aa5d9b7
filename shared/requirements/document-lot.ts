import * as z from 'zod/mini';
import type { Factor } from '../model/component.ts';
import { countText, positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { type RateQualifiers, type RateReference, rateReferenceSchema } from '../model/rate.ts';
import { lineText } from '../model/text.ts';
import type { RequirementBase } from './common.ts';
import { type ExpandContext, rateFactors, volume } from './expand-context.ts';
import type { QuantityDriver, RateDriver } from './requirement-kind.ts';
import { paying } from './paid-bases.ts';

/** Documents of one kind: so many, of so many words each, at a rate per word that covers the languages named. */
export const documentLotSchema = z.strictObject({
  title: lineText,
  stage: z.enum(['pre-session', 'in-session', 'post-session']),
  number: signedCountText,
  words: positiveDecimalText,
  languages: countText.check(
    z.describe('Description: how many languages the rate per word covers. It multiplies nothing.'),
  ),
  rate: rateReferenceSchema,
  /** Whether each document of the lot is rounded on its own before they are added up. */
  roundedAlone: z.optional(z.boolean()),
});
export type DocumentLot = z.infer<typeof documentLotSchema>;

/** The name of the part of a requirement that a lot is, by its position in the list of lots. */
export function lotPart(position: number): string {
  return `document-${position + 1}`;
}

function lotId(position: number): string {
  return `documents/${position + 1}`;
}

/**
 * A count of documents, or of sessions that have them: where each document is rounded on its own, so many times its
 * rounded cost.
 */
export function countedAlone({ roundedAlone }: DocumentLot, factor: Factor): Factor {
  return roundedAlone === true ? { ...factor, each: true } : factor;
}

/**
 * Documents × words × rate per word, looked up with the qualifiers `at`. The rate is for all the lot's languages
 * together.
 */
export function lotFactors(
  lot: DocumentLot,
  position: number,
  requirement: RequirementBase,
  context: ExpandContext,
  { day, at = {} }: { day: string; at?: RateQualifiers },
): readonly Factor[] {
  const id = lotId(position);
  return [
    countedAlone(lot, volume(requirement, `${id}/number`, `${lot.stage} documents`, lot.number, 'documents')),
    volume(requirement, `${id}/words`, 'words', lot.words, `words a document, in ${lot.languages} languages`),
    ...rateFactors(context, lot.rate, day, {
      driver: `${id}/rate`,
      path: `documents[${position}].rate`,
      name: 'rate per word',
      at,
    }),
  ];
}

/** The numbers and words of lots; `write` puts a changed lot in its place. */
export function lotQuantities<Lot extends DocumentLot, R>(
  lots: readonly Lot[],
  write: (position: number, lot: Lot) => R,
): readonly QuantityDriver<R>[] {
  return lots.flatMap((lot, position): QuantityDriver<R>[] => [
    {
      id: `${lotId(position)}/number`,
      quantity: 'documents',
      part: lotPart(position),
      value: lot.number,
      format: 'signed-whole',
      write: (number) => write(position, { ...lot, number }),
    },
    {
      id: `${lotId(position)}/words`,
      quantity: 'words',
      part: lotPart(position),
      value: lot.words,
      format: 'positive',
      write: (words) => write(position, { ...lot, words }),
    },
  ]);
}

/** The rates per word of lots. */
export function lotRates<Lot extends DocumentLot, R>(
  lots: readonly Lot[],
  write: (position: number, lot: Lot) => R,
): readonly RateDriver<R>[] {
  return lots.map((lot, position) => ({
    id: `${lotId(position)}/rate`,
    part: lotPart(position),
    reference: lot.rate,
    bases: paying('per word'),
    write: (rate: RateReference) => write(position, { ...lot, rate }),
  }));
}
