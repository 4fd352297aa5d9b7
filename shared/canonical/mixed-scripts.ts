import * as z from 'zod/mini';
import { codePointName } from './names.ts';

// Greek and Cyrillic have letters that look like Latin ones. A whole word of either is a word; a word of both is a
// name that looks like another and is none.
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** The first word that mixes Latin letters with Greek or Cyrillic ones, with the first of those; undefined if none. */
export function findMixedWord(text: string): { word: string; letter: string } | undefined {
  if (!OTHER_SCRIPT.test(text)) return undefined;
  const word = (text.match(WORD) ?? []).find((one) => LATIN.test(one) && OTHER_SCRIPT.test(one));
  if (word === undefined) return undefined;
  return { word, letter: OTHER_SCRIPT.exec(word)?.[0] ?? '' };
}

/** Refuses a text with a word whose letters are of two scripts, by the word and the letter. */
export const withinOneScript = z.refine<string>((text) => findMixedWord(text) === undefined, {
  error: ({ input }) => {
    const { word, letter } = findMixedWord(String(input)) ?? { word: '', letter: '' };
    const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
    return (
      `must be words of one script: "${word}" has the ${script} letter ${codePointName(letter)} among Latin ` +
      'letters; type the word anew'
    );
  },
});
