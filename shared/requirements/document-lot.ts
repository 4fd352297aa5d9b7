import * as z from 'zod/mini';
import { defined } from '../canonical/defined.ts';
import type { Factor } from '../model/component.ts';
import { countText, positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { type RateQualifiers, type RateReference, rateQualifiersSchema, rateReferenceSchema } from '../model/rate.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText, slug } from '../model/text.ts';
import { type Warning, query } from '../model/warning.ts';
import type { RequirementBase } from './common.ts';
import { type ExpandContext, rateFactors, volume } from './expand-context.ts';
import type { QuantityDriver, RateDriver } from './requirement-kind.ts';
import { paying } from './paid-bases.ts';

/** How many words a page has: what the statement assumes, with its source, or a number of the rate cards. */
const wordsPerPageSchema = z.union([
  z.strictObject({ code: slug, for: z.optional(rateQualifiersSchema) }),
  z.strictObject({ words: positiveDecimalText, source: sourcesSchema, note: z.optional(proseText) }),
]);
type WordsPerPage = z.infer<typeof wordsPerPageSchema>;

/**
 * The fields of documents of one kind: so many, of so many words or pages each, at a rate that covers the languages
 * named.
 */
export const lotFields = {
  title: lineText,
  stage: z.enum(['pre-session', 'in-session', 'post-session']),
  number: signedCountText,
  words: z.optional(positiveDecimalText),
  pages: z.optional(positiveDecimalText),
  /** Of pages, unless the rate is for a page: nobody guesses how many words it has. */
  wordsPerPage: z.optional(wordsPerPageSchema),
  languages: countText.check(
    z.describe(
      'How many languages the rate per word covers. It multiplies nothing; more than the six official ones are asked about.',
    ),
  ),
  rate: rateReferenceSchema,
  /** Whether each document of the lot is rounded on its own before they are added up. */
  roundedAlone: z.optional(z.boolean()),
};

type LotLength = {
  words?: string | undefined;
  pages?: string | undefined;
  wordsPerPage?: WordsPerPage | undefined;
};

/** Documents state their length in words or in pages. */
export const hasOneLength = z.refine<LotLength>(({ words, pages }) => (words === undefined) !== (pages === undefined), {
  message: 'must be stated, such as "8500", or "pages" instead of it, and not both',
  path: ['words'],
});
export const hasPagesOfWords = z.refine<LotLength>(
  ({ pages, wordsPerPage }) => wordsPerPage === undefined || pages !== undefined,
  { message: 'belongs to "pages"; leave it out where words are stated', path: ['wordsPerPage'] },
);

export const documentLotSchema = z.strictObject(lotFields).check(hasOneLength, hasPagesOfWords);
export type DocumentLot = z.infer<typeof documentLotSchema>;

/** The official languages of the United Nations: Arabic, Chinese, English, French, Russian and Spanish. */
const OFFICIAL_LANGUAGES = 6;

/** A number of languages changes no amount, so that a slip in it would show nowhere. */
export function languageQueries(
  requirement: Pick<RequirementBase, 'id' | 'title' | 'source'>,
  lots: readonly DocumentLot[],
): readonly Warning[] {
  return lots
    .filter(({ languages }) => Number(languages) > OFFICIAL_LANGUAGES || Number(languages) === 0)
    .map(({ title, languages }) =>
      query(
        'implausible',
        requirement,
        `${requirement.title} has "${title}" in ${languages} languages; the United Nations has ` +
          `${OFFICIAL_LANGUAGES} official ones (rule 51 of the rules of procedure of the General Assembly). Check ` +
          'the number.',
      ),
    );
}

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
    ...lengthFactors(lot, position, requirement, context, { day, at }),
    ...rateFactors(context, lot.rate, day, {
      driver: `${id}/rate`,
      path: `documents[${position}].rate`,
      name: 'rate per word',
      at,
    }),
  ];
}

/** The words of a document; or its pages and, unless the rate is for a page, the words of each. */
function lengthFactors(
  { words, pages, wordsPerPage, languages }: DocumentLot,
  position: number,
  requirement: RequirementBase,
  context: ExpandContext,
  { day, at }: { day: string; at: RateQualifiers },
): readonly Factor[] {
  const id = lotId(position);
  const unit = `a document, in ${languages} languages`;
  if (pages === undefined) return [volume(requirement, `${id}/words`, 'words', words ?? '0', `words ${unit}`)];
  const own = volume(requirement, `${id}/pages`, 'pages', pages, `pages ${unit}`);
  if (wordsPerPage === undefined) return [own];
  const place = { driver: `${id}/words-per-page`, path: `documents[${position}].wordsPerPage`, name: 'words a page' };
  return [own, ...rateFactors(context, rateOfPage(wordsPerPage), day, { ...place, at })];
}

/** The words of a page as a rate, so that they are looked up, explained and changed as one. */
function rateOfPage(own: WordsPerPage): RateReference {
  if ('code' in own) return own;
  const { words, ...rest } = own;
  return { value: words, basis: 'words per page', ...rest };
}

function pageOfRate(rate: RateReference): WordsPerPage {
  if (!('value' in rate)) return rate;
  const { value, source, note } = rate;
  return { words: value, source, ...defined({ note }) };
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
    lot.pages === undefined
      ? {
          id: `${lotId(position)}/words`,
          quantity: 'words',
          part: lotPart(position),
          value: lot.words ?? '0',
          format: 'positive',
          write: (words) => write(position, { ...lot, words }),
        }
      : {
          id: `${lotId(position)}/pages`,
          quantity: 'pages',
          part: lotPart(position),
          value: lot.pages,
          format: 'positive',
          write: (pages) => write(position, { ...lot, pages }),
        },
  ]);
}

/** The rates of lots, per word or per page, and how many words a page has. */
export function lotRates<Lot extends DocumentLot, R>(
  lots: readonly Lot[],
  write: (position: number, lot: Lot) => R,
): readonly RateDriver<R>[] {
  return lots.flatMap((lot, position): RateDriver<R>[] => {
    const { pages, wordsPerPage } = lot;
    const perWord: RateDriver<R> = {
      id: `${lotId(position)}/rate`,
      part: lotPart(position),
      reference: lot.rate,
      bases: pages !== undefined && wordsPerPage === undefined ? paying('per page') : paying('per word'),
      write: (rate: RateReference) => write(position, { ...lot, rate }),
    };
    if (wordsPerPage === undefined) return [perWord];
    const ofPage: RateDriver<R> = {
      id: `${lotId(position)}/words-per-page`,
      part: `${lotPart(position)}-page`,
      reference: rateOfPage(wordsPerPage),
      bases: ['words per page'],
      write: (rate: RateReference) => write(position, { ...lot, wordsPerPage: pageOfRate(rate) }),
    };
    return [perWord, ofPage];
  });
}
