import * as z from 'zod/mini';
import { codePointName } from './names.ts';

/**
 * Characters that show nothing: two texts that differ by them look the same to every reader and are different to every
 * program.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Marks that join or part letters mean something in these scripts, and there alone. */
const JOINING_SCRIPTS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Malayalam}\p{Script=Mongolian}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Extended_Pictographic}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const KNOWN_MARKS: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2060, 'word joiner'],
  [0xfeff, 'byte order mark'],
]);

/**
 * The first mark in a text that no reader sees and that means nothing there, in words; undefined for a text without
 * one.
 */
export function findInvisibleMark(text: string): string | undefined {
  const mark = [...text.matchAll(INVISIBLE)].find(({ 0: found, index }) => !belongs(text, found, index));
  if (mark === undefined) return undefined;
  const code = mark[0].codePointAt(0) ?? 0;
  const name = KNOWN_MARKS.get(code) ?? (code >= 0xe0000 && code <= 0xe007f ? 'tag character' : 'invisible mark');
  return `${codePointName(mark[0])} (${name}) at character ${Array.from(text.slice(0, mark.index)).length + 1}`;
}

/** A text without the marks that `findInvisibleMark` finds. */
export function withoutInvisibleMarks(text: string): string {
  return text.replace(INVISIBLE, (found, index: number) => (belongs(text, found, index) ? found : ''));
}

function belongs(text: string, mark: string, index: number): boolean {
  const code = mark.codePointAt(0) ?? 0;
  if (code === 0x200e || code === 0x200f || code === 0x061c) return RIGHT_TO_LEFT.test(text);
  // Variation selectors of pictures, and joiners, belong to the letter or picture that they follow.
  if (code === 0x200c || code === 0x200d || code === 0xfe0e || code === 0xfe0f)
    return JOINING_SCRIPTS.test(text.slice(Math.max(0, index - 3), index));
  return false;
}

/** Refuses a text with marks that no reader sees, by the name of the first. */
export const withoutHiddenMarks = z.refine<string>((text) => findInvisibleMark(text) === undefined, {
  error: ({ input }) =>
    'must hold no invisible marks, such as ' +
    `${findInvisibleMark(String(input)) ?? 'a soft hyphen'}; delete it, or type the text anew`,
});
