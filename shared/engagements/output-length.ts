import { type Exact, ZERO, addExact, exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import type { EngagementTerms, Output } from './engagement-terms.ts';
import type { OutputLength, TranslationCost } from '../results/engagement-report.ts';

/**
 * The words of one output; pages are turned into words by the stated number a page. Undefined where no length is given.
 */
export function outputLength(terms: EngagementTerms, output: Output): OutputLength | undefined {
  const { length } = output;
  if (length === undefined) return undefined;
  const perUnit = length.unit === 'words' ? '1' : terms.wordsPerPage?.words;
  if (perUnit === undefined) return undefined;
  const words = (count: string) =>
    exactToText(multiplyExact(multiplyExact(exactOf(count), exactOf(perUnit)), exactOf(output.number)));
  const range =
    length.most === undefined
      ? `at least ${length.least}`
      : length.most === length.least
        ? length.least
        : `${length.least} to ${length.most}`;
  return {
    output: output.id,
    title: output.title,
    pagesOrWords: `${output.number} × ${range} ${length.unit}`,
    least: words(length.least),
    ...(length.most !== undefined && { most: words(length.most) }),
  };
}

/** The cost of translating the outputs that are to be translated, at a rate per word over all languages. */
export function translationCost(terms: EngagementTerms, ratePerWord: string): TranslationCost {
  const rate = exactOf(ratePerWord);
  const rows = terms.outputs.flatMap((output) => {
    const words = output.translated ? outputLength(terms, output) : undefined;
    if (words === undefined) return [];
    const cost = (count: string): Exact => multiplyExact(exactOf(count), rate);
    return [{ words, least: cost(words.least), most: words.most === undefined ? undefined : cost(words.most) }];
  });
  const least = rows.reduce((sum, row) => addExact(sum, row.least), ZERO);
  const most = rows.reduce<Exact | undefined>(
    (sum, row) => (sum === undefined || row.most === undefined ? undefined : addExact(sum, row.most)),
    ZERO,
  );
  return {
    ratePerWord,
    ...(terms.wordsPerPage !== undefined && {
      assumption: `${terms.wordsPerPage.words} words a page: ${terms.wordsPerPage.assumption}`,
    }),
    outputs: rows.map((row) => ({
      ...row.words,
      costLeast: exactToText(row.least),
      ...(row.most !== undefined && { costMost: exactToText(row.most) }),
    })),
    least: exactToText(least),
    ...(most !== undefined && { most: exactToText(most) }),
  };
}
